import { expect, test } from 'vitest';
import { readTypedDay, withCentury, dayAsTyped } from './typed-day.ts';

test.each([
  ['01/12/2026', '2026-12-01'],
  ['1/12/2026', '2026-12-01'],
  [' 1.12.2026 ', '2026-12-01'],
  ['1/12/26', null],
  ['1-12-2026', '2026-12-01'],
  ['01 12 2026', '2026-12-01'],
  ['01122026', '2026-12-01'],
  ['2026-12-01', '2026-12-01'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', null],
  ['12/31/2026', null],
  ['1/12', null],
  ['1/12/202', null],
  ['', null],
  ['demain', null],
])('%s is %s', (typed, day) => {
  expect(readTypedDay(typed)).toBe(day);
});

test('a shown day is read again', () => {
  expect(dayAsTyped('2026-12-01')).toBe('01/12/2026');
  expect(readTypedDay(dayAsTyped('2026-12-01'))).toBe('2026-12-01');
  expect(dayAsTyped('')).toBe('');
});

test('a two-digit year belongs to this century', () => {
  expect(withCentury('1/12/26')).toBe('1/12/2026');
  expect(withCentury(' 01.12.26')).toBe('01.12.2026');
  expect(withCentury('1/12/2026')).toBe('1/12/2026');
});
