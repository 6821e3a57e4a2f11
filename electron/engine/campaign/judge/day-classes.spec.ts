import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addYears, daysBetween } from '../../../../shared/domain/calendar/day.ts';
import { DayClasses } from './day-classes.ts';

const classes = new DayClasses(['2026-12-01', '2026-12-12T10:00:00+01:00']);

it.each([
  ['2026-12-01', true],
  ['2026-12-14', true],
  ['2026-12-14T23:00:00+01:00', true],
  ['2026-12-15', false],
  ['2026-09-27', true],
  ['2026-09-26', false],
  ['2023-12-01', true],
  ['2023-11-29', true],
  ['2023-11-28', false],
  ['2023-12-14', true],
  ['2023-12-14T08:00:00Z', true],
  ['2023-12-15', false],
  ['2008-12-03', true],
  ['1960-05-01', false],
])('keeps %s as it is: %s', (day, itself) => {
  expect(classes.classOf(day) === day).toBe(itself);
});

it('groups days only where no anniversary and no recent day is between them', () => {
  const day = fc.integer({ min: -12_000, max: 400 }).map((days) => addDays('2026-12-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 20 }), (one, days, years) => {
      const other = addDays(one, days);
      if (classes.classOf(one) !== classes.classOf(other)) return;
      for (const moment of ['2026-12-01', '2026-12-12']) {
        const anniversary = addYears(moment, -years);
        expect(Math.sign(daysBetween(anniversary, one))).toBe(Math.sign(daysBetween(anniversary, other)));
        expect(daysBetween(one, moment) > 61).toBe(daysBetween(other, moment) > 61);
      }
    }),
    { numRuns: 2000 },
  );
});
