import { setImmediate as turn } from 'node:timers/promises';

/** The longest time without a pause, in milliseconds: cancellations and other requests wait for it. */
const LONGEST_STRETCH_MS = 25;

/** Long work in short steps: the caller decides whether to pause in between. */
export type Steps<T> = Generator<void, T>;

/** Rows of some microseconds each that make one step: a step a row would cost as much as the row. */
export const ROWS_A_STEP = 16;

/** Rows of a packed list, or others of a microsecond at most, that make one step. */
export const QUICK_ROWS_A_STEP = 256;

/**
 * Calls `work` for each of many rows of a microsecond at most. The loop is a function of its own: a generator that is
 * resumed every few rows is compiled again and again, with all that delegate to it, which costs more than such rows.
 */
export function* eachInSteps<Row>(rows: readonly Row[], work: (row: Row, place: number) => void): Steps<void> {
  for (let from = 0; from < rows.length; from += QUICK_ROWS_A_STEP) {
    eachOf(rows, from, Math.min(rows.length, from + QUICK_ROWS_A_STEP), work);
    yield;
  }
}

function eachOf<Row>(rows: readonly Row[], from: number, to: number, work: (row: Row, place: number) => void): void {
  for (let place = from; place < to; place += 1) work(rows[place] as Row, place);
}

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
