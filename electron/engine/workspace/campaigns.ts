import type { Housemate } from '../export/recipient.ts';
import { textOf, withoutAbsent } from './column-values.ts';
import type { Reader, SqlValue } from './database.ts';

/** SQL of campaign checks: who there is to check, the few columns that most checks need, whether the answer still holds. */

/** The last entry of the register: whatever bears on a campaign moves it. */
export function lastRegisterEntry(reader: Reader): number {
  return Number(reader.get('SELECT max(seq) AS last FROM register')?.['last'] ?? 0);
}

export interface CoordinateOfKind {
  readonly contactId: number;
  readonly value: string;
  readonly use: string | null;
}

/** The e-mails, or the numbers, by contact. */
export function* readCoordinatesOfKind(reader: Reader, kind: 'email' | 'phone', from: number, to: number): Generator<CoordinateOfKind, undefined> {
  for (const [contactId, value, use] of reader.values(
    'SELECT contact_id, value, phone_use FROM coordinates WHERE contact_id BETWEEN ? AND ? AND kind = ? ORDER BY contact_id, position',
    [from, to, kind],
  )) {
    yield { contactId: Number(contactId), value: String(value), use: textOf(use) ?? null };
  }
}

/** The names of a few contacts, for a letter to all of them. */
export function readHousemates(reader: Reader, ids: readonly number[]): readonly Housemate[] {
  return ids.flatMap((id) => [...reader.values('SELECT audience, civility, first_name, last_name FROM contacts WHERE id = ?', [id])].map(housemateOf));
}

function housemateOf([audience, civility, firstName, lastName]: readonly SqlValue[]): Housemate {
  return withoutAbsent<Housemate>({ audience: String(audience) as Housemate['audience'], civility: textOf(civility), firstName: textOf(firstName), lastName: textOf(lastName) });
}

/**
 * The contacts whom the suppression list may concern: those who carry a coordinate of it, live in the
 * postcode of one of its addresses, or are named by it. Null: it holds values that only a hash tells, so
 * that it may concern anybody.
 */
export function readSuppressionCandidates(reader: Reader): ReadonlySet<number> | null {
  if (reader.get('SELECT 1 AS some FROM suppressions LIMIT 1') === undefined) return new Set();
  if (reader.get("SELECT 1 AS hashed FROM suppressions WHERE clear IS NULL OR kind = 'foreign' LIMIT 1") !== undefined) return null;
  const candidates = new Set<number>();
  for (const [id] of reader.values(
    `SELECT contact_id FROM coordinates WHERE value IN (SELECT clear FROM suppressions WHERE kind IN ('email', 'phone'))
     UNION SELECT id FROM contacts WHERE replace(lower(postcode), ' ', '') IN (SELECT substr(clear, 1, instr(clear, ' ') - 1) FROM suppressions WHERE kind = 'address')
     UNION SELECT CAST(clear AS INTEGER) FROM suppressions WHERE kind = 'contact'`,
  )) {
    candidates.add(Number(id));
  }
  return candidates;
}
