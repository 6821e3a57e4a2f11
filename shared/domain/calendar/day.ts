/**
 * Calendar days as ISO 8601 text, `YYYY-MM-DD`, years 1000 to 9999, proleptic Gregorian. They compare as text (`a <
 * b`). This module reads no clock and no time zone.
 */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 1 = January; 0 for an impossible month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The day with these fields, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1000 || year > 9999 || date < 1 || date > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** Whether a text is a possible day, e.g. not `2026-02-30`. */
export function isDay(text: string): boolean {
  return dayFields(text) !== null;
}

interface DayFields {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Year, month (1 = January) and date of a day. Throws a RangeError for any other text. */
export function fieldsOf(day: string): DayFields {
  const fields = dayFields(day);
  if (fields === null) throw new RangeError(`not a day: ${day}`);
  return fields;
}

const LENGTH = 10;
const DASH = '-'.charCodeAt(0);

/** Character by character: a verdict reads dozens of days, and a regular expression costs several times as much. */
function dayFields(text: string): DayFields | null {
  if (text.length !== LENGTH || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  for (let place = 0; place < LENGTH; place += 1) {
    const code = text.charCodeAt(place);
    if (place !== 4 && place !== 7 && (code < ZERO || code > ZERO + 9)) return null;
  }
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  return year < 1000 || date < 1 || date > daysInMonth(year, month) ? null : { year, month, date };
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(day: string): number {
  const { year, month, date } = fieldsOf(day);
  return numberOf(year, month, date);
}

/**
 * The same for a text that begins with a possible day, such as an instant; it does not validate again, because there
 * are millions.
 */
export function leadingDayNumber(moment: string): number {
  return numberOf(digits(moment, 0, 4), digits(moment, 5, 7), digits(moment, 8, 10));
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) number = number * 10 + text.charCodeAt(place) - ZERO;
  return number;
}

const ZERO = '0'.charCodeAt(0);

function numberOf(year: number, month: number, date: number): number {
  // March-based years put the leap day last, which makes month lengths regular (153 days in five months).
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The day that many days after 1970-01-01. Throws a RangeError beyond the years 1000 to 9999. */
export function dayFromNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOf(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date);
  if (day === null) throw new RangeError(`beyond the calendar: ${number}`);
  return day;
}

export function addDays(day: string, days: number): string {
  return dayFromNumber(dayNumber(day) + days);
}

/** The same date that many months later, or the last day of that month: 31 January + 1 month = 28 February. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = fieldsOf(day);
  const total = year * 12 + month - 1 + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = total - targetYear * 12 + 1;
  const target = dayOf(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
  if (target === null) throw new RangeError(`beyond the calendar: ${day} + ${months} months`);
  return target;
}

export function addYears(day: string, years: number): string {
  return addMonths(day, years * 12);
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive, for sorting. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of two days; an unknown one is left out. */
export function earlierDay<Unknown extends null | undefined>(
  one: string | Unknown,
  other: string | Unknown,
): string | Unknown {
  if (typeof one !== 'string' || typeof other !== 'string') return typeof one === 'string' ? one : other;
  return other < one ? other : one;
}

/** The later of two days; an unknown one is left out. */
export function laterDay<Unknown extends null | undefined>(
  one: string | Unknown,
  other: string | Unknown,
): string | Unknown {
  if (typeof one !== 'string' || typeof other !== 'string') return typeof one === 'string' ? one : other;
  return other > one ? other : one;
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekday(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Easter Sunday of a year (Gregorian, anonymous algorithm of 1876). */
export function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  const day = dayOf(year, Math.floor(days / 31), (days % 31) + 1);
  if (day === null) throw new RangeError(`no Easter in year ${year}`);
  return day;
}
