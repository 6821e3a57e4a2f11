import { dayOf } from '../../../../shared/domain/calendar/day.ts';
import { fold } from '../../../../shared/domain/value/fold.ts';
import { readTypedDay, withCentury } from '../../ui/typed-day.ts';

const MONTHS: readonly RegExp[] = [
  /^jan(?:v(?:ier)?|uary)?$/,
  /^fe(?:vr?(?:ier)?|b(?:ruary)?)$/,
  /^mar(?:s|ch)?$/,
  /^a(?:vr(?:il)?|pr(?:il)?)$/,
  /^ma[iy]$/,
  /^ju(?:in|n|ne)$/,
  /^ju(?:il(?:let)?|l|ly)$/,
  /^a(?:out?|ug(?:ust)?)$/,
  /^sept?(?:embre|ember)?$/,
  /^oct(?:obre|ober)?$/,
  /^nov(?:embre|ember)?$/,
  /^dec(?:embre|ember)?$/,
];

/**
 * The first day of a typed start of a file: a day, « mars 2009 », « 01/2009 », « 2009 » (ISO 8601). A month or a year
 * gives its first day, since an undated row may be that old. null: not readable.
 */
export function readStartOfFile(text: string): string | null {
  const typed = fold(text)
    .trim()
    .replace(/^(?:(?:debut|depuis|en|des|from|since) )+/, '');
  const day = readTypedDay(withCentury(typed));
  if (day !== null) return day;
  const year = /^(\d{4})$/.exec(typed);
  if (year !== null) return firstOf(year[1], 1);
  const numbers = /^(\d{1,2})\s?[\s./-]\s?(\d{4})$/.exec(typed);
  if (numbers !== null) return firstOf(numbers[2], Number(numbers[1]));
  const iso = /^(\d{4})-(\d{2})$/.exec(typed);
  if (iso !== null) return firstOf(iso[1], Number(iso[2]));
  const words = /^([a-z]+)\.? (?:de )?(\d{4})$/.exec(typed);
  return words === null ? null : firstOf(words[2], MONTHS.findIndex((month) => month.test(words[1] ?? '')) + 1);
}

/** Months 1 to 12; years from 1900. */
function firstOf(year: string | undefined, month: number): string | null {
  return Number(year) < 1900 || month < 1 || month > 12 ? null : dayOf(Number(year), month, 1);
}
