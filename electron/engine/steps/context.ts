import type { Language } from '../../../shared/text/text.ts';

/** One step of a long job, at most ten a second. `done` counts in the unit of the phase (rows, contacts, bytes). */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
}

/**
 * What every handler is given beside its input: who asks, when, in which language, and how to
 * report or stop. Handlers never look at the clock, the environment or the terminal themselves,
 * so that a command is replayed in a test by handing it another context.
 */
export interface EngineContext {
  /** The person who asks, as the register will name them. */
  readonly by: string;
  /** The present instant, ISO 8601 with its offset, e.g. `2026-11-24T10:30:00+01:00`. */
  readonly now: () => string;
  /** The present day in the same zone as `now`, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The language of the sentences that the result carries. */
  readonly language: Language;
  /** Aborted: the handler stops at its next pause and leaves the workspace as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
