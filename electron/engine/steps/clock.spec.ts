import { describe, expect, it } from 'vitest';
import { frenchInstant } from './clock.ts';

describe('the present in French legal time', () => {
  it.each([
    ['2026-11-24T09:30:00.123Z', '2026-11-24T10:30:00+01:00'],
    ['2026-07-14T22:30:05Z', '2026-07-15T00:30:05+02:00'],
    ['2026-12-31T23:00:00Z', '2027-01-01T00:00:00+01:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
  ])('%s is %s', (moment, expected) => {
    expect(frenchInstant(new Date(moment))).toBe(expected);
  });
});
