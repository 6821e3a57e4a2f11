import type { DateCell } from '../row-source.ts';
import { DATE, DURATION, TIME, type NumberMeaning } from './number-format.ts';

const SECONDS = 86_400;
/** 9999-12-31 counted from 1900 and from 1904. */
const LAST_SERIAL_1900 = 2_958_465;
const LAST_SERIAL_1904 = 2_957_003;
/** Days from 1970-01-01 back to the day before serial 1 (1900, from 1 March on) and to serial 0 (1904). */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** 29 February 1900 did not exist but has the number 60; the days before it are offset by one. */
const FICTITIOUS_DAY = 60;

/** A number with the format of a date, a time of day or an elapsed time. */
export function dateCell(serial: number, meaning: NumberMeaning, date1904: boolean): DateCell {
  if (meaning === DURATION) return { kind: 'date', day: null, time: clock(Math.round(serial * SECONDS)), serial };
  if (meaning === DATE && Number.isInteger(serial))
    return { kind: 'date', day: serialDay(serial, date1904), time: null, serial };
  let whole = Math.floor(serial);
  let seconds = Math.round((serial - whole) * SECONDS);
  if (seconds === SECONDS) {
    seconds = 0;
    whole += 1;
  }
  const timeAlone = meaning === TIME && whole === 0;
  return {
    kind: 'date',
    day: timeAlone ? null : serialDay(whole, date1904),
    time: seconds > 0 || timeAlone ? clock(seconds) : null,
    serial,
  };
}

/** `YYYY-MM-DD` of a whole serial; null when it is not a day (0, negative, 60 in the 1900 system, after 9999). */
export function serialDay(serial: number, date1904: boolean): string | null {
  if (date1904) return serial >= 0 && serial <= LAST_SERIAL_1904 ? recentDay(serial + EPOCH_1904) : null;
  if (serial < 1 || serial === FICTITIOUS_DAY || !(serial <= LAST_SERIAL_1900)) return null;
  return recentDay(serial + EPOCH_1900 + (serial < FICTITIOUS_DAY ? 1 : 0));
}

const RECENT_DAYS_MASK = 0xffff;
/** A cache of days, by the low bits of their number: a column of dates repeats the same ones. */
const recentNumbers = new Int32Array(RECENT_DAYS_MASK + 1).fill(-0x8000_0000);
const recentNames = new Array<string>(RECENT_DAYS_MASK + 1).fill('');

function recentDay(days: number): string {
  const slot = days & RECENT_DAYS_MASK;
  if (recentNumbers[slot] === days) return recentNames[slot] ?? '';
  const day = civilDay(days);
  recentNumbers[slot] = days;
  recentNames[slot] = day;
  return day;
}

/** A cell with an ISO 8601 date as text (`t="d"`); null when it is not one. */
export function isoDateCell(text: string, date1904: boolean): DateCell | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?Z?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return null;
  const seconds = Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  const time = match[4] !== undefined && (seconds > 0 || match[1] === undefined) ? clock(seconds) : null;
  if (match[1] === undefined) return { kind: 'date', day: null, time, serial: seconds / SECONDS };
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / (SECONDS * 1000);
  const serial = days - (date1904 ? EPOCH_1904 : EPOCH_1900) + seconds / SECONDS;
  const day = `${match[1]}-${match[2] ?? ''}-${match[3] ?? ''}`;
  return { kind: 'date', day: civilDay(days) === day ? day : null, time, serial };
}

/** `HH:MM:SS`; the hours of an elapsed time may pass 23. */
function clock(seconds: number): string {
  const sign = seconds < 0 ? '-' : '';
  const all = Math.abs(seconds);
  return `${sign}${two(Math.floor(all / 3600))}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}

/**
 * The Gregorian day that many days after 1970-01-01, computed without the platform, so that no time zone can shift it.
 */
function civilDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
