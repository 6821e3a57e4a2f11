/**
 * The module `electron` in the Chromium host, limited to the names that Aval uses: a missing name fails at the import.
 */
import type { StandInBrowserWindow, WindowOptions } from './browser-window.ts';
import { hostedApps } from './host-state.ts';
import type { HostedApp } from './hosted-app.ts';
import { noKeystore, type SafeStorage } from './safe-storage.ts';
import { type ForkedProcess, StandInUtilityProcess } from './utility-process.ts';

const host = findHost();

export const app = host.app;
export const session = { defaultSession: host.session };
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => void host.schemes.push(...schemes),
};

export const ipcMain = {
  handle: (channel: string, handler: Parameters<typeof host.ipcHandlers.set>[1]): void => {
    if (host.ipcHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    host.ipcHandlers.set(channel, handler);
  },
};

/** Called with `new`, it returns the host's window. */
export const BrowserWindow = function (options: WindowOptions) {
  return host.openWindow(options);
} as unknown as new (options: WindowOptions) => StandInBrowserWindow;

type DialogOptions = {
  title?: string;
  defaultPath?: string;
  properties?: string[];
  filters?: { extensions: string[] }[];
};

export const dialog = {
  showOpenDialog: async (_window: unknown, options: DialogOptions) => {
    const filePaths = await ask('open', options);
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] };
  },
  showSaveDialog: async (_window: unknown, options: DialogOptions) => {
    const [filePath = ''] = await ask('save', options);
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async (_window: unknown, { message, detail, buttons, cancelId }: QuestionOptions) => {
    const choice = await host.options.answerQuestion({
      message: [message, detail ?? ''].join('\n'),
      buttons,
      cancel: buttons[cancelId] ?? '',
    });
    const response = buttons.indexOf(choice);
    if (response < 0) throw new Error(`« ${choice} » is none of ${buttons.join(', ')}.`);
    return { response };
  },
};

type QuestionOptions = { message: string; detail?: string; buttons: string[]; cancelId: number };

function ask(kind: 'open' | 'save', options: DialogOptions): Promise<readonly string[]> {
  return host.options.answerDialog({
    kind,
    title: options.title ?? '',
    defaultPath: options.defaultPath ?? '',
    isFolder: options.properties?.includes('openDirectory') === true,
    extensions: options.filters?.flatMap(({ extensions }) => extensions) ?? [],
  });
}

export const shell = {
  openExternal: (address: string): Promise<void> => {
    host.openedAddresses.push(address);
    host.options.system?.openAddress(address);
    return Promise.resolve();
  },
  showItemInFolder: (file: string): void => {
    host.shownFiles.push(file);
    host.options.system?.showFile(file);
  },
};

export class Menu {
  readonly template: readonly Readonly<Record<string, unknown>>[];

  constructor(template: readonly Readonly<Record<string, unknown>>[]) {
    this.template = template;
  }

  static buildFromTemplate(template: readonly Readonly<Record<string, unknown>>[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu): void {
    host.menu = menu.template;
  }
}

export class Notification {
  readonly #content: { readonly title: string; readonly body: string };
  #onClick: () => void = () => undefined;

  constructor(content: { title: string; body: string }) {
    this.#content = content;
  }

  static isSupported(): boolean {
    return true;
  }

  on(_event: 'click', listener: () => void): void {
    this.#onClick = listener;
  }

  show(): void {
    host.notifications.push({ ...this.#content, click: this.#onClick });
  }
}

export const nativeTheme = {
  get shouldUseDarkColors(): boolean {
    return host.isDark;
  },
  get themeSource(): 'system' | 'light' | 'dark' {
    return host.themeSource;
  },
  set themeSource(source: 'system' | 'light' | 'dark') {
    void host.setTheme(source);
  },
};

export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };

export const safeStorage: SafeStorage = host.options.keystore ?? noKeystore;

export const utilityProcess = {
  fork: (modulePath: string, args: string[], options: { env?: Record<string, string> }): ForkedProcess => {
    const engine =
      host.options.engine?.() ??
      new StandInUtilityProcess(modulePath, args, options, [
        new URL('./parent-port.js', import.meta.url).href,
        ...(host.options.engineImports ?? []),
      ]);
    host.engines.push(engine);
    return engine;
  },
};

function findHost(): HostedApp {
  const number = new URL(import.meta.url).searchParams.get('app') ?? '';
  const found = hostedApps().get(number);
  if (found === undefined) throw new Error('The stand-in for electron is imported by the host only.');
  return found;
}
