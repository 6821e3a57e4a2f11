import { describe, expect, it } from 'vitest';
import { isHoliday, isRestDay, workingDaysAfter, type HolidayList } from './compliance-calendar.ts';

const FRENCH: HolidayList = {
  fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
  afterEaster: [1, 39, 50],
};

describe('isHoliday', () => {
  it.each([
    ['2026-04-06', true],
    ['2026-05-14', true],
    ['2026-05-25', true],
    ['2027-03-29', true],
    ['2027-05-06', true],
    ['2027-05-17', true],
    ['2026-01-01', true],
    ['2026-11-11', true],
    ['2026-12-25', true],
    ['2026-04-05', false],
    ['2026-04-03', false],
    ['2026-12-26', false],
    ['2026-05-22', false],
    ['2026-11-24', false],
  ])('%s: %s', (day, holiday) => {
    expect(isHoliday(day, FRENCH)).toBe(holiday);
  });
});

describe('isRestDay', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-11-21', false],
    ['2026-11-11', true],
  ])('%s: %s', (day, rest) => {
    expect(isRestDay(day, FRENCH)).toBe(rest);
  });
});

describe('workingDaysAfter', () => {
  it.each([
    ['2026-11-20', 5, '2026-11-26'], // Friday: Saturday counts, Sunday does not
    ['2026-11-06', 5, '2026-11-13'], // 11 November is a holiday
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-24', 5, '2026-12-31'], // Christmas and a Sunday
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s + %i: %s', (day, count, last) => {
    expect(workingDaysAfter(day, count, FRENCH)).toBe(last);
  });
});
