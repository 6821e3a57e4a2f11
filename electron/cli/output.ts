import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { visibleJson, visibleText } from './visible-text.ts';

const BATCH_CHARACTERS = 64 * 1024;

/**
 * Standard output with back-pressure: each write waits until the reader keeps up, so that a list of
 * any length costs no memory. A reader that closes (`aval rules | head -1`) is not an error: later output is dropped,
 * and `isClosed` tells a long stream to stop.
 */
export class TextOutput {
  readonly #stream: Writable;
  #pending = '';
  #closed = false;
  #isFlushDue = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#closed = true;
    });
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** One line of text for people, without control characters. */
  async line(text = ''): Promise<void> {
    await this.#add(visibleText(text));
  }

  async #add(text: string): Promise<void> {
    this.#pending += `${text}\n`;
    if (this.#pending.length >= BATCH_CHARACTERS) await this.#flush();
    else this.#flushSoon();
  }

  /** One JSON value on its own line. */
  async json(value: unknown): Promise<void> {
    await this.#add(visibleJson(JSON.stringify(value)));
  }

  /** A caller that sends one line and waits for its answer gets it as soon as nothing else is pending. */
  #flushSoon(): void {
    if (this.#isFlushDue) return;
    this.#isFlushDue = true;
    setImmediate(() => {
      this.#isFlushDue = false;
      void this.#flush();
    });
  }

  /** Writes the pending text; resolves once the stream accepts more. */
  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (text === '' || this.#closed) return;
    if (this.#stream.write(text)) return;
    await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(() => undefined);
  }

  /** Writes the pending text; resolves once the reader has it, or has closed. */
  async end(): Promise<void> {
    await this.#flush();
    if (this.#closed) return;
    await new Promise<void>((resolve) => this.#stream.write('', () => resolve()));
  }
}
