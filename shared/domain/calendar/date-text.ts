import { addDays, dayOf, daysInMonth, weekday } from './day.ts';
import type { Finding, Normalised } from '../value/finding.ts';
import { fold, tidy } from '../value/fold.ts';
import { isPlaceholder } from '../value/placeholder.ts';

/** Whether a column writes 30/09 or 09/30. */
export type DateOrder = 'dmy' | 'mdy';

export interface DateOptions {
  /** The order of the column; null or absent: not known, and 03/04/2025 is not understood. */
  readonly order?: DateOrder | null;
  /**
   * The kind of date: `birth` (of a living person), `past` (a past event), `term` (an end, possibly in the future).
   * Decides the century of two-digit years.
   */
  readonly kind?: 'birth' | 'past' | 'term';
  /** Day of the import: births and past events are before it. */
  readonly today: string;
  /** Day of serial number 0: `1899-12-30` (default) or `1904-01-01`. */
  readonly epoch?: string;
}

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  january: 1,
  fevrier: 2,
  fev: 2,
  fevr: 2,
  feb: 2,
  february: 2,
  mars: 3,
  mar: 3,
  march: 3,
  avril: 4,
  avr: 4,
  apr: 4,
  april: 4,
  mai: 5,
  may: 5,
  juin: 6,
  jun: 6,
  june: 6,
  juillet: 7,
  juil: 7,
  jul: 7,
  july: 7,
  aout: 8,
  aou: 8,
  aug: 8,
  august: 8,
  septembre: 9,
  sept: 9,
  sep: 9,
  september: 9,
  octobre: 10,
  oct: 10,
  october: 10,
  novembre: 11,
  nov: 11,
  november: 11,
  decembre: 12,
  dec: 12,
  december: 12,
};

function refused(code: string): Normalised<string> {
  return { value: null, findings: [{ code, severity: 'warning' }] };
}

const CLOCK = String.raw`(?:[T\s,]+(?:à\s*)?(\d{1,2})[:h](\d{2})?(?::(\d{2})(?:[.,]\d+)?)?)?`;
/** « le », « lundi »: words before a date without effect. */
const BEFORE_A_DATE =
  /^(?:n[ée]e?(?:\(e\))?\s+)?(?:(?:le|du|depuis le|on)\s+)?(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,?\s+)?(?=\d)/iu;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}\s*(Z|[+-]\d{2}:?\d{2})?$`, 'i');
const NUMERIC = new RegExp(String.raw`^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})${CLOCK}\s*$`, 'i');
const WORDS_DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:er|st|nd|rd|th)?[\s.-]+(?:of\s+)?(\p{L}{3,9})\.?[\s.,-]+(\d{4}|\d{2})${CLOCK}$`,
  'iu',
);
const WORDS_MONTH_FIRST = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const PARTIAL = /^(?:\d{1,2}[/-]\d{4}|\p{L}{3,9}\.?\s+\d{4}|(?:vers|env\.?|environ|circa|en)\s+\d{4})$/iu;

/** A day of a date cell, within the limits of its kind: no birth date is in the future. */
export function checkDay(day: string, options: DateOptions): Normalised<string> {
  return built(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)), options);
}

/** A contact over ninety is more likely than one under ten. */
const YOUNGEST = 10;

/** The year of two digits, and whether the other century was possible too. */
function fullYear(digits: string, options: DateOptions): { readonly year: number; readonly assumed: boolean } {
  const number = Number(digits);
  if (digits.length > 2) return { year: number, assumed: false };
  const now = Number(options.today.slice(0, 4));
  if (options.kind === 'birth') {
    const recent = 2000 + number <= now - YOUNGEST;
    return {
      year: recent ? 2000 + number : 1900 + number,
      assumed: 2000 + number <= now && 1900 + number >= now - 105,
    };
  }
  if (options.kind === 'term') return { year: number < 70 ? 2000 + number : 1900 + number, assumed: false };
  return { year: 2000 + number <= now + 5 ? 2000 + number : 1900 + number, assumed: false };
}

function built(
  year: number,
  month: number,
  date: number,
  options: DateOptions,
  findings: readonly Finding[] = [],
): Normalised<string> {
  const day = dayOf(year, month, date);
  if (day === null) return refused('date.impossible');
  if (options.kind === 'birth' && (day > options.today || year < Number(options.today.slice(0, 4)) - 120))
    return refused('date.out_of_range');
  return { value: day, findings };
}

function withYear(year: string, month: number, date: number, options: DateOptions): Normalised<string> {
  const full = fullYear(year, options);
  return built(
    full.year,
    month,
    date,
    options,
    full.assumed ? [{ code: 'date.century_assumed', severity: 'info', params: { year: full.year } }] : [],
  );
}

function numeric(first: string, second: string, year: string, options: DateOptions): Normalised<string> {
  const a = Number(first);
  const b = Number(second);
  if (options.order === 'dmy' || (options.order !== 'mdy' && a > 12)) return withYear(year, b, a, options);
  if (options.order === 'mdy' || b > 12 || a === b) return withYear(year, a, b, options);
  return a === 0 || b === 0 ? refused('date.impossible') : refused('date.ambiguous');
}

/** An ISO date; with an offset it is an instant and stays one. */
function iso(match: RegExpExecArray, options: DateOptions): Normalised<string> {
  const [, year = '', month = '', date = '', hours, minutes = '00', seconds = '00', offset] = match;
  const day = built(Number(year), Number(month), Number(date), options);
  if (day.value === null || hours === undefined || offset === undefined) return day;
  const zone = offset.toUpperCase() === 'Z' ? 'Z' : offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return refused('date.impossible');
  return { value: `${day.value}T${hours.padStart(2, '0')}:${minutes}:${seconds}${zone}`, findings: [] };
}

/** Serial numbers as spreadsheets count days: up to the year 2173. */
function serial(number: number, options: DateOptions): Normalised<string> {
  const whole = Math.floor(number);
  if (whole >= 1900 && whole <= 2100) return refused('date.year_only');
  if (whole >= 10_000_000) return compact(String(whole).padStart(8, '0'), options);
  if (whole < 1 || whole > 100_000) return refused(whole === 0 ? 'date.impossible' : 'date.not_a_date');
  const day = addDays(options.epoch ?? '1899-12-30', whole);
  return built(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)), options, [
    { code: 'date.serial', severity: 'info' },
  ]);
}

/** Eight digits without separators: 20261124 or 24112026, when only one of them is a day. */
function compact(digits: string, options: DateOptions): Normalised<string> {
  const yearFirst = dayOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  const plausible = yearFirst !== null && /^(?:19|20)/.test(digits);
  if (plausible) return built(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)), options);
  return numeric(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), {
    ...options,
    order: options.order ?? 'dmy',
  });
}

/**
 * A day (`YYYY-MM-DD`), or an instant where the cell gives an offset, from a date in any usual form. Ambiguous texts
 * are not guessed: a year alone, a month without its day, and 03/04/2025 in a column of unknown order stay text.
 * Warnings: `date.impossible`, `date.ambiguous`, `date.year_only`, `date.incomplete`, `date.out_of_range`,
 * `date.not_a_date`.
 */
export function normaliseDate(cell: string | number, options: DateOptions): Normalised<string> {
  if (typeof cell === 'number') return serial(cell, options);
  // The form of nearly every cell.
  if (cell.length === 10 && /^\d\d\/\d\d\/\d{4}$/.test(cell))
    return numeric(cell.slice(0, 2), cell.slice(3, 5), cell.slice(6), options);
  const text = tidy(cell).replace(/^'+/, '');
  if (isPlaceholder(text))
    return { value: null, findings: text === '' ? [] : [{ code: 'date.placeholder', severity: 'info' }] };
  const isoMatch = ISO.exec(text);
  if (isoMatch !== null) return iso(isoMatch, options);
  const numbers = NUMERIC.exec(text.replace(BEFORE_A_DATE, ''));
  if (numbers !== null) return numeric(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', options);
  if (/^\d{4}$/.test(text)) return refused('date.year_only');
  if (/^\d{8}$/.test(text)) return compact(text, options);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return serial(Number(text.replace(',', '.')), options);
  const dayFirst = WORDS_DAY_FIRST.exec(text.replace(BEFORE_A_DATE, ''));
  const named = MONTHS[fold(dayFirst?.[2] ?? '')];
  if (dayFirst !== null && named !== undefined) return withYear(dayFirst[3] ?? '', named, Number(dayFirst[1]), options);
  const monthFirst = WORDS_MONTH_FIRST.exec(text);
  const leading = MONTHS[fold(monthFirst?.[1] ?? '')];
  if (monthFirst !== null && leading !== undefined)
    return withYear(monthFirst[3] ?? '', leading, Number(monthFirst[2]), options);
  return refused(PARTIAL.test(text) ? 'date.incomplete' : 'date.not_a_date');
}

/** Votes of a column's texts for an order; votes of columns can be added. */
export interface DateOrderVotes {
  readonly dmy: number;
  readonly mdy: number;
}

export function dateOrderVotes(texts: Iterable<string>): DateOrderVotes {
  let dmy = 0;
  let mdy = 0;
  for (const text of texts) {
    const match = NUMERIC.exec(text.trim());
    if (match === null) continue;
    const first = Number(match[1]);
    const second = Number(match[2]);
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) dmy += 1;
    if (second > 12 && second <= daysInMonth(2000, first)) mdy += 1;
  }
  return { dmy, mdy };
}

/** The order of most unambiguous dates of a column; null when there are none or they are tied. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | null {
  return orderOf(dateOrderVotes(texts));
}

export function orderOf(votes: DateOrderVotes): DateOrder | null {
  return votes.dmy === votes.mdy ? null : votes.dmy > votes.mdy ? 'dmy' : 'mdy';
}

/** Whether summer time applies in the European Union at an hour of UTC. */
function isSummerTime(day: string, hours: number): boolean {
  const year = day.slice(0, 4);
  const lastSunday = (month: string): string => {
    const last = `${year}-${month}-31`;
    return addDays(last, -(weekday(last) % 7));
  };
  const start = lastSunday('03');
  const end = lastSunday('10');
  return (day > start || (day === start && hours >= 1)) && (day < end || (day === end && hours < 1));
}

/** The day in metropolitan France of a day or an instant (`…Z`, `…+02:00`). */
export function frenchDay(at: string): string {
  if (at.length <= 10) return at;
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}).*?(Z|([+-])(\d{2}):(\d{2}))$/.exec(at);
  if (match === null) return at.slice(0, 10);
  const [, written = '', hours = '', minutes = '', zone, sign, zoneHours, zoneMinutes] = match;
  const offset = zone === 'Z' ? 0 : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes));
  const utc = Number(hours) * 60 + Number(minutes) - offset;
  // Most moments are on one day in winter time and in summer time.
  if (utc >= -60 && utc < 1320) return written;
  const utcDay = addDays(written, Math.floor(utc / 1440));
  const utcMinutes = ((utc % 1440) + 1440) % 1440;
  const local = utcMinutes + (isSummerTime(utcDay, Math.floor(utcMinutes / 60)) ? 120 : 60);
  return local >= 1440 ? addDays(utcDay, 1) : utcDay;
}
