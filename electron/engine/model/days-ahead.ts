import type { Origin } from '../../../shared/domain/contact/contact.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';

/** A stated day or moment, with the path of its field. */
export type DatedField = readonly [field: string, dated: string | undefined];

type OriginDays = Pick<Origin, 'on' | 'since' | 'noticeOn'> & {
  readonly informedSince?: string;
  readonly capturedOn?: string;
};

/** The past events of an origin. @param way path of the origin, with its dot */
export function originDays(
  { on, since, informedSince, noticeOn, capturedOn }: OriginDays,
  way = '',
): readonly DatedField[] {
  return [
    [`${way}on`, on],
    [`${way}since`, since],
    [`${way}informedSince`, informedSince],
    [`${way}noticeOn`, noticeOn],
    [`${way}capturedOn`, capturedOn],
  ];
}

/** The first field with a past event dated after today; null: none. */
export function fieldAhead(dated: readonly DatedField[], today: string): string | null {
  return dated.find(([, day]) => day !== undefined && frenchDay(day) > today)?.[0] ?? null;
}
