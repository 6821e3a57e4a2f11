import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of the people who asked to be called again. */

export interface StoredCallback {
  readonly contactId: number;
  readonly importId: number;
  readonly row: number;
  /** Instant or day on which she wants to be called. */
  readonly at: string;
}

export function insertCallback(transaction: Transaction, { contactId, importId, row, at }: StoredCallback): void {
  transaction.run('INSERT INTO callbacks (contact_id, import_id, row, at) VALUES (?, ?, ?, ?)', [
    contactId,
    importId,
    row,
    at,
  ]);
}

/** In the order of their times. */
export function readCallbacks(reader: SqlReader): readonly StoredCallback[] {
  return Array.from(
    reader.values('SELECT contact_id, import_id, row, at FROM callbacks ORDER BY at, contact_id'),
    ([contactId, importId, row, at]) => ({
      contactId: Number(contactId),
      importId: Number(importId),
      row: Number(row),
      at: String(at),
    }),
  );
}
