import { expect, it } from 'vitest';
import { nextCallingDay } from './calling-day.ts';

it.each([
  ['a Tuesday', '2026-11-24', null],
  ['a Saturday', '2026-11-28', '2026-11-30'],
  ['a Sunday', '2026-11-29', '2026-11-30'],
  ['Armistice Day, a Wednesday', '2026-11-11', '2026-11-12'],
  ['Christmas, a Friday', '2026-12-25', '2026-12-28'],
  ['Easter Saturday, before Easter Monday', '2027-03-27', '2027-03-30'],
  ['a Sunday before the law had days off', '2023-02-26', null],
])('%s: %s', (_, day, expected) => {
  expect(nextCallingDay(day)?.day ?? null).toBe(expected);
  if (expected !== null) expect(nextCallingDay(day)?.from).toBe(600);
});
