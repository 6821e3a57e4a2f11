import { setImmediate as turn } from 'node:timers/promises';

/** Longer than that, and anyone who wants to cancel or ask something else waits. */
const LONGEST_STRETCH_MS = 25;

/** Long work in short steps: anyone who runs it decides whether others have their turn in between. */
export type Steps<T> = Generator<void, T>;

/** Runs all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Runs the steps with pauses between them.
 *
 * @throws what the signal of the pauses was aborted with.
 */
export async function inPieces<T>(steps: Steps<T>, pauses: Pauses): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (pauses.isDue) await pauses.pause();
  }
}

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
    return this.#asked % 8 === 0 && this.isOverdue;
  }

  /** The same for anyone who asks now and then, after some milliseconds of work. */
  get isOverdue(): boolean {
    return performance.now() - this.#stretchBegan > LONGEST_STRETCH_MS;
  }

  /** @throws what the signal was aborted with. */
  async pause(): Promise<void> {
    await turn();
    this.#signal?.throwIfAborted();
    this.#stretchBegan = performance.now();
  }
}
