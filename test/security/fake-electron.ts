import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * The module `electron` of these specs: it records calls. Each spec file gets its own, by `vi.mock('electron', () =>
 * import('./fake-electron.ts'))`.
 */
class FakeApp extends EventEmitter {
  isPackaged = true;
  readonly enableSandbox = vi.fn();
  readonly setAppUserModelId = vi.fn();
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly whenReady = vi.fn(() => Promise.resolve());
  readonly getLocale = (): string => 'fr';
  readonly getVersion = (): string => '0.0.0';
  readonly commandLine = { appendSwitch: vi.fn() };
  readonly getName = (): string => 'Aval';
  readonly quit = vi.fn();
  readonly setPath = vi.fn();
  readonly getPath = vi.fn((name: string): string => `/${name}`);
}

export const app = new FakeApp();
export const ipcMain = { handle: vi.fn() };
export const protocol = { registerSchemesAsPrivileged: vi.fn() };
export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const shell = { openExternal: vi.fn(() => Promise.resolve()), showItemInFolder: vi.fn() };
export const dialog = { showOpenDialog: vi.fn(), showSaveDialog: vi.fn(), showMessageBox: vi.fn() };
export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() };
export const Notification = {};
export const safeStorage = {
  isAsyncEncryptionAvailable: vi.fn(() => Promise.resolve(true)),
  getSelectedStorageBackend: vi.fn(() => 'gnome_libsecret'),
  encryptStringAsync: vi.fn((text: string) => Promise.resolve(Buffer.from(text.split('').reverse().join('')))),
  decryptStringAsync: vi.fn((encrypted: Buffer) =>
    Promise.resolve({ result: encrypted.toString().split('').reverse().join('') }),
  ),
};

export class FakeContents extends EventEmitter {
  readonly setWindowOpenHandler = vi.fn<(handler: () => unknown) => void>();
  readonly setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
  readonly send = vi.fn();
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: Readonly<Record<string, unknown>>;
  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly isDestroyed = (): boolean => false;

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
}

/** Every window that was opened, in order. */
export const windows: BrowserWindow[] = [];

class FakeChild extends EventEmitter {
  readonly postMessage = vi.fn();
  readonly kill = vi.fn();
}

export const utilityProcess = { fork: vi.fn((..._args: unknown[]) => new FakeChild()) };

/** A session as `security.ts` and `protocol.ts` see it. */
export class FakeSession {
  readonly setPermissionRequestHandler = vi.fn();
  readonly setPermissionCheckHandler = vi.fn();
  readonly setDevicePermissionHandler = vi.fn();
  readonly setSpellCheckerEnabled = vi.fn();
  readonly webRequest = { onBeforeRequest: vi.fn() };
  readonly protocol = { handle: vi.fn() };
}

export const session = { defaultSession: new FakeSession() };
