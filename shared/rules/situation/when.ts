import { parseInstant } from '../../domain/calendar/compliance-moment.ts';
import { localTime, type Zone } from '../../domain/calendar/compliance-zone.ts';
import { addDays, addMonths } from '../../domain/calendar/day.ts';

/** A moment of the facts, in the local time of one zone. Without a time, `minutes` and `instant` are null. */
export interface When {
  readonly day: string;
  readonly minutes: number | null;
  readonly instant: number | null;
}

const DAY_TEXT_LENGTH = 10;

/**
 * The moment of a text.
 *
 * @param text a day, or an instant with its offset; facts from outside were checked by `parseFacts`.
 * @throws RangeError for anything else.
 */
export function whenOf(text: string, zone: Zone): When {
  if (text.length === DAY_TEXT_LENGTH) return { day: text, minutes: null, instant: null };
  const instant = parseInstant(text);
  if (instant === null) throw new RangeError(`not a day or an instant: ${text}`);
  return { ...localTime(zone, instant), instant };
}

/** Whether a moment is or may be at or before another, such as on the same day without a time. */
export function isAtOrBefore(moment: When, now: When): boolean {
  if (moment.instant !== null && now.instant !== null) return moment.instant <= now.instant;
  return moment.day <= now.day;
}

/** Whether a moment is known to be later than another; not on the same day if one has no time. */
export function isAfter(moment: When, other: When): boolean {
  return !isAtOrBefore(moment, other);
}

/** Whether an event may be as late as another: later, the same instant, or a tie within one day. */
export function isNotBefore(event: When, other: When): boolean {
  return isAtOrBefore(other, event);
}

const MINUTE = 60_000;

const END_OF_TIME = '9999-12-31';

/** That many months after a day, the last day of the month at most; a day like 9999-12-31 stays in the calendar. */
export function monthsLater(day: string, months: number): string {
  return day < '9900-01-01' ? addMonths(day, months) : END_OF_TIME;
}

export function yearsLater(day: string, years: number): string {
  return monthsLater(day, years * 12);
}

/** The last day of a period of years from a day on: the eve of the anniversary. */
export function lastDayOfYears(day: string, years: number): string {
  return addDays(yearsLater(day, years), -1);
}

/** Whether a contact is in an accepted slot: the same minute, or, for a day, any time of it. */
export function isAtSlot(slot: When, now: When): boolean {
  if (slot.instant === null) return false;
  if (now.instant === null) return slot.day === now.day;
  return Math.floor(slot.instant / MINUTE) === Math.floor(now.instant / MINUTE);
}
