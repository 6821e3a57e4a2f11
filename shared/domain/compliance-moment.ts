import { isDay } from './day.ts';

/**
 * Moments of the facts: an instant (ISO 8601 with an offset) or a whole day. Instants are compared as
 * instants, whatever their offset.
 */

export const MINUTE = 60_000;
export const DAY_LENGTH = 86_400_000;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since 1970-01-01T00:00Z of an instant with its offset; null for anything else. */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [, day = '', hours = '', minutes = '', seconds = '0', fraction = '0', zone = ''] = match;
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const offset = offsetOf(zone);
  if (offset === null) return null;
  const midnight = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return (
    midnight +
    (Number(hours) * 60 + Number(minutes) - offset) * MINUTE +
    Number(seconds) * 1000 +
    Math.floor(Number(`0.${fraction}`) * 1000)
  );
}

/** Minutes east of Greenwich; null beyond the fourteen hours that exist. */
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
