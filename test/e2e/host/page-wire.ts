import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { toApp } from './addresses.ts';
import { surroundPreload } from './preload-world.ts';

type Message = { readonly channel: string; readonly args: readonly unknown[] };
type WireMessage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'listen'; readonly page: string };

/** The sender frame of a message, as in Electron. */
export type SenderFrame = { readonly url: string; readonly parent: SenderFrame | null };

export type Invoke = (frame: SenderFrame, channel: string, args: readonly unknown[]) => Promise<unknown>;

const DROPPED_FILE = 'aval-dropped-file:';

/** The connection between one page and main: requests in one direction, ordered messages in the other. */
export class PageWire {
  readonly #page: Page;
  readonly #invoke: Invoke;
  /** For the document that listens now; without one, messages are lost, as in Electron. */
  #listening: {
    readonly document: string;
    queue: Message[];
    wake: ((messages: Message[] | null) => void) | null;
  } | null = null;

  constructor(page: Page, invoke: Invoke) {
    this.#page = page;
    this.#invoke = invoke;
  }

  /** Call it before the page navigates. */
  async install(preload: string): Promise<void> {
    const name = `wire${crypto.randomUUID().replaceAll('-', '')}`;
    await this.#page.exposeBinding(name, ({ frame }, message: WireMessage) => this.#hear(frame, message));
    const text = await readFile(preload, 'utf8');
    await this.#page.addInitScript({
      content: `(${surroundPreload.toString()})(${JSON.stringify(name)}, (require) => { const exports = {}; const module = { exports };\n${text}\n});`,
    });
  }

  send(channel: string, args: readonly unknown[]): void {
    const listening = this.#listening;
    if (listening === null) return;
    listening.queue.push({ channel, args });
    this.#flush();
  }

  end(): void {
    this.#listening?.wake?.(null);
    this.#listening = null;
  }

  async #hear(frame: Frame, message: WireMessage): Promise<unknown> {
    if (message.kind === 'listen') return this.#listen(message.page);
    try {
      const args = await Promise.all(message.args.map((argument) => this.#withPath(argument)));
      return { value: await this.#invoke(senderFrameOf(frame), message.channel, args) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  #listen(document: string): Promise<Message[] | null> {
    if (this.#listening?.document !== document) {
      this.#listening?.wake?.(null);
      this.#listening = { document, queue: [], wake: null };
    }
    const listening = this.#listening;
    return new Promise((resolve) => {
      listening.wake = resolve;
      this.#flush();
    });
  }

  #flush(): void {
    const listening = this.#listening;
    if (listening?.wake == null || listening.queue.length === 0) return;
    const { wake, queue } = listening;
    listening.wake = null;
    listening.queue = [];
    wake(queue);
  }

  /** Inserts the path of a file from the page: only the browser knows it. */
  async #withPath(argument: unknown): Promise<unknown> {
    if (typeof argument !== 'string' || !argument.startsWith(DROPPED_FILE)) return argument;
    const devtools = await this.#page.context().newCDPSession(this.#page);
    try {
      const place = `globalThis[${JSON.stringify(argument)}]`;
      const { result } = await devtools.send('Runtime.evaluate', { expression: place });
      if (result.objectId === undefined) return '';
      const { path } = await devtools.send('DOM.getFileInfo', { objectId: result.objectId });
      await devtools.send('Runtime.evaluate', { expression: `delete ${place}` });
      return path;
    } finally {
      await devtools.detach();
    }
  }
}

function senderFrameOf(frame: Frame): SenderFrame {
  const parent = frame.parentFrame();
  return { url: toApp(frame.url()), parent: parent === null ? null : senderFrameOf(parent) };
}
