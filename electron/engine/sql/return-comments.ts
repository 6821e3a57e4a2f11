import type { RowRef } from '../model/stored-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** SQL of what agents wrote about people, where a user kept it. */

export interface ReturnComment {
  /** Instant or day of the call; of the record where the row has none. */
  readonly at: string;
  readonly text: string;
}

export function insertReturnComment(
  transaction: Transaction,
  { contactId, importId, row, at, text }: ReturnComment & RowRef & { readonly contactId: number },
): void {
  transaction.run('INSERT INTO return_comments (contact_id, import_id, row, at, text) VALUES (?, ?, ?, ?, ?)', [
    contactId,
    importId,
    row,
    at,
    text,
  ]);
}

/** Oldest first. */
export function readReturnComments(reader: SqlReader, contactId: number): readonly ReturnComment[] {
  return Array.from(
    reader.values('SELECT at, text FROM return_comments WHERE contact_id = ? ORDER BY at, import_id, row', [contactId]),
    ([at, text]) => ({ at: String(at), text: String(text) }),
  );
}
