import { AppError } from '../../../shared/contract/result.ts';
import type { MinuteRange } from '../export/formats/calling-hours.ts';

/** The hours of the team that most call centres have: those of the law. */
export const DEFAULT_SHIFT = '10:00-13:00,14:00-20:00';

const STRETCH = /^([01]?\d|2[0-3])[:h]([0-5]\d)-([01]?\d|2[0-4])[:h]([0-5]\d)$/;
const DAY_MINUTES = 1440;

/**
 * The hours at which the team calls, in French time: `10:00-13:00,14:00-20:00`.
 *
 * @throws AppError `plan.shift`.
 */
export function parseShift(text: string): readonly MinuteRange[] {
  const refused = new AppError('plan.shift', { shift: text });
  const ranges = text.split(',').map((part): MinuteRange => {
    const [, fromHour, fromMinute, untilHour, untilMinute] = STRETCH.exec(part.trim()) ?? [];
    if (fromHour === undefined) throw refused;
    return [Number(fromHour) * 60 + Number(fromMinute), Number(untilHour) * 60 + Number(untilMinute)];
  });
  let reached = 0;
  for (const [from, until] of ranges) {
    if (from < reached || from >= until || until > DAY_MINUTES) throw refused;
    reached = until;
  }
  return ranges;
}

/** `14:00` */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
