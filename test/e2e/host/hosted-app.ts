import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { PAGE_ORIGIN, toApp } from './addresses.ts';
import { StandInBrowserWindow, type WindowOptions } from './browser-window.ts';
import type { OpenContext } from './chromium.ts';
import type { AnswerDialog, AnswerQuestion } from './dialogs.ts';
import { hostedApps } from './host-state.ts';
import type { SenderFrame } from './page-wire.ts';
import { resolveElectronTo } from './resolve-electron.ts';
import type { SafeStorage } from './safe-storage.ts';
import { StandInSession } from './session.ts';
import { StandInApp } from './stand-in-app.ts';
import { StandInUtilityProcess, type ForkedProcess } from './utility-process.ts';

export type HostOptions = {
  /** The folder that holds package.json and out/: a checkout, or an unpacked app.asar. */
  readonly root: string;
  /** Settings of the user. */
  readonly userFolder: string;
  /** Arguments of the program: files and switches. */
  readonly args: readonly string[];
  readonly locale: string;
  readonly isPackaged: boolean;
  readonly answerDialog: AnswerDialog;
  readonly answerQuestion: AnswerQuestion;
  /** A stand-in for the engine's process; absent: the engine itself. */
  readonly engine?: () => ForkedProcess;
  /** Modules that the engine loads first: a test simulates a fault of the machine with them. */
  readonly engineImports?: readonly string[];
  /** The key store of the system; absent: there is none. */
  readonly keystore?: SafeStorage;
  /** Requests of the app to the system, recorded for tests. */
  readonly system?: { openAddress(address: string): void; showFile(file: string): void };
  /** A browser's context for the first window, of the size that the window asks for, under the WebRTC policy of its page. */
  readonly openContext: OpenContext;
};

type IpcHandler = (event: { sender: unknown; senderFrame: SenderFrame }, ...args: unknown[]) => unknown;
type MenuTemplate = readonly Readonly<Record<string, unknown>>[];

/** Chromium's name of a permission, and Electron's. */
const PERMISSIONS = [
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['clipboard-read', 'clipboard-read'],
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
] as const;

/** In milliseconds; longer than main waits for its engine. */
const CLOSING_PATIENCE = 20_000;

let launches = 0;

/**
 * The built app, run in this process with a Chromium for its window: main, preload, page and engine are the shipped
 * files; only the module `electron` is replaced.
 */
export class HostedApp {
  readonly app: StandInApp;
  readonly session = new StandInSession();
  readonly ipcHandlers = new Map<string, IpcHandler>();
  readonly windows: StandInBrowserWindow[] = [];
  readonly engines: ForkedProcess[] = [];

  /** Requests that would have left the app. */
  readonly openedAddresses: string[] = [];
  readonly shownFiles: string[] = [];
  readonly notifications: { readonly title: string; readonly body: string; readonly click: () => void }[] = [];
  readonly refusedRequests: string[] = [];
  readonly consoleErrors: string[] = [];
  readonly schemes: unknown[] = [];
  menu: MenuTemplate = [];
  themeSource: 'system' | 'light' | 'dark' = 'system';

  readonly options: HostOptions;
  readonly #number = String(++launches);
  readonly #ended: Promise<void>;
  #setEnded: () => void = () => undefined;
  #context: BrowserContext | null = null;

  private constructor(options: HostOptions, about: { name: string; version: string }) {
    this.options = options;
    this.#ended = new Promise((resolve) => (this.#setEnded = resolve));
    this.app = new StandInApp({
      ...about,
      userFolder: options.userFolder,
      locale: options.locale,
      isPackaged: options.isPackaged,
      args: this.#commandLine(),
      closeWindows: () => this.#closeWindows(),
      end: () => void this.#end(),
    });
  }

  /** Runs main and resolves when its window is open, or when it has exited because another app runs. */
  static async launch(options: HostOptions): Promise<HostedApp> {
    const { productName, version } = JSON.parse(await readFile(path.join(options.root, 'package.json'), 'utf8')) as {
      productName: string;
      version: string;
    };
    const hosted = new HostedApp(options, { name: productName, version });
    await hosted.#run();
    return hosted;
  }

  /** The page of the only window. */
  get page(): Page {
    const page = this.windows[0]?.page;
    if (page == null) throw new Error('The app has no window.');
    return page;
  }

  get window(): StandInBrowserWindow {
    const [window] = this.windows;
    if (window === undefined) throw new Error('The app has no window.');
    return window;
  }

  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Closes the app like a user. Cleans up and rejects when the app does not exit. */
  async close(): Promise<void> {
    this.app.quit();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), CLOSING_PATIENCE)));
    const end = await Promise.race([this.#ended, late]);
    clearTimeout(timer);
    if (end !== 'late') return;
    await this.#end();
    throw new Error('The app did not leave when it was closed: it waits for an answer, or for its engine.');
  }

  async #run(): Promise<void> {
    hostedApps().set(this.#number, this);
    resolveElectronTo(new URL('./electron.js', import.meta.url));
    const main = pathToFileURL(path.join(this.options.root, 'out/main/index.js'));
    const { argv } = process;
    process.argv = this.#commandLine();
    try {
      await import(/* @vite-ignore */ `${main.href}?app=${this.#number}`);
    } finally {
      process.argv = argv;
    }
    this.app.becomeReady();
    await this.app.whenReady();
    // Main opens its window in the same turn as the ready event.
    await new Promise(setImmediate);
    await this.windows[0]?.loaded;
  }

  #commandLine(): string[] {
    return [process.execPath, ...this.options.args];
  }

  openWindow(options: WindowOptions): StandInBrowserWindow {
    const window = new StandInBrowserWindow(this, this.windows.length + 1, options);
    this.windows.push(window);
    this.app.emit('browser-window-created', {}, window);
    this.app.emit('web-contents-created', {}, window.webContents);
    return window;
  }

  forget(window: StandInBrowserWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    if (this.windows.length === 0) this.app.emit('window-all-closed');
  }

  async newPage(window: StandInBrowserWindow): Promise<Page> {
    const context = (this.#context ??= await this.#openContext(window));
    const [first] = context.pages();
    const page = first ?? (await context.newPage());
    await this.#paint(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(message.text());
    });
    page.on('pageerror', (error) => this.consoleErrors.push(String(error)));
    return page;
  }

  async #openContext(window: StandInBrowserWindow): Promise<BrowserContext> {
    const context = await this.options.openContext(window.options, window.webContents.webRtcPolicy);
    await context.route('**/*', (route) => this.#answer(route));
    context.on('page', (page) => void this.#refusePopup(page));
    const granted = PERMISSIONS.filter(
      ([, electron]) => this.session.permissionCheck?.(window.webContents, electron) === true,
    );
    await context.grantPermissions(
      granted.map(([chromium]) => chromium),
      { origin: PAGE_ORIGIN },
    );
    return context;
  }

  async #refusePopup(page: Page): Promise<void> {
    const window = this.windows.find((candidate) => candidate.page !== null);
    if (window === undefined || window.page === page) return;
    if (window.webContents.decideOpen({ url: page.url() }).action === 'deny') await page.close();
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const window = this.windows.find((candidate) => candidate.page === pageOf(route));
    if (window === undefined) return route.abort('blockedbyclient');

    if (request.isNavigationRequest()) {
      const isMainFrame = request.frame().parentFrame() === null;
      const isOwn =
        isMainFrame && (window.loading === url || withoutHash(window.webContents.getURL()) === withoutHash(url));
      if (!isOwn && window.webContents.isNavigationVetoed(url, isMainFrame)) return route.fulfill({ status: 204 });
    }
    const handler = this.session.handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined || !this.session.isAllowed(url)) {
      this.refusedRequests.push(url);
      return route.abort('blockedbyclient');
    }
    const response = await handler(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  async invoke(
    window: StandInBrowserWindow,
    senderFrame: SenderFrame,
    channel: string,
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.ipcHandlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ sender: window.webContents, senderFrame }, ...args));
  }

  get isDark(): boolean {
    return this.themeSource === 'dark';
  }

  async setTheme(source: 'system' | 'light' | 'dark'): Promise<void> {
    this.themeSource = source;
    for (const window of this.windows) if (window.page !== null) await this.#paint(window.page);
  }

  async #paint(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.themeSource === 'system' ? null : this.themeSource });
  }

  /** Chooses an item of the native menu by its labels, from the bar down. */
  chooseMenu(labels: readonly string[]): void {
    let items = this.menu;
    for (const [place, label] of labels.entries()) {
      const item = items.find((candidate) => candidate['label'] === label);
      if (item === undefined) throw new Error(`The menu has no « ${label} ».`);
      if (place === labels.length - 1) (item['click'] as () => void)();
      items = (item['submenu'] as MenuTemplate | undefined) ?? [];
    }
  }

  /** Ends the engine as a crash would, and resolves when it is gone. */
  async killEngine(): Promise<void> {
    const engine = this.engines.at(-1);
    if (engine === undefined) throw new Error('There is no engine to end.');
    const gone = new Promise((resolve) => engine.once('exit', resolve));
    if (!(engine instanceof StandInUtilityProcess)) throw new Error('This engine is the test itself.');
    engine.child.kill('SIGKILL');
    await gone;
  }

  #closeWindows(): boolean {
    for (const window of [...this.windows]) window.close();
    return this.windows.length === 0;
  }

  async #end(): Promise<void> {
    for (const engine of this.engines) engine.kill();
    await this.#context?.close();
    hostedApps().delete(this.#number);
    this.#setEnded();
  }
}

function pageOf(route: Route): Page | null {
  try {
    return route.request().frame().page();
  } catch {
    // A window that is opening has no frame yet.
    return null;
  }
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '');
