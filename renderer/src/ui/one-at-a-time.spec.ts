import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('ignores a start while work runs, and runs again afterwards', async () => {
  const { isBusy, run } = oneAtATime();
  let end = (): void => undefined;
  let started = 0;
  const first = run(() => {
    started += 1;
    return new Promise<void>((resolve) => (end = resolve));
  });
  expect(isBusy.value).toBe(true);
  await run(() => Promise.resolve((started += 1)));
  expect(started).toBe(1);
  end();
  await first;
  expect(isBusy.value).toBe(false);
  await run(() => Promise.resolve((started += 1)));
  expect(started).toBe(2);
});

it('keeps the error of the last work until the next one', async () => {
  const { isBusy, error, run } = oneAtATime();
  const reason = new Error('refused');
  await run(() => Promise.reject(reason));
  expect([error.value, isBusy.value]).toEqual([reason, false]);
  await run(() => Promise.resolve());
  expect(error.value).toBeNull();
});

it('does the latest reading that was asked for meanwhile after the work, and only that one', async () => {
  const { isBusy, run, runNext } = oneAtATime();
  const done: string[] = [];
  let end = (): void => undefined;
  const first = run(() => new Promise<void>((resolve) => (end = resolve)));
  await runNext(() => Promise.resolve(done.push('second')));
  await runNext(() => Promise.resolve(done.push('third')));
  expect(done).toEqual([]);
  end();
  await first;
  expect(done).toEqual(['third']);
  expect(isBusy.value).toBe(false);
  await runNext(() => Promise.resolve(done.push('fourth')));
  expect(done).toEqual(['third', 'fourth']);
});

it('keeps the error of the work whose result is read afterwards', async () => {
  const { error, run, runNext } = oneAtATime();
  const reason = new Error('refused');
  let fail = (): void => undefined;
  const first = run(() => new Promise<void>((_, reject) => (fail = () => reject(reason))));
  await runNext(() => Promise.resolve());
  fail();
  await first;
  expect(error.value).toBe(reason);
});
