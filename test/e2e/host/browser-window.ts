import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { toApp, toChromium } from './addresses.ts';
import type { HostedApp } from './hosted-app.ts';
import { PageWire } from './page-wire.ts';
import { isVetoed } from './stand-in-app.ts';

export type WindowOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly webPreferences: { readonly preload: string } & Readonly<Record<string, unknown>>;
} & Readonly<Record<string, unknown>>;

type OpenDecision = { readonly action: 'allow' | 'deny' };

/** The events of a page as in Electron. */
export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly #window: StandInBrowserWindow;
  decideOpen: (details: { url: string }) => OpenDecision = () => ({ action: 'allow' });
  /** Null: Chromium's default, which lets WebRTC send UDP. */
  webRtcPolicy: string | null = null;

  constructor(id: number, window: StandInBrowserWindow) {
    super();
    this.id = id;
    this.#window = window;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#window.wire?.send(channel, structuredClone(args));
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  setWindowOpenHandler(decide: (details: { url: string }) => OpenDecision): void {
    this.decideOpen = decide;
  }

  getURL(): string {
    return toApp(this.#window.page?.url() ?? '');
  }

  reload(): void {
    void this.#window.page?.reload();
  }

  /** True when the app prevents the page from going there. */
  isNavigationVetoed(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame };
    const frame = isVetoed((event) => this.emit('will-frame-navigate', { ...event, ...details }));
    return frame || (isMainFrame && isVetoed((event) => this.emit('will-navigate', { ...event, ...details })));
  }
}

/** A window of Electron as a page of Chromium. */
export class StandInBrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: StandInWebContents;
  page: Page | null = null;
  wire: PageWire | null = null;
  /** The address that main itself is loading: this navigation can't be vetoed. */
  loading: string | null = null;
  title: string;
  isShown = false;
  readonly #host: HostedApp;
  #isDestroyed = false;
  #loaded: Promise<void> = Promise.resolve();

  constructor(host: HostedApp, id: number, options: WindowOptions) {
    super();
    this.#host = host;
    this.options = options;
    this.title = options.title ?? '';
    this.webContents = new StandInWebContents(id, this);
  }

  loadURL(url: string): Promise<void> {
    this.#loaded = this.#load(url);
    return this.#loaded;
  }

  /** Settles when the last load is complete. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  async #load(url: string): Promise<void> {
    const page = (this.page ??= await this.#begin());
    this.loading = url;
    await page.goto(toChromium(url));
    this.loading = null;
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
    await this.#showTitle();
  }

  async #begin(): Promise<Page> {
    const page = await this.#host.newPage(this);
    this.wire = new PageWire(page, (frame, channel, args) => this.#host.invoke(this, frame, channel, args));
    await this.wire.install(this.options.webPreferences.preload);
    page.on('close', () => this.#closed());
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed' }));
    return page;
  }

  close(): void {
    if (this.#isDestroyed || isVetoed((event) => this.emit('close', event))) return;
    void this.page?.close();
    this.#closed();
  }

  destroy(): void {
    void this.page?.close();
    this.#closed();
  }

  #closed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.wire?.end();
    this.emit('closed');
    this.#host.forget(this);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.isShown = true;
  }

  setTitle(title: string): void {
    this.title = title;
    void this.#showTitle();
  }

  async #showTitle(): Promise<void> {
    await this.page?.evaluate((title) => (document.title = title), this.title).catch(() => undefined);
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: this.options.width ?? 1280, height: this.options.height ?? 800 };
  }

  isMaximized(): boolean {
    return false;
  }

  isMinimized(): boolean {
    return false;
  }

  /** A test sets whether the window has the focus. */
  isInFront = true;

  isFocused(): boolean {
    return this.isInFront;
  }

  maximize(): void {
    // Left to the window manager; no effect in a page.
  }

  restore(): void {
    // As above.
  }

  focus(): void {
    void this.page?.bringToFront();
  }
}
