import { DAY_LENGTH, MINUTE } from './compliance-moment.ts';
import { dayFromNumber, dayNumber, weekday } from './day.ts';

/** A legal time zone: minutes east of Greenwich, and its rule of summer time. */
export interface Zone {
  readonly standard: number;
  /** `europe`: directive 2000/84/EC; `america`: the American rule of 2007, which Saint-Pierre-et-Miquelon follows. */
  readonly saving: 'europe' | 'america' | null;
}

export interface LocalTime {
  readonly day: string;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** The local time of a zone at an instant (milliseconds since 1970-01-01T00:00Z). */
export function localTime(zone: Zone, instant: number): LocalTime {
  const local = instant + offsetMinutes(zone, instant) * MINUTE;
  const day = Math.floor(local / DAY_LENGTH);
  return { day: dayFromNumber(day), minutes: Math.floor((local - day * DAY_LENGTH) / MINUTE) };
}

/** The instant of a local time in a zone; the earlier one when it occurs twice. */
export function instantAt(zone: Zone, day: string, minutes: number): number {
  const wall = dayNumber(day) * DAY_LENGTH + minutes * MINUTE;
  const summer = wall - (zone.standard + 60) * MINUTE;
  return offsetMinutes(zone, summer) === zone.standard + 60 ? summer : wall - zone.standard * MINUTE;
}

function offsetMinutes(zone: Zone, instant: number): number {
  if (zone.saving === null) return zone.standard;
  const summer = summerOf(zone, new Date(instant).getUTCFullYear());
  return instant >= summer.from && instant < summer.until ? zone.standard + 60 : zone.standard;
}

interface Summer {
  readonly from: number;
  readonly until: number;
}

/** Summer times by zone and year, cached. */
const SUMMERS = new WeakMap<Zone, Map<number, Summer>>();

function summerOf(zone: Zone, year: number): Summer {
  let summers = SUMMERS.get(zone);
  if (summers === undefined) SUMMERS.set(zone, (summers = new Map<number, Summer>()));
  let summer = summers.get(year);
  if (summer === undefined) {
    summer = zone.saving === 'america' ? americanSummer(zone, year) : europeanSummer(year);
    summers.set(year, summer);
  }
  return summer;
}

/** From the last Sunday of March to the last Sunday of October, at one o'clock in Greenwich. */
function europeanSummer(year: number): Summer {
  const start = lastSunday(`${year}-03-31`);
  const end = lastSunday(`${year}-10-31`);
  return { from: start * DAY_LENGTH + 60 * MINUTE, until: end * DAY_LENGTH + 60 * MINUTE };
}

/** From the second Sunday of March to the first Sunday of November, at two o'clock there. */
function americanSummer(zone: Zone, year: number): Summer {
  const start = lastSunday(`${year}-03-14`);
  const end = lastSunday(`${year}-11-07`);
  return {
    from: start * DAY_LENGTH + (120 - zone.standard) * MINUTE,
    until: end * DAY_LENGTH + (60 - zone.standard) * MINUTE,
  };
}

/** Day number of the last Sunday up to a day, the day itself included. */
function lastSunday(day: string): number {
  return dayNumber(day) - (weekday(day) % 7);
}
