import { dayOf, isDay } from '../../../shared/domain/calendar/day.ts';

/** Day, month and year in French and British order: `1/12/2026`, `01.12.2026`, `01122026`. */
const WRITTEN = /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$|^(\d\d)(\d\d)(\d{4})$/;

/** A typed text as an ISO 8601 day (ISO 8601 input is accepted); null when it is not a day. */
export function readTypedDay(text: string): string | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const match = WRITTEN.exec(typed);
  if (match === null) return null;
  const [, date, month, year, plainDate, plainMonth, plainYear] = match;
  return dayOf(Number(year ?? plainYear), Number(month ?? plainMonth), Number(date ?? plainDate));
}

/** `1/12/26` with its century; half-typed years look like it, so it counts only once typing is finished. */
export function withCentury(text: string): string {
  return text.trim().replace(/^(\d{1,2}[\s./-]\d{1,2}[\s./-])(\d\d)$/, '$120$2');
}

/** 01/12/2026: the form in which a day is typed and shown in a field. */
export function dayAsTyped(day: string): string {
  return isDay(day) ? `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : '';
}
