import { randomUUID } from 'node:crypto';
import type { EventName } from '../../../shared/contract/channels.ts';
import type { Event } from '../../../shared/contract/contract.ts';
import type { JobKind, JobResult } from '../../../shared/contract/job.ts';
import { AppError } from '../../../shared/contract/result.ts';
import type { Progress } from '../steps/context.ts';
import { errorForPage } from './error-for-page.ts';

/**
 * Long work that runs beside requests. A job is started by a handler, which answers with its id at
 * once; the page then gets progress events, at most ten per second, and exactly one end event. A job never holds a
 * transaction open across a pause: it reads and checks first, cancellable, then writes in one synchronous step.
 */
export type Work<K extends JobKind> = (job: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}) => Promise<JobResult<K>>;

export type Emit = <E extends EventName>(name: E, event: Event<E>) => void;

/** Least time between two reports of a job, in milliseconds. */
const REPORT_EVERY = 100;

/** Jobs that only read and restart within seconds: quitting does not ask about them. */
const IDLE_KINDS: ReadonlySet<JobKind> = new Set(['today', 'check', 'replay', 'notices', 'supplierWorth']);

export class Jobs {
  readonly #emit: Emit;
  readonly #onCount: (jobs: number) => void;
  readonly #clock: () => number;
  readonly #running = new Map<string, { readonly kind: JobKind; readonly controller: AbortController }>();

  /**
   * `onCount` gets the number of running jobs whose loss would matter, after each possible change; `clock` in
   * milliseconds, monotonic.
   */
  constructor(emit: Emit, onCount: (jobs: number) => void, clock: () => number) {
    this.#emit = emit;
    this.#onCount = onCount;
    this.#clock = clock;
  }

  /**
   * Throws `workspace.at_work` while any runs, because its workspace can't be closed. Jobs that only read are stopped
   * instead.
   */
  assertIdle(): void {
    const count = this.#countKept();
    if (count > 0) throw new AppError('workspace.at_work', { count });
    for (const { controller } of this.#running.values()) controller.abort();
  }

  #countKept(): number {
    return [...this.#running.values()].filter(({ kind }) => !IDLE_KINDS.has(kind)).length;
  }

  /** Starts the work after the caller's answer is sent, so that the page has the id before any event. */
  start<K extends JobKind>(kind: K, work: Work<K>): { jobId: string } {
    const jobId = randomUUID();
    const controller = new AbortController();
    this.#running.set(jobId, { kind, controller });
    this.#onCount(this.#countKept());
    setImmediate(() => void this.#run(jobId, kind, work, controller));
    return { jobId };
  }

  /** Asks a job to stop at its next pause. A job that has just ended is not an error: its end event is pending. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.controller.abort();
  }

  async #run<K extends JobKind>(jobId: string, kind: K, work: Work<K>, controller: AbortController): Promise<void> {
    const end = await this.#outcome(jobId, kind, work, controller);
    this.#running.delete(jobId);
    this.#onCount(this.#countKept());
    this.#emit('job.ended', end);
  }

  async #outcome<K extends JobKind>(
    jobId: string,
    kind: K,
    work: Work<K>,
    controller: AbortController,
  ): Promise<Event<'job.ended'>> {
    try {
      controller.signal.throwIfAborted();
      const result = await work({ signal: controller.signal, onProgress: this.#reporter(jobId, kind) });
      return { jobId, kind, outcome: 'finished', result };
    } catch (error) {
      if (controller.signal.aborted && !(error instanceof AppError)) return { jobId, kind, outcome: 'cancelled' };
      return { jobId, kind, outcome: 'failed', error: errorForPage(error) };
    }
  }

  /** Passes one report per `REPORT_EVERY`: a faster phase is not reported. */
  #reporter(jobId: string, kind: JobKind): (progress: Progress) => void {
    let reportedAt = Number.NEGATIVE_INFINITY;
    return ({ phase, done, total }) => {
      const now = this.#clock();
      if (now - reportedAt < REPORT_EVERY) return;
      reportedAt = now;
      this.#emit('job.progress', { jobId, kind, phase, done, total });
    };
  }
}
