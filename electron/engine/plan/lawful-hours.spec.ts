import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { zoneOf } from '../../../shared/rules/situation/case-frame.ts';
import { frenchInstant } from '../steps/clock.ts';
import { lawfulHours, shiftOn } from './lawful-hours.ts';
import { DEFAULT_SHIFT, parseShift } from './shift.ts';

const PHONES: Readonly<Record<string, string>> = {
  FR: '+33639981234',
  GP: '+590690123456',
  GF: '+594694123456',
  RE: '+262692123456',
  YT: '+262639123456',
  MQ: '+596696123456',
};
const zone = (territory: string) => zoneOf({ audience: 'consumer', territory });

/** Whether the rule book refuses the day or the hour of a call. */
function isRefused(territory: string, phone: string, instant: number): boolean {
  const { reasons } = evaluate({
    contact: { audience: 'consumer', territory, phone },
    campaign: {
      organisation: 'ALPHA',
      channel: 'phone',
      purpose: 'commercial',
      goods: 'linge',
      at: frenchInstant(new Date(instant)),
    },
  });
  return reasons.some(({ rule }) => rule === 'fr.hours.calling');
}

describe('the lawful hours of a team', () => {
  it('are those that the rule book does not refuse, minute for minute', () => {
    const territories = fc.constantFrom(...Object.keys(PHONES));
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(territories, territories, fc.integer({ min: 0, max: 800 }), minute, (home, number, ahead, at) => {
        const day = addDays('2026-08-11', ahead);
        const [[midnight]] = shiftOn(day, [[0, 1440]]) as [[number, number]];
        const instant = midnight + at * 60_000;
        const hours = lawfulHours(day, [zone(home), zone(number)], shiftOn(day, [[0, 1440]]));
        const isLawful = hours.some(([from, until]) => instant >= from && instant < until);
        expect(isLawful).toBe(!isRefused(home, PHONES[number] ?? '', instant));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['Friday 25 December', '2026-12-25'],
    ['Easter Monday', '2027-03-29'],
    ['a Saturday', '2026-12-05'],
    ['a Sunday', '2026-12-06'],
  ])('are none on %s', (_, day) => {
    expect(lawfulHours(day, [zone('FR')], shiftOn(day, parseShift(DEFAULT_SHIFT)))).toEqual([]);
  });
});

describe('the hours of a team', () => {
  it.each([
    [
      '10:00-13:00,14:00-20:00',
      [
        [600, 780],
        [840, 1200],
      ],
    ],
    ['9:30-12:00', [[570, 720]]],
    [
      '9h30-12h00 , 14h00-24h00'.replace(' ,', ','),
      [
        [570, 720],
        [840, 1440],
      ],
    ],
  ])('%s', (text, ranges) => {
    expect(parseShift(text)).toEqual(ranges);
  });

  it.each([
    '',
    'midi',
    '14:00-10:00',
    '10:00-10:00',
    '14:00-20:00,10:00-13:00',
    '10:00-15:00,14:00-20:00',
    '10:00-24:30',
    '10-13',
  ])('%j is refused', (text) => {
    expect(() => parseShift(text)).toThrow(expect.objectContaining({ code: 'plan.shift' }));
  });
});
