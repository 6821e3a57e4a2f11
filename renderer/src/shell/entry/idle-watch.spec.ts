import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleWatch } from './idle-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin() {
  const seen: string[] = [];
  const watch = new IdleWatch({
    warn: () => seen.push('warn'),
    calm: () => seen.push('calm'),
    lock: () => seen.push('lock'),
  });
  return { seen, watch };
}
const minutes = (count: number): void => void vi.advanceTimersByTime(count * 60_000);

test('ten minutes without input lock, with a warning one minute before', () => {
  const { seen, watch } = begin();
  watch.start(10);
  minutes(8.9);
  expect(seen).toEqual([]);
  minutes(0.2);
  expect(seen).toEqual(['warn']);
  minutes(0.8);
  expect(seen).toEqual(['warn']);
  minutes(0.1);
  expect(seen.slice(0, 2)).toEqual(['warn', 'lock']);
  watch.stop();
});

test('input takes the warning back, and the time begins anew', () => {
  const { seen, watch } = begin();
  watch.start(10);
  minutes(9.5);
  watch.touch();
  watch.touch();
  expect(seen).toEqual(['warn', 'calm']);
  minutes(8.9);
  expect(seen).toEqual(['warn', 'calm']);
  minutes(1.1);
  expect(seen.slice(2, 4)).toEqual(['warn', 'lock']);
  watch.stop();
});

test('a refused lock is tried again until there is input', () => {
  const { seen, watch } = begin();
  watch.start(5);
  minutes(5);
  vi.advanceTimersByTime(10_000);
  expect(seen.filter((one) => one === 'lock')).toHaveLength(3);
  watch.touch();
  minutes(1);
  expect(seen.filter((one) => one === 'lock')).toHaveLength(3);
  watch.stop();
});

test('a computer that slept is locked at once', () => {
  const { seen, watch } = begin();
  watch.start(10);
  vi.setSystemTime(Date.now() + 8 * 3_600_000);
  vi.advanceTimersByTime(5000);
  expect(seen).toEqual(['lock']);
  watch.stop();
});

test('0 never locks, and a stopped watch neither', () => {
  const { seen, watch } = begin();
  watch.start(0);
  minutes(600);
  watch.start(5);
  watch.stop();
  minutes(600);
  expect(seen).toEqual([]);
});
