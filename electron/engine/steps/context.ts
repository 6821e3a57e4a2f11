import type { Language } from '../../../shared/text/text.ts';

/** One step of a long job, at most ten a second. `done` counts in the unit of the phase (rows, contacts, bytes). */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
}

/**
 * The context of every function of the engine: user, instant, language, progress and cancellation. The engine never
 * reads the clock, the environment or the terminal itself, so that a test can replay a command with another context.
 */
export interface EngineContext {
  /** The user, as named in the register. */
  readonly by: string;
  /** The present instant, ISO 8601 with its offset, e.g. `2026-11-24T10:30:00+01:00`. */
  readonly now: () => string;
  /** The present day in the same zone as `now`, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The language of the sentences in the result. */
  readonly language: Language;
  /** When aborted, the work stops at its next pause and leaves the workspace unchanged. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
