import { setImmediate as turn } from 'node:timers/promises';

/** Longer than that, and whoever wants to cancel or ask something else waits. */
const LONGEST_STRETCH_MS = 25;

/**
 * Lets others have their turn during long work: a busy engine hears nothing, neither a cancellation
 * nor a question. Cheap enough to be asked at every row.
 */
export class Pauses {
  readonly #signal: AbortSignal | undefined;
  #stretchBegan = performance.now();
  #asked = 0;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether a pause is due. */
  get isDue(): boolean {
    // The clock costs as much as a hash: it is read at every eighth question.
    this.#asked += 1;
    return this.#asked % 8 === 0 && performance.now() - this.#stretchBegan > LONGEST_STRETCH_MS;
  }

  /** @throws what the signal was aborted with. */
  async pause(): Promise<void> {
    await turn();
    this.#signal?.throwIfAborted();
    this.#stretchBegan = performance.now();
  }
}
