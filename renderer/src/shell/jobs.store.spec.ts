import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useJobs } from './jobs.store.ts';

const JOB = 'b3b1d7a0-0000-4000-8000-000000000000';
const listeners = new Map<string, (event: unknown) => void>();
const hear = (name: string, event: unknown) => listeners.get(name)?.(event);
const asked: unknown[][] = [];

vi.stubGlobal('window', {
  aval: {
    request: (...args: unknown[]) => {
      asked.push(args);
      return Promise.resolve({ ok: true, value: null });
    },
    subscribe: (name: string, listener: (event: unknown) => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  },
});

const start = () => Promise.resolve({ jobId: JOB });
const progress = { jobId: JOB, kind: 'example', phase: 'importing', done: 5, total: 10 };
const finished = { jobId: JOB, kind: 'example', outcome: 'finished', result: { contacts: 12 } };

let jobs: ReturnType<typeof useJobs>;
beforeEach(() => {
  setActivePinia(createPinia());
  jobs = useJobs();
  asked.length = 0;
});

describe('a job', () => {
  test('is followed from its start to its result', async () => {
    const ended = jobs.run('example', start);
    await Promise.resolve();
    await Promise.resolve();
    expect(jobs.find('example')).toMatchObject({ jobId: JOB, phase: null });
    hear('job.progress', progress);
    expect(jobs.find('example')).toMatchObject({ phase: 'importing', done: 5, total: 10 });
    hear('job.ended', finished);
    expect(await ended).toEqual({ outcome: 'finished', result: { contacts: 12 } });
    expect(jobs.running).toEqual([]);
  });

  test('may end before the answer to its start', async () => {
    const ended = jobs.run('example', async () => {
      hear('job.ended', finished);
      return start();
    });
    expect(await ended).toMatchObject({ outcome: 'finished' });
    expect(jobs.running).toEqual([]);
  });

  test('fails with its error', async () => {
    const ended = jobs.run('example', start);
    await vi.waitFor(() => expect(jobs.running).toHaveLength(1));
    hear('job.ended', {
      jobId: JOB,
      kind: 'example',
      outcome: 'failed',
      error: { code: 'file.disk_full', params: { missing: 200 } },
    });
    expect(await ended).toMatchObject({
      outcome: 'failed',
      error: { code: 'file.disk_full', params: { missing: 200 } },
    });
  });

  test('gives its result', async () => {
    const result = jobs.result('example', start);
    await vi.waitFor(() => expect(jobs.running).toHaveLength(1));
    hear('job.ended', finished);
    expect(await result).toEqual({ contacts: 12 });
  });

  test('gives no result when it is cancelled', async () => {
    const result = jobs.result('example', start);
    await vi.waitFor(() => expect(jobs.running).toHaveLength(1));
    hear('job.ended', { jobId: JOB, kind: 'example', outcome: 'cancelled' });
    expect(await result).toBeNull();
  });

  test('throws its error when its result was asked for', async () => {
    const result = jobs.result('example', start);
    await vi.waitFor(() => expect(jobs.running).toHaveLength(1));
    hear('job.ended', {
      jobId: JOB,
      kind: 'example',
      outcome: 'failed',
      error: { code: 'file.disk_full', params: {} },
    });
    await expect(result).rejects.toMatchObject({ code: 'file.disk_full' });
  });

  test('is lost with the engine', async () => {
    const ended = jobs.run('example', start);
    await vi.waitFor(() => expect(jobs.running).toHaveLength(1));
    hear('engine.restarted', {});
    expect(await ended).toMatchObject({ outcome: 'failed', error: { code: 'engine.restarted' } });
    expect(jobs.running).toEqual([]);
  });

  test('begun before a reload of the page is shown, can be cancelled, and disappears', async () => {
    hear('job.progress', progress);
    expect(jobs.find('example')).toMatchObject({ jobId: JOB });
    await jobs.cancel(JOB);
    expect(asked).toEqual([['job.cancel', { jobId: JOB }]]);
    hear('job.ended', { jobId: JOB, kind: 'example', outcome: 'cancelled' });
    expect(jobs.running).toEqual([]);
  });

  test('that can’t start gives the error', async () => {
    await expect(jobs.run('example', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(jobs.running).toEqual([]);
  });
});
