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

/** A call-back with the call in which the person asked for it. */
export interface CallbackOfCall extends StoredCallback {
  /** Instant or day of the call. */
  readonly askedAt: string;
}

/** In the order of their times. */
export function readCallbacks(reader: SqlReader): readonly CallbackOfCall[] {
  return Array.from(
    reader.values(
      `SELECT callbacks.contact_id, import_id, callbacks.row, callbacks.at, coalesce(return_rows.at, '')
       FROM callbacks LEFT JOIN return_rows ON return_id = import_id AND return_rows.row = callbacks.row
       ORDER BY callbacks.at, callbacks.contact_id`,
    ),
    ([contactId, importId, row, at, askedAt]) => ({
      contactId: Number(contactId),
      importId: Number(importId),
      row: Number(row),
      at: String(at),
      askedAt: String(askedAt),
    }),
  );
}
