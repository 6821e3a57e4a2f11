import { dayNumber, isDay } from './day.ts';

/**
 * Moments of the facts: an instant (ISO 8601 with an offset) or a whole day. Instants are compared as
 * instants, whatever their offset.
 */

export const MINUTE = 60_000;
export const DAY_LENGTH = 86_400_000;

/** The part of an instant after the minutes: seconds and their fraction, then the zone. */
const TAIL = /^(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;
const TAIL_START = 16;

/** Milliseconds since 1970-01-01T00:00Z of an instant with its offset; null for anything else. */
export function parseInstant(text: string): number | null {
  if (text.charAt(10) !== 'T' || text.charAt(13) !== ':') return null;
  const day = text.slice(0, 10);
  const hours = twoDigitsAt(text, 11);
  const minutes = twoDigitsAt(text, 14);
  const tail = tailOf(text.slice(TAIL_START));
  if (tail === null || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || !isDay(day)) return null;
  return dayNumber(day) * DAY_LENGTH + (hours * 60 + minutes) * MINUTE + tail;
}

/** The number of two digits; -1 if they are not digits. */
function twoDigitsAt(text: string, place: number): number {
  const tens = text.charCodeAt(place) - ZERO;
  const ones = text.charCodeAt(place + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const ZERO = '0'.charCodeAt(0);

/** Milliseconds added by the seconds and the zone; cached, because few different tails occur. */
function tailOf(text: string): number | null {
  if (text === lately.text) return lately.milliseconds;
  const milliseconds = millisecondsOf(text);
  lately = { text, milliseconds };
  return milliseconds;
}

let lately: { readonly text: string; readonly milliseconds: number | null } = { text: '', milliseconds: null };

function millisecondsOf(text: string): number | null {
  const match = TAIL.exec(text);
  if (match === null) return null;
  const [, seconds = '0', fraction = '0', zone = ''] = match;
  const offset = offsetOf(zone);
  if (Number(seconds) > 59 || offset === null) return null;
  return Number(seconds) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000) - offset * MINUTE;
}

/** Minutes east of Greenwich; null beyond fourteen hours. */
function offsetOf(zone: string): number | null {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether a text is a possible day or instant. */
export function isMoment(text: string): boolean {
  return isDay(text) || parseInstant(text) !== null;
}
