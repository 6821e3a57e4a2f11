import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DATE, DURATION, TIME } from './number-format.ts';
import { dateCell, isoDateCell, serialDay } from './serial-day.ts';

describe('the day of a serial', () => {
  it.each([
    [0, null],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [36_585, '2000-02-29'],
    [45_292, '2024-01-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, null],
    [-1, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%d counted from 1900', (serial, day) => expect(serialDay(serial, false)).toBe(day));

  it.each([
    [0, '1904-01-01'],
    [1, '1904-01-02'],
    [31_200, '1989-06-03'],
    [2_957_003, '9999-12-31'],
    [2_957_004, null],
    [-1, null],
  ])('%d counted from 1904', (serial, day) => expect(serialDay(serial, true)).toBe(day));

  it('follows the calendar day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const expected = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        return serialDay(serial, false) === expected;
      }),
    );
  });
});

describe('a dated number', () => {
  it.each([
    [45_292.5, DATE, '2024-01-01', '12:00:00'],
    [45_292.999_999_9, DATE, '2024-01-02', null],
    [45_292.000_001, DATE, '2024-01-01', null],
    [45_292, TIME, '2024-01-01', null],
    [0, TIME, null, '00:00:00'],
    [0.25, TIME, null, '06:00:00'],
    [0.25, DATE, null, '06:00:00'],
    [-0.5, DATE, null, '12:00:00'],
    [1.25, DURATION, null, '30:00:00'],
    [-0.5, DURATION, null, '-12:00:00'],
    [100, DURATION, null, '2400:00:00'],
  ] as const)('%d', (serial, meaning, day, time) => {
    expect(dateCell(serial, meaning, false)).toEqual({ kind: 'date', day, time, serial });
  });
});

describe('a date written in ISO 8601', () => {
  it.each([
    ['2024-01-01', '2024-01-01', null, 45_292],
    ['2024-01-01T00:00:00', '2024-01-01', null, 45_292],
    ['2024-01-01T06:00:00.000Z', '2024-01-01', '06:00:00', 45_292.25],
    ['2024-01-01T06:00', '2024-01-01', '06:00:00', 45_292.25],
    ['T06:00:00', null, '06:00:00', 0.25],
    ['06:00', null, '06:00:00', 0.25],
  ])('%s', (text, day, time, serial) => {
    expect(isoDateCell(text, false)).toEqual({ kind: 'date', day, time, serial });
  });

  it.each(['', 'T', 'hier', '01/02/2024', '2024-1-1'])('is not one: « %s »', (text) =>
    expect(isoDateCell(text, false)).toBeNull(),
  );
});
