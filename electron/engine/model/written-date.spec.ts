import { expect, it } from 'vitest';
import { writtenDay, writtenMoment } from './written-date.ts';

it.each([
  ['2026-12-01', 'fr', '1er décembre 2026'],
  ['2026-12-11', 'fr', '11 décembre 2026'],
  ['2026-12-21T10:30:00+01:00', 'fr', '21 décembre 2026'],
  ['2026-12-01', 'en', '1 December 2026'],
] as const)('writes %s (%s) as %s', (day, language, written) => {
  expect(writtenDay(day, language)).toBe(written);
});

it('adds the time of a moment', () => {
  expect(writtenMoment('2026-12-01T10:30:00+01:00', 'fr')).toBe('1er décembre 2026, 10:30');
});
