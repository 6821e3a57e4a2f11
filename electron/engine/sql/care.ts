import { textOf } from './column-values.ts';
import type { SqlReader } from '../storage/reader.ts';

/** SQL of the tasks of the home screen. */

/** Days, both ends included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/**
 * Contacts with a consent whose stated period ends within one range of days, or with a consent to calls given within
 * another: the candidates for an ending consent. Ascending ids from `from` to `to`.
 *
 * @param given null: consents to calls have no end.
 */
export function contactsWithConsents(
  reader: SqlReader,
  ending: DayRange,
  given: DayRange | null,
  from: number,
  to: number,
): readonly number[] {
  const isGiven =
    given === null ? '' : "OR (channel IN ('phone', 'automated_call') AND substr(at, 1, 10) BETWEEN ? AND ?)";
  const rows = reader.values(
    `SELECT DISTINCT contact_id FROM consents WHERE contact_id BETWEEN ? AND ? AND event = 'granted' AND (until BETWEEN ? AND ? ${isGiven}) ORDER BY contact_id`,
    [from, to, ending.first, ending.last, ...(given === null ? [] : [given.first, given.last])],
  );
  return Array.from(rows, ([id]) => Number(id));
}

/** The day on which the last list of oppositions came from outside; null: none ever did. */
export function lastListOn(reader: SqlReader): string | null {
  const at = reader.get('SELECT max(at) AS at FROM suppression_batches WHERE file IS NOT NULL AND import_id IS NULL')?.[
    'at'
  ];
  return textOf(at)?.slice(0, 10) ?? null;
}
