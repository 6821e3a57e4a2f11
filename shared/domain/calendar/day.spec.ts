import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  earlierDay,
  easter,
  fieldsOf,
  isDay,
  laterDay,
  leadingDayNumber,
  weekday,
} from './day.ts';

const days = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') }).map(dayFromNumber);

describe('isDay', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-11-24'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '26-11-24',
    '2026-1-1',
    '2026-11-24T10:00',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1899-12-30', 36840, '2000-11-10'],
  ])('%s + %i days = %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-24', -36, '2023-11-24'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s + %i months = %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('adds years as twelve months each: 29 February falls back', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('is reversible, keeps the order, and agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        fc.pre(dayNumber(day) + count >= dayNumber('1000-01-01') && dayNumber(day) + count <= dayNumber('9999-12-31'));
        const other = addDays(day, count);
        expect(daysBetween(day, other)).toBe(count);
        expect(Math.sign(compareDays(other, day))).toBe(Math.sign(count));
        const date = new Date(`${day}T00:00:00Z`);
        expect(date.getTime() / 86_400_000).toBe(dayNumber(day));
        expect(weekday(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it('refuses a text that is not a day', () => {
    expect(() => fieldsOf('2026-02-30')).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(dayOf(2026, 2, 30)).toBeNull();
  });
});

describe('easter', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('%i: %s', (year, day) => {
    expect(easter(year)).toBe(day);
    expect(weekday(day)).toBe(7);
  });
});

it('numbers a text that begins with a day like the day', () => {
  for (const day of [
    '1970-01-01',
    '1969-12-31',
    '2000-02-29',
    '2026-11-24',
    '1899-12-30',
    '2158-11-08',
    '1000-01-01',
    '9999-12-31',
  ]) {
    expect(leadingDayNumber(day)).toBe(dayNumber(day));
    expect(leadingDayNumber(`${day}T10:30:00+01:00`)).toBe(dayNumber(day));
  }
});

describe('the earlier and the later of two days', () => {
  it.each([
    ['2026-11-24', '2026-12-01', '2026-11-24', '2026-12-01'],
    ['2026-12-01', '2026-11-24', '2026-11-24', '2026-12-01'],
    ['2026-12-01', '2026-12-01', '2026-12-01', '2026-12-01'],
    ['2026-12-01', null, '2026-12-01', '2026-12-01'],
    [null, '2026-12-01', '2026-12-01', '2026-12-01'],
    [null, null, null, null],
  ])('of %s and %s are %s and %s', (one, other, earlier, later) => {
    expect([earlierDay(one, other), laterDay(one, other)]).toEqual([earlier, later]);
  });

  it('leave an absent day absent', () => {
    expect([earlierDay(undefined, undefined), laterDay('2026-12-01', undefined)]).toEqual([undefined, '2026-12-01']);
  });
});
