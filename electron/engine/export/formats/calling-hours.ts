import { instantAt, localTime, type Zone } from '../../../../shared/domain/calendar/compliance-zone.ts';
import { daysBetween } from '../../../../shared/domain/calendar/day.ts';

/** Minutes since midnight; start inclusive, end exclusive. */
export type MinuteRange = readonly [from: number, until: number];

const NOON = 720;
const MINUTES_OF_A_DAY = 1440;

/**
 * The hours at which a person may be called on a day, in the person's local time. Where the number is of another zone
 * the hour must be lawful in both.
 */
export function callingWindows(
  day: string,
  zone: Zone,
  numberZone: Zone,
  window: readonly MinuteRange[],
): readonly MinuteRange[] {
  if (numberZone === zone) return window;
  const noonThere = localTime(zone, instantAt(numberZone, day, NOON));
  const shift = daysBetween(day, noonThere.day) * MINUTES_OF_A_DAY + noonThere.minutes - NOON;
  if (shift === 0) return window;
  const hours: MinuteRange[] = [];
  for (const [from, until] of window) {
    for (const [otherFrom, otherUntil] of window) {
      const start = Math.max(from, otherFrom + shift);
      const end = Math.min(until, otherUntil + shift);
      if (start < end) hours.push([start, end]);
    }
  }
  return hours;
}

/** `10:00|14:00` and `13:00|20:00`: starts and ends of the periods. */
export function writtenHours(hours: readonly MinuteRange[]): { readonly from: string; readonly until: string } {
  return {
    from: hours.map(([from]) => clock(from)).join('|'),
    until: hours.map(([, until]) => clock(until)).join('|'),
  };
}

/** `13:00`. @param minutes since midnight. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
