import { setImmediate as turn } from 'node:timers/promises';

/** The longest time without a pause, in milliseconds: cancellations and other requests wait for it. */
const LONGEST_STRETCH_MS = 25;

/** Long work in short steps: the caller decides whether to pause in between. */
export type Steps<T> = Generator<void, T>;

/** Rows of some microseconds each that make one step: a step a row would cost as much as the row. */
export const ROWS_A_STEP = 16;

/** Runs all steps at once. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Runs the steps with pauses between them.
 *
 * @throws the reason of the signal of the pauses.
 */
export async function inPieces<T>(steps: Steps<T>, pauses: Pauses): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (pauses.isDue) await pauses.pause();
  }
}

/**
 * Yields to the event loop during long work, because a busy engine receives neither cancellations nor requests. It is
 * cheap enough to call at every row.
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
    // Reading the clock costs as much as a hash: it is read at every eighth call.
    this.#asked += 1;
    return this.#asked % 8 === 0 && this.isOverdue;
  }

  /** The same for callers that ask only after some milliseconds of work. */
  get isOverdue(): boolean {
    return performance.now() - this.#stretchBegan > LONGEST_STRETCH_MS;
  }

  /** @throws the signal's reason. */
  async pause(): Promise<void> {
    await turn();
    this.#signal?.throwIfAborted();
    this.#stretchBegan = performance.now();
  }
}
