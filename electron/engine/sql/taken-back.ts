import type { RowRef } from '../model/stored-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { deleteSuspicionsOf } from './suspicions.ts';
import { hasReturns, TELLS } from './told-rows.ts';
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
  'gifts',
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
  'household_members',
  'holds',
  'retention_asks',
] as const;

/** Contacts of which nothing but returns is left without the import: their columns have its contribution. */
const TOLD_BESIDE = `SELECT id FROM contacts WHERE import_id = :import
  AND id IN (SELECT contact_id FROM return_rows WHERE contact_id = contacts.id AND ${TELLS})`;

/** Whether any contact has a contribution of the import among others. */
export function hasSharedContacts(reader: SqlReader, importId: number): boolean {
  return (
    reader.get('SELECT 1 AS found FROM contributions WHERE import_id = ? LIMIT 1', [importId]) !== undefined ||
    (hasReturns(reader) && reader.get(`${TOLD_BESIDE} LIMIT 1`, { import: importId }) !== undefined)
  );
}

/** Contacts in a range of ids, both ends included, that have a contribution of the import among others, ascending. */
export function contactsSharedBy(reader: SqlReader, importId: number, from: number, to: number): number[] {
  const rows = reader.values(
    `SELECT contact_id FROM contributions WHERE contact_id BETWEEN :from AND :to AND import_id = :import
     UNION SELECT id FROM (${TOLD_BESIDE} AND id BETWEEN :from AND :to) ORDER BY 1`,
    { from, to, import: importId },
  );
  return Array.from(rows, ([id]) => Number(id));
}

/** Contacts that rows of returns of an undone import were about, in a range of ids, both ends included. */
export interface ContactsToldBy {
  /** Ascending. */
  readonly ids: readonly number[];
  /** Those about whom somebody else recorded something. */
  readonly alsoByHand: readonly number[];
  /** Those whose own columns are others without the import, or of whom nothing else is left. */
  readonly changed: readonly number[];
}

export function contactsToldByUndone(reader: SqlReader, importId: number, from: number, to: number): ContactsToldBy {
  const ids: number[] = [];
  const alsoByHand: number[] = [];
  const changed: number[] = [];
  for (const [id, isByHand, isChanged] of reader.values(
    `SELECT told.contact_id,
       EXISTS (SELECT 1 FROM contributions JOIN imports ON imports.id = import_id
         WHERE contact_id = told.contact_id AND kind = 'record')
       OR EXISTS (SELECT 1 FROM return_rows WHERE contact_id = told.contact_id AND ${TELLS}),
       max(told.last_contact_on IS NOT NULL)
       OR NOT (coalesce(contacts.import_id < :import, 0)
         OR EXISTS (SELECT 1 FROM contributions WHERE contact_id = told.contact_id AND import_id < :import))
     FROM return_rows AS told JOIN contacts ON contacts.id = told.contact_id
     WHERE told.contact_id BETWEEN :from AND :to AND told.return_id = :import AND told.calls IS NOT NULL
     GROUP BY told.contact_id ORDER BY told.contact_id`,
    { from, to, import: importId },
  )) {
    ids.push(Number(id));
    if (isByHand === 1) alsoByHand.push(Number(id));
    if (isChanged === 1) changed.push(Number(id));
  }
  return { ids, alsoByHand, changed };
}

/** Whether rows of returns of the import say something about contacts. */
export function hasToldRows(reader: SqlReader, importId: number): boolean {
  return (
    reader.get('SELECT 1 AS found FROM return_rows WHERE return_id = ? AND calls IS NOT NULL LIMIT 1', [importId]) !==
    undefined
  );
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
