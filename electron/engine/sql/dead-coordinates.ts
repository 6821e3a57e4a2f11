import { textOrNull } from './column-values.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { DeadCoordinate } from '../model/dead-coordinate.ts';

/** SQL of the numbers, e-mails and addresses that are dead. */

export function insertDeadCoordinate(
  transaction: Transaction,
  { contactId, kind, coordinate, on, reason, source, importId, row }: DeadCoordinate & { readonly row: number },
): void {
  transaction.run(
    'INSERT OR IGNORE INTO dead_coordinates (contact_id, kind, coordinate, on_day, reason, source, import_id, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [contactId, kind, coordinate, on, reason, source, importId, row],
  );
}

/** By contact, in a stretch of ids, both ends included. */
export function* readDeadCoordinates(
  reader: SqlReader,
  from: number,
  to: number,
): Generator<DeadCoordinate, undefined> {
  for (const [contactId, kind, coordinate, on, reason, source, importId] of reader.values(
    'SELECT contact_id, kind, coordinate, on_day, reason, source, import_id FROM dead_coordinates WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, import_id, row',
    [from, to],
  ))
    yield {
      contactId: Number(contactId),
      kind: kind === 'phone' || kind === 'email' ? kind : 'address',
      coordinate: String(coordinate),
      on: String(on),
      reason: textOrNull(reason) ?? '',
      source: textOrNull(source) ?? '',
      importId: Number(importId),
    };
}

/** Contacts of a stretch of ids, both ends included, of whom some coordinate was dead. */
export function contactsWithDeadCoordinates(reader: SqlReader, from: number, to: number): ReadonlySet<number> {
  const rows = reader.values('SELECT DISTINCT contact_id FROM dead_coordinates WHERE contact_id BETWEEN ? AND ?', [
    from,
    to,
  ]);
  return new Set(Array.from(rows, ([id]) => Number(id)));
}
