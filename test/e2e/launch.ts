import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Page } from 'playwright-core';
import type { FakeEngine } from './fake-engine.ts';
import { engineOn } from './other-day.ts';
import type * as Host from './host/host.ts';

/** The built app under test, on real Electron or in the Chromium host: journeys are the same for both. */
export type LaunchedApp = {
  readonly page: Page;
  readonly userFolder: string;
  /** The next file dialog is answered by these paths; no path: it is cancelled. An unprepared dialog is a failure. */
  answerDialog(...paths: string[]): Promise<void>;
  /** The next question of the app is answered by the button with this label. */
  answerQuestion(button: string): Promise<void>;
  /** Addresses that the app asked the system to open. */
  openedAddresses(): Promise<readonly string[]>;
  /** Files that the app asked the system to show in their folder. */
  shownFiles(): Promise<readonly string[]>;
  /** The user switches to another program. */
  lookElsewhere(): Promise<void>;
  /** Notifications sent to the system. */
  notifications(): Promise<readonly string[]>;
  /** Chooses an item of the native menu by its labels, from the bar down. */
  chooseMenu(...labels: string[]): Promise<void>;
  /** Like the close button of the window. */
  closeWindow(): Promise<void>;
  /** Ends the engine as a crash would. */
  killEngine(): Promise<void>;
  /** Starts the app a second time on the same settings: it passes its arguments on and exits. */
  startAgain(...args: string[]): Promise<void>;
  /** Faults that no journey may cause: errors on the console, refused requests. Each is reported once. */
  takeFaults(): Promise<readonly string[]>;
  close(): Promise<void>;
};

export type LaunchOptions = {
  readonly userFolder: string;
  readonly args?: readonly string[];
  /** The name that the user gave earlier; null: none yet. */
  readonly personName?: string | null;
  readonly locale?: string;
  /** The folder of another copy of the program than the one under test. */
  readonly program?: string;
  /** 2 with half the viewport is a zoom of 200 %. */
  readonly zoom?: 1 | 2;
  readonly size?: { readonly width: number; readonly height: number };
  /** Answers in place of the engine, for states that are hard to reach; in the Chromium host only. */
  readonly engine?: FakeEngine;
  /** While this file exists, the disk is full for the engine; in the Chromium host only. */
  readonly fullWhile?: string;
  /** The system has a key store, that of this session; in the Chromium host only. */
  readonly keystoreOf?: string;
  /** In Chromium with all its parts, which follows the WebRTC policy and is nearer to what users have. */
  readonly isWholeBrowser?: boolean;
  /** The present is on the day in this file; in the Chromium host only. */
  readonly dayIn?: string;
};

export const ROOT = path.resolve(import.meta.dirname, '../..');

const FULL_DISK = pathToFileURL(path.join(import.meta.dirname, 'full-disk.mjs')).href;

/** An unpacked app.asar to be run instead of the checkout. */
const PACKED = process.env['AVAL_PACKED'] ?? null;

/** The folder of the program under test. */
export const PROGRAM = PACKED ?? ROOT;

/** The path of Electron's binary; null when it was not downloaded. */
function electronBinary(): string | null {
  const folder = path.join(ROOT, 'node_modules/electron');
  const pointer = path.join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const binary = path.join(folder, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** How long a journey waits for a visible change, in milliseconds. */
const PATIENCE = 10_000;

export async function launch(options: LaunchOptions): Promise<LaunchedApp> {
  sayName(options.userFolder, options.personName === undefined ? PERSON : options.personName);
  const binary = [options.engine, options.fullWhile, options.dayIn, options.keystoreOf].every(
    (one) => one === undefined,
  )
    ? electronBinary()
    : null;
  const app = await (binary === null ? launchInHost(options) : launchElectron(binary, options));
  app.page.setDefaultTimeout(PATIENCE);
  return app;
}

/** The user of Aval in the journeys. */
const PERSON = 'Nadège Perdrix';

function sayName(userFolder: string, personName: string | null): void {
  const file = path.join(userFolder, 'preferences.json');
  if (personName === null || existsSync(file)) return;
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(file, JSON.stringify({ personName }));
}

export function loadHost(): Promise<typeof Host> {
  return import(pathToFileURL(path.join(ROOT, 'out/host/host.js')).href) as Promise<typeof Host>;
}

async function launchInHost(options: LaunchOptions): Promise<LaunchedApp> {
  const { HostedApp, QueuedDialogs, testContext, testKeystore } = await loadHost();
  const chromium = process.env['AVAL_CHROMIUM'];
  if (chromium === undefined) throw new Error('The journeys run by `npm test`, which finds a Chromium.');
  const browser = options.isWholeBrowser === true ? chromium : (process.env['AVAL_WINDOWLESS'] ?? chromium);
  const dialogs = new QueuedDialogs();
  const start = (args: readonly string[]): Promise<Host.HostedApp> =>
    HostedApp.launch({
      root: options.program ?? PROGRAM,
      userFolder: options.userFolder,
      args,
      locale: options.locale ?? 'fr',
      isPackaged: PACKED !== null,
      ...(options.engine === undefined ? {} : { engine: options.engine.fork }),
      ...(options.keystoreOf === undefined ? {} : { keystore: testKeystore(options.keystoreOf) }),
      engineImports: [
        ...(options.fullWhile === undefined ? [] : [`${FULL_DISK}?while=${encodeURIComponent(options.fullWhile)}`]),
        ...(options.dayIn === undefined ? [] : [engineOn(options.dayIn)]),
      ],
      answerDialog: dialogs.take,
      answerQuestion: dialogs.takeChoice,
      openContext: testContext(browser, contextOptions(options)),
    });
  const hosted = await start(options.args ?? []);
  return {
    page: hosted.page,
    userFolder: options.userFolder,
    answerDialog: (...paths) => Promise.resolve(dialogs.answer(...paths)),
    answerQuestion: (button) => Promise.resolve(dialogs.choose(button)),
    openedAddresses: () => Promise.resolve(hosted.openedAddresses),
    shownFiles: () => Promise.resolve(hosted.shownFiles),
    lookElsewhere: () => {
      hosted.window.isInFront = false;
      return Promise.resolve();
    },
    notifications: () => Promise.resolve(hosted.notifications.map(({ body }) => body)),
    chooseMenu: (...labels) => Promise.resolve(hosted.chooseMenu(labels)),
    closeWindow: () => Promise.resolve(hosted.window.close()),
    killEngine: () => hosted.killEngine(),
    startAgain: async (...args) => {
      const second = await start(args);
      await second.ended;
    },
    takeFaults: () =>
      Promise.resolve([
        ...hosted.consoleErrors.splice(0),
        ...hosted.refusedRequests.splice(0).map((url) => `refused: ${url}`),
      ]),
    close: () => {
      dialogs.end();
      return hosted.close();
    },
  };
}

function contextOptions({ zoom = 1, size }: LaunchOptions) {
  const { width, height } = size ?? { width: 1280, height: 800 };
  if (zoom === 1 && size === undefined) return {};
  return { deviceScaleFactor: zoom, viewport: { width: width / zoom, height: height / zoom } };
}

async function launchElectron(executablePath: string, options: LaunchOptions): Promise<LaunchedApp> {
  const args = [
    options.program ?? ROOT,
    `--user-data-dir=${options.userFolder}`,
    `--lang=${options.locale ?? 'fr'}`,
    ...(options.args ?? []),
  ];
  const electron = await _electron.launch({ executablePath, args });
  await electron.evaluate(({ dialog, shell, Notification }) => {
    const taken = {
      answers: [] as string[][],
      choices: [] as string[],
      addresses: [] as string[],
      files: [] as string[],
      notifications: [] as string[],
    };
    Notification.prototype.show = function (this: { body: string }) {
      taken.notifications.push(this.body);
    };
    Object.assign(globalThis, { taken });
    const next = (): string[] => {
      const answer = taken.answers.shift();
      if (answer === undefined) throw new Error('Nobody expected this dialog.');
      return answer;
    };
    dialog.showOpenDialog = async () => {
      const filePaths = next();
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async () => {
      const [filePath = ''] = next();
      return { canceled: filePath === '', filePath };
    };
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { buttons = [] } = given.at(-1) as { buttons?: string[] };
      return { response: buttons.indexOf(taken.choices.shift() ?? ''), checkboxChecked: false };
    };
    shell.openExternal = async (address) => void taken.addresses.push(address);
    shell.showItemInFolder = (file) => void taken.files.push(file);
  });
  type Taken = {
    answers: string[][];
    choices: string[];
    addresses: string[];
    files: string[];
    notifications: string[];
  };
  const taken = (): Promise<Taken> => electron.evaluate(() => (globalThis as unknown as { taken: Taken }).taken);
  const page = await electron.firstWindow();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    page,
    userFolder: options.userFolder,
    answerDialog: (...paths) =>
      electron.evaluate(
        (_modules, answer) => void (globalThis as unknown as { taken: Taken }).taken.answers.push(answer),
        paths,
      ),
    answerQuestion: (button) =>
      electron.evaluate(
        (_modules, choice) => void (globalThis as unknown as { taken: Taken }).taken.choices.push(choice),
        button,
      ),
    openedAddresses: async () => (await taken()).addresses,
    shownFiles: async () => (await taken()).files,
    lookElsewhere: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur()),
    notifications: async () => (await taken()).notifications,
    chooseMenu: (...labels) =>
      electron.evaluate(({ Menu, BrowserWindow }, words) => {
        let items = Menu.getApplicationMenu()?.items ?? [];
        for (const [place, word] of words.entries()) {
          const item = items.find(({ label }) => label === word);
          if (item === undefined) throw new Error(`The menu has no ${word}.`);
          if (place === words.length - 1) item.click({}, BrowserWindow.getAllWindows()[0]);
          items = item.submenu?.items ?? [];
        }
      }, labels),
    closeWindow: () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    killEngine: async () => {
      const pid = await electron.evaluate(
        ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Aval engine')?.pid,
      );
      if (pid === undefined) throw new Error('There is no engine to end.');
      process.kill(pid, 'SIGKILL');
    },
    startAgain: async (...more) => {
      const second = await _electron.launch({ executablePath, args: [...args, ...more] }).catch(() => null);
      await second?.close();
    },
    takeFaults: () => Promise.resolve(errors.splice(0)),
    close: () => electron.close(),
  };
}
