import { instantAt, localTime, type Zone } from '../../../shared/domain/calendar/compliance-zone.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { isDayOff } from '../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../shared/rules/situation/case-frame.ts';
import type { MinuteRange } from '../export/formats/calling-hours.ts';

/** Instants in milliseconds since 1970; start inclusive, end exclusive. */
export type Stretch = readonly [from: number, until: number];

/** French legal time, in which the team's hours are given. */
export const FRENCH_TIME: Zone = zoneOf({ audience: 'consumer', territory: 'FR' });

const DAY_MINUTES = 1440;
const ALL_DAY: readonly MinuteRange[] = [[0, DAY_MINUTES]];

/** The hours of a team on a French day, as instants. */
export function shiftOn(day: string, shift: readonly MinuteRange[]): readonly Stretch[] {
  return shift.map(([from, until]) => [instantAt(FRENCH_TIME, day, from), instantAt(FRENCH_TIME, day, until)]);
}

/**
 * The stretches of a team's hours at which a person may be called: in the window of the law (H-1, H-6) by every clock of
 * the person, which are that of the territory and that of the number.
 *
 * @param day the French day of the hours.
 */
export function lawfulHours(day: string, zones: readonly Zone[], hours: readonly Stretch[]): readonly Stretch[] {
  return zones.reduce((left, zone) => intersect(left, windowsOf(zone, day)), hours);
}

/** The legal windows of a zone on the local days that a French day touches. */
function windowsOf(zone: Zone, day: string): readonly Stretch[] {
  return [addDays(day, -1), day, addDays(day, 1)].flatMap((local) => {
    const numbers = numbersOn(local);
    if (isDayOff(local, numbers)) return [];
    const ranges = numbers.callingWindow?.ranges ?? ALL_DAY;
    return ranges.map(([from, until]): Stretch => [instantAt(zone, local, from), instantAt(zone, local, until)]);
  });
}

/** The common parts of two lists of stretches, in order. */
export function intersect(some: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  const common: Stretch[] = [];
  for (const [from, until] of some) {
    for (const [otherFrom, otherUntil] of others) {
      const [start, end] = [Math.max(from, otherFrom), Math.min(until, otherUntil)];
      if (start < end) common.push([start, end]);
    }
  }
  return common.sort(([one], [other]) => one - other);
}

/** Minutes since midnight of an instant by a clock; the end of a day is 1440. */
export function minutesAt(zone: Zone, instant: number, isEnd: boolean): number {
  const { minutes } = localTime(zone, instant);
  return isEnd && minutes === 0 ? DAY_MINUTES : minutes;
}
