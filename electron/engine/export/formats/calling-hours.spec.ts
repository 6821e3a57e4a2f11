import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../../shared/domain/calendar/compliance-zone.ts';
import { callingWindows, writtenHours, type MinuteRange } from './calling-hours.ts';

const PARIS: Zone = { standard: 60, saving: 'europe' };
const REUNION: Zone = { standard: 240, saving: null };
const GUYANE: Zone = { standard: -180, saving: null };
const WINDOW: readonly MinuteRange[] = [
  [600, 780],
  [840, 1200],
];

describe('calling hours', () => {
  it.each<[string, string, Zone, Zone, string, string]>([
    ['one zone', '2026-12-01', PARIS, PARIS, '10:00|14:00', '13:00|20:00'],
    ['a number of Réunion in Paris, winter', '2026-12-01', PARIS, REUNION, '11:00|14:00', '13:00|17:00'],
    ['a number of Réunion in Paris, summer', '2026-07-01', PARIS, REUNION, '10:00|12:00|14:00', '11:00|13:00|18:00'],
    ['a number of Paris in Réunion, winter', '2026-12-01', REUNION, PARIS, '14:00|17:00', '16:00|20:00'],
    ['a number of Paris in Guyane, winter', '2026-12-01', GUYANE, PARIS, '10:00|14:00', '13:00|16:00'],
  ])('%s', (_, day, zone, numberZone, from, until) => {
    expect(writtenHours(callingWindows(day, zone, numberZone, WINDOW))).toEqual({ from, until });
  });

  it('are empty where no hour is lawful in both time zones', () => {
    expect(
      callingWindows('2026-12-01', { standard: -600, saving: null }, { standard: 720, saving: null }, WINDOW),
    ).toEqual([]);
  });

  it('are empty where no rule sets them', () => {
    expect(writtenHours([])).toEqual({ from: '', until: '' });
  });
});
