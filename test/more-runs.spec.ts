import realLibrary from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import fc from './more-runs.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  { stated: undefined, wanted: 30, ran: 100 },
  { stated: undefined, wanted: 130, ran: 130 },
  { stated: 12, wanted: 30, ran: 30 },
  { stated: 40, wanted: 30, ran: 40 },
])('a property of $stated runs with AVAL_RUNS=$wanted runs $ran times', ({ stated, wanted, ran }) => {
  vi.stubEnv('AVAL_RUNS', String(wanted));
  let runs = 0;
  const count = realLibrary.property(realLibrary.nat(), () => void (runs += 1));
  void fc.assert(count, stated === undefined ? {} : { numRuns: stated });
  expect(runs).toBe(ran);
});

test('a property that fails is not hidden', () => {
  vi.stubEnv('AVAL_RUNS', '30');
  const small = realLibrary.property(realLibrary.nat(), (number) => number < 10);
  expect(() => void fc.assert(small)).toThrow('Property failed');
});
