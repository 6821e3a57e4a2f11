import { defineStore } from 'pinia';
import { computed, shallowReactive } from 'vue';
import type { Event } from '../../../shared/contract/contract.ts';
import type { JobKind, JobResult } from '../../../shared/contract/job.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { request, subscribe } from '../bridge.ts';

export type RunningJob = {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly phase: string | null;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  /** When the phase began, in milliseconds since the page was opened. */
  readonly phaseBeganAt: number;
};

export type EndedJob<K extends JobKind> =
  | { readonly outcome: 'finished'; readonly result: JobResult<K> }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly error: AppError };

type Ended = Event<'job.ended'>;

/** The running jobs, and the function that starts one. */
export const useJobs = defineStore('jobs', () => {
  const running = shallowReactive(new Map<string, RunningJob>());
  const waiting = new Map<string, (ended: Ended) => void>();
  /** Ends that arrived before the answer with the job's id. */
  const early = new Map<string, Ended>();

  // A job that this page did not start began before a reload: it is shown, and can be cancelled.
  subscribe('job.progress', ({ jobId, kind, phase, done, total }) => {
    const before = running.get(jobId);
    const phaseBeganAt = before?.phase === phase ? before.phaseBeganAt : performance.now();
    running.set(jobId, { jobId, kind, phase, done, total, phaseBeganAt });
  });

  subscribe('job.ended', (ended) => {
    running.delete(ended.jobId);
    const end = waiting.get(ended.jobId);
    if (end === undefined) early.set(ended.jobId, ended);
    else end(ended);
  });

  // A dead engine sends no end of its jobs; none of their changes was accepted.
  for (const name of ['engine.restarted', 'engine.stopped'] as const) {
    subscribe(name, () => {
      for (const job of [...running.values()]) {
        running.delete(job.jobId);
        waiting.get(job.jobId)?.({
          jobId: job.jobId,
          kind: job.kind,
          outcome: 'failed',
          error: { code: name, params: {} },
        });
      }
    });
  }

  /** Starts a job and resolves when it has ended, also by failure or cancellation. Throws when it could not start. */
  async function run<K extends JobKind>(kind: K, start: () => Promise<{ jobId: string }>): Promise<EndedJob<K>> {
    const { jobId } = await start();
    const ended = early.get(jobId) ?? (await follow(jobId, kind));
    early.delete(jobId);
    waiting.delete(jobId);
    if (ended.outcome === 'failed')
      return { outcome: 'failed', error: new AppError(ended.error.code, ended.error.params) };
    return ended.outcome === 'cancelled'
      ? { outcome: 'cancelled' }
      : { outcome: 'finished', result: ended.result as JobResult<K> };
  }

  /** The result of a job; null: it was cancelled. Throws when it could not start, and when it failed. */
  async function result<K extends JobKind>(
    kind: K,
    start: () => Promise<{ jobId: string }>,
  ): Promise<JobResult<K> | null> {
    const ended = await run(kind, start);
    if (ended.outcome === 'failed') throw ended.error;
    return ended.outcome === 'finished' ? ended.result : null;
  }

  function follow(jobId: string, kind: JobKind): Promise<Ended> {
    if (!running.has(jobId))
      running.set(jobId, { jobId, kind, phase: null, done: 0, total: 0, phaseBeganAt: performance.now() });
    return new Promise((resolve) => waiting.set(jobId, resolve));
  }

  async function cancel(jobId: string): Promise<void> {
    await request('job.cancel', { jobId });
  }

  /** The running job of a kind, for a screen that is opened again. */
  function find(kind: JobKind): RunningJob | null {
    return [...running.values()].find((job) => job.kind === kind) ?? null;
  }

  return { running: computed(() => [...running.values()]), run, result, cancel, find };
});
