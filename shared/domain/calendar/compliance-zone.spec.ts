import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, localTime, type Zone } from './compliance-zone.ts';

const PARIS: Zone = { standard: 60, saving: 'europe' };

const ZONES: readonly (readonly [string, Zone])[] = [
  ['Europe/Paris', PARIS],
  ['Europe/London', { standard: 0, saving: 'europe' }],
  ['America/Miquelon', { standard: -180, saving: 'america' }],
  ['America/Guadeloupe', { standard: -240, saving: null }],
  ['America/Cayenne', { standard: -180, saving: null }],
  ['Indian/Reunion', { standard: 240, saving: null }],
  ['Indian/Mayotte', { standard: 180, saving: null }],
  ['Pacific/Noumea', { standard: 660, saving: null }],
  ['Pacific/Wallis', { standard: 720, saving: null }],
  ['Pacific/Tahiti', { standard: -600, saving: null }],
];

const FROM = Date.parse('2016-01-01T00:00:00Z');
const TO = Date.parse('2040-01-01T00:00:00Z');

describe('localTime', () => {
  it.each(ZONES)('agrees with the tables of time zones in %s', (name, zone) => {
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' });
    fc.assert(
      fc.property(fc.integer({ min: FROM / 60_000, max: TO / 60_000 }), (minute) => {
        const { day, minutes } = localTime(zone, minute * 60_000);
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(`${day} ${time}`).toBe(clock.format(minute * 60_000));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['2026-03-29T00:59:00Z', '2026-03-29', 119],
    ['2026-03-29T01:00:00Z', '2026-03-29', 180],
    ['2026-10-25T00:59:00Z', '2026-10-25', 179],
    ['2026-10-25T01:00:00Z', '2026-10-25', 120],
    ['2026-12-31T23:00:00Z', '2027-01-01', 0],
  ])('turns the clocks of Paris at %s', (instant, day, minutes) => {
    expect(localTime(PARIS, Date.parse(instant))).toEqual({ day, minutes });
  });
});

describe('instantAt', () => {
  it('is the inverse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: FROM / 60_000, max: TO / 60_000 }),
        ([, zone], minute) => {
          const { day, minutes } = localTime(zone, minute * 60_000);
          const back = instantAt(zone, day, minutes);
          expect([minute * 60_000, (minute - 60) * 60_000]).toContain(back);
          expect(localTime(zone, back)).toEqual({ day, minutes });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
