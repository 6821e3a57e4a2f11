import type { RowRef } from '../model/stored-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { deleteSuspicionsOf } from './suspicions.ts';
import type { Transaction } from '../storage/transaction.ts';

/**
 * SQL of undoing an import, by contact or by ranges of contacts, so that a million of them can be undone with pauses.
 * The import must be marked as undone before: the ledger of consents permits no other deletion.
 */

/** Tables whose rows belong to a contribution (`contact_id`, `import_id`, `row`). */
const EVENT_TABLES = [
  'consents',
  'sales',
  'contracts',
  'requests',
  'calls',
  'contacted',
  'callbacks',
  'dead_coordinates',
  'return_comments',
] as const;

/** Tables that go with a contact of which nothing is left. */
const TABLES_OF_CONTACT = [
  'coordinates',
  'contact_vectors',
  'suspicions',
  'callbacks',
  'dead_coordinates',
  'return_comments',
] as const;

/** Whether any contact has a contribution of the import among others. */
export function hasSharedContacts(reader: SqlReader, importId: number): boolean {
  return reader.get('SELECT 1 AS found FROM contributions WHERE import_id = ? LIMIT 1', [importId]) !== undefined;
}

/** Contacts in a range of ids, both ends included, that have a contribution of the import among others, ascending. */
export function contactsSharedBy(reader: SqlReader, importId: number, from: number, to: number): number[] {
  const rows = reader.values(
    'SELECT DISTINCT contact_id FROM contributions WHERE contact_id BETWEEN ? AND ? AND import_id = ? ORDER BY contact_id',
    [from, to, importId],
  );
  return Array.from(rows, ([id]) => Number(id));
}

/** Deletes what the import stated about the contacts in a range of ids, both ends included. */
export function deleteEventsOf(transaction: Transaction, importId: number, from: number, to: number): void {
  for (const table of EVENT_TABLES)
    transaction.run(`DELETE FROM ${table} WHERE contact_id BETWEEN ? AND ? AND import_id = ?`, [from, to, importId]);
  deleteSuspicionsOf(transaction, importId, from, to);
}

/** Deletes the contacts in a range of ids that only the import described. Returns their number. */
export function deleteContactsOf(transaction: Transaction, importId: number, from: number, to: number): number {
  for (const table of TABLES_OF_CONTACT) {
    transaction.run(
      `DELETE FROM ${table} WHERE contact_id BETWEEN ? AND ?
        AND EXISTS (SELECT 1 FROM contacts WHERE contacts.id = ${table}.contact_id AND contacts.import_id = ?)`,
      [from, to, importId],
    );
  }
  return transaction.run('DELETE FROM contacts WHERE id BETWEEN ? AND ? AND import_id = ?', [from, to, importId]);
}

/** Deletes a contact without remaining contributions. */
export function deleteEmptyContact(transaction: Transaction, contactId: number): void {
  for (const table of ['contributions', ...TABLES_OF_CONTACT])
    transaction.run(`DELETE FROM ${table} WHERE contact_id = ?`, [contactId]);
  transaction.run('DELETE FROM contacts WHERE id = ?', [contactId]);
}

/** Moves the rows of a contribution to its new contact. */
export function moveEvents(transaction: Transaction, { importId, row }: RowRef, from: number, to: number): void {
  for (const table of EVENT_TABLES) {
    transaction.run(`UPDATE ${table} SET contact_id = ? WHERE contact_id = ? AND import_id = ? AND row = ?`, [
      to,
      from,
      importId,
      row,
    ]);
  }
}

/** Entries of the suppression list that came with the import, and stay. */
export function countOppositionsOf(reader: SqlReader, importId: number): number {
  const row = reader.get(
    'SELECT count(*) AS entries FROM suppressions JOIN suppression_batches ON suppression_batches.id = batch_id WHERE import_id = ?',
    [importId],
  );
  return Number(row?.['entries'] ?? 0);
}
