import { EFFECTS, MEANINGS } from '../../../shared/domain/returns/meaning.ts';
import type { SqlReader } from '../storage/reader.ts';
import { TELLS } from './told-rows.ts';

/** SQL of the noes that imports brought: consents taken back or refused, refusals during a call. */

const REFUSED_CALLS = MEANINGS.filter((meaning) => EFFECTS[meaning].call === 'refused');

/** A query of contacts; its parameters: two ids that the contacts are between, and the import that theirs is later than. */
const QUERIES = [
  "SELECT contact_id FROM consents WHERE contact_id BETWEEN ? AND ? AND import_id > ? AND event <> 'granted'",
  "SELECT contact_id FROM calls WHERE contact_id BETWEEN ? AND ? AND import_id > ? AND outcome = 'refused'",
  `SELECT contact_id FROM return_rows WHERE contact_id BETWEEN ? AND ? AND return_id > ? AND ${TELLS}
    AND meaning IN (${REFUSED_CALLS.map((meaning) => `'${meaning}'`).join(', ')})`,
];

/** The contacts in a range of ids, both ends included, with a no of an import after `importId`. */
export function contactsWithNoesSince(
  reader: SqlReader,
  [from, to]: readonly [from: number, to: number],
  importId: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const sql of QUERIES) for (const [id] of reader.values(sql, [from, to, importId])) found.add(Number(id));
  return found;
}
