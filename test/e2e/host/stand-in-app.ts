import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { SingleInstance } from './single-instance.ts';

type Surroundings = {
  readonly userFolder: string;
  readonly name: string;
  readonly version: string;
  readonly locale: string;
  readonly isPackaged: boolean;
  readonly args: readonly string[];
  /** False when a window vetoed. */
  readonly closeWindows: () => boolean;
  readonly end: () => void;
};

/** Electron's `app`: names, folders, lifecycle events, and the lock. */
export class StandInApp extends EventEmitter {
  readonly switches: (readonly [name: string, value: string])[] = [];
  isSandboxEnabled = false;
  readonly commandLine = { appendSwitch: (name: string, value = ''): void => void this.switches.push([name, value]) };
  readonly #surroundings: Surroundings;
  readonly #instance: SingleInstance;
  readonly #ready: Promise<void>;
  #setReady: () => void = () => undefined;
  #hasQuit = false;

  constructor(surroundings: Surroundings) {
    super();
    this.#surroundings = surroundings;
    this.#instance = new SingleInstance(surroundings.userFolder);
    this.#ready = new Promise((resolve) => (this.#setReady = resolve));
  }

  get isPackaged(): boolean {
    return this.#surroundings.isPackaged;
  }

  enableSandbox(): void {
    this.isSandboxEnabled = true;
  }

  getName(): string {
    return this.#surroundings.name;
  }

  getVersion(): string {
    return this.#surroundings.version;
  }

  getLocale(): string {
    return this.#surroundings.locale;
  }

  getPath(name: 'userData' | 'documents' | 'home'): string {
    const home = os.homedir();
    return { userData: this.#surroundings.userFolder, documents: path.join(home, 'Documents'), home }[name];
  }

  setAppUserModelId(): void {
    // Windows only; there is no taskbar here.
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  becomeReady(): void {
    this.#setReady();
    this.emit('ready');
  }

  requestSingleInstanceLock(): boolean {
    return this.#instance.take(this.#surroundings.args, (args, folder) =>
      this.emit('second-instance', {}, args, folder),
    );
  }

  quit(): void {
    if (this.#hasQuit) return;
    if (isVetoed((event) => this.emit('before-quit', event)) || !this.#surroundings.closeWindows()) return;
    this.finish();
  }

  /** Quits, once no window is left. */
  finish(): void {
    if (this.#hasQuit || isVetoed((event) => this.emit('will-quit', event))) return;
    this.#hasQuit = true;
    this.emit('quit', {}, 0);
    this.#instance.release();
    this.#surroundings.end();
  }
}

/** Runs an event that a listener may prevent. True when one did. */
export function isVetoed(emit: (event: { preventDefault: () => void }) => void): boolean {
  let isPrevented = false;
  emit({ preventDefault: () => (isPrevented = true) });
  return isPrevented;
}
