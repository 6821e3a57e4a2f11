import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/contract/result.ts';
import { Jobs, type Work } from './jobs.ts';

type SentEvent = { readonly name: string; readonly event: Record<string, unknown> };

function begin() {
  const sent: SentEvent[] = [];
  const counts: number[] = [];
  const clock = { now: 0 };
  const jobs = new Jobs(
    (name, event) => void sent.push({ name, event: event as Record<string, unknown> }),
    (count) => void counts.push(count),
    () => clock.now,
  );
  const ended = (): Promise<SentEvent> =>
    vi.waitFor(() => sent.find(({ name }) => name === 'job.ended') ?? Promise.reject(new Error('at work')));
  return { jobs, sent, counts, clock, ended };
}

const finishing: Work<'example'> = () => Promise.resolve({ contacts: 12 });

test.each(['today', 'check', 'replay', 'notices'] as const)(
  '%s only reads: it is stopped when its file is closed',
  async (kind) => {
    const { jobs, ended } = begin();
    jobs.start(
      kind,
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    setImmediate(() => expect(() => jobs.assertIdle()).not.toThrow());
    expect((await ended()).event).toMatchObject({ kind, outcome: 'cancelled' });
  },
);

test.each(['today', 'check', 'replay', 'notices'] as const)('%s is not work that quitting would lose', async (kind) => {
  const { jobs, counts, ended } = begin();
  jobs.start(kind, () => Promise.reject(new AppError('campaign.unknown')));
  await ended();
  expect(counts.filter((count) => count > 0)).toEqual([]);
});

describe('a job', () => {
  test('answers with its id before it begins, and ends once with its result', async () => {
    const { jobs, sent, counts, ended } = begin();
    const { jobId } = jobs.start('example', finishing);
    expect(sent).toEqual([]);
    expect((await ended()).event).toEqual({ jobId, kind: 'example', outcome: 'finished', result: { contacts: 12 } });
    expect(sent).toHaveLength(1);
    expect(counts).toEqual([1, 0]);
  });

  test('that is cancelled ends as cancelled, started or not', async () => {
    const { jobs, ended } = begin();
    const { jobId } = jobs.start('example', finishing);
    jobs.cancel(jobId);
    expect((await ended()).event).toEqual({ jobId, kind: 'example', outcome: 'cancelled' });

    const later = begin();
    const waiting = later.jobs.start(
      'example',
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    setImmediate(() => later.jobs.cancel(waiting.jobId));
    expect((await later.ended()).event).toMatchObject({ outcome: 'cancelled' });
  });

  test('that fails has its code; paths stay here', async () => {
    const { jobs, ended } = begin();
    jobs.start('example', () =>
      Promise.reject(new AppError('file.disk_full', { path: '/home/claire/perdrix.aval', missing: 200 })),
    );
    expect((await ended()).event).toMatchObject({
      outcome: 'failed',
      error: { code: 'file.disk_full', params: { path: 'perdrix.aval', missing: 200 } },
    });
  });

  test('reports ten times a second at most', async () => {
    const { jobs, sent, clock, ended } = begin();
    jobs.start('example', ({ onProgress }) => {
      for (let done = 0; done < 100; done += 1) {
        onProgress({ phase: done < 50 ? 'importing' : 'check', done, total: 100 });
        clock.now += 10;
      }
      return Promise.resolve({ contacts: 0 });
    });
    await ended();
    const reports = sent.filter(({ name }) => name === 'job.progress').map(({ event }) => event['done']);
    expect(reports).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  });

  test('that runs prevents the closing of its workspace', async () => {
    const { jobs, ended } = begin();
    jobs.start('example', finishing);
    expect(() => jobs.assertIdle()).toThrow('workspace.at_work');
    await ended();
    expect(() => jobs.assertIdle()).not.toThrow();
  });

  test('that is unknown or has ended is cancelled without an error', () => {
    const { jobs } = begin();
    expect(() => jobs.cancel('b3b1d7a0-0000-4000-8000-000000000000')).not.toThrow();
  });
});
