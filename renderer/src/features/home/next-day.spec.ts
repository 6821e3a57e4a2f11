import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onNextDay } from './next-day.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells each new day once, until its end', () => {
  const days: string[] = [];
  vi.setSystemTime(new Date(2026, 11, 31, 23, 58));
  const end = onNextDay((day) => days.push(day));
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual([]);
  vi.advanceTimersByTime(120_000);
  expect(days).toEqual(['2027-01-01']);
  // A computer that slept over a weekend.
  vi.setSystemTime(new Date(2027, 0, 4, 8, 30));
  vi.advanceTimersByTime(60_000);
  expect(days).toEqual(['2027-01-01', '2027-01-04']);
  end();
  vi.advanceTimersByTime(86_400_000);
  expect(days).toHaveLength(2);
});
