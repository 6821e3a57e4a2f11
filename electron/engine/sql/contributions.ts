import type { Claims } from '../model/claims.ts';
import { TELLS } from './told-rows.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the contributions of contacts that have two or more. */

export interface ContributionRow {
  readonly contactId: number;
  readonly importId: number;
  readonly row: number;
  readonly originId: number | null;
  readonly payload: Claims | null;
}

export function* readContributionRows(
  reader: SqlReader,
  from: number,
  to: number,
): Generator<ContributionRow, undefined> {
  for (const [contactId, importId, row, originId, payload] of reader.values(
    'SELECT contact_id, import_id, row, origin_id, payload FROM contributions WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row',
    [from, to],
  )) {
    yield {
      contactId: Number(contactId),
      importId: Number(importId),
      row: Number(row),
      originId: originId === null || originId === undefined ? null : Number(originId),
      payload: payload === null || payload === undefined ? null : (JSON.parse(String(payload)) as Claims),
    };
  }
}

export function insertContribution(transaction: Transaction, row: ContributionRow): void {
  transaction.run('INSERT INTO contributions (contact_id, import_id, row, origin_id, payload) VALUES (?, ?, ?, ?, ?)', [
    row.contactId,
    row.importId,
    row.row,
    row.originId,
    row.payload === null ? null : JSON.stringify(row.payload),
  ]);
}

export function deleteContributions(transaction: Transaction, contactId: number): void {
  transaction.run('DELETE FROM contributions WHERE contact_id = ?', [contactId]);
}

/**
 * Contacts of whom a file or a record told something since an instant; null: an import of before, or of that
 * very second, was taken back since, and it could be anybody.
 *
 * @param since ISO 8601 with offset.
 */
export function contactsToldAgain(reader: SqlReader, since: string): ReadonlySet<number> | null {
  const instant = Date.parse(since);
  const later: number[] = [];
  for (const [id, at, undoneAt] of reader.values('SELECT id, at, undone_at FROM imports ORDER BY id')) {
    if (typeof undoneAt === 'string' && Date.parse(undoneAt) >= instant && Date.parse(String(at)) <= instant)
      return null;
    if (undoneAt === null && Date.parse(String(at)) >= instant) later.push(Number(id));
  }
  const [first] = later;
  if (first === undefined) return new Set();
  return new Set(
    Array.from(
      reader.values(
        `SELECT contact_id FROM contributions WHERE import_id >= :first
         UNION SELECT contact_id FROM return_rows WHERE return_id >= :first AND contact_id IS NOT NULL AND ${TELLS}`,
        { first },
      ),
      ([id]) => Number(id),
    ),
  );
}
