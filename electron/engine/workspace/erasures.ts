import type { Transaction } from './transaction.ts';

/** Everything that a workspace holds on a contact, table by table; the order respects who refers to whom. */
const TABLES = ['coordinates', 'consents', 'sales', 'contracts', 'requests', 'calls', 'contacted', 'decisions', 'contributions', 'contact_vectors'] as const;

/**
 * Removes a contact for good and remembers that it was erased, without saying who it was. Its rows in
 * the reports of imports go too: they quote cells.
 */
export function deleteContact(transaction: Transaction, contactId: number, erasure: { readonly at: string; readonly by: string }): void {
  // First: the ledger of consents lets go only of who was erased.
  transaction.run('INSERT INTO erasures (contact_id, at, by) VALUES (?, ?, ?)', [contactId, erasure.at, erasure.by]);
  transaction.run(
    `DELETE FROM import_problems WHERE (import_id, row) IN (
       SELECT import_id, row FROM contributions WHERE contact_id = :contact
       UNION SELECT import_id, row FROM contacts WHERE id = :contact)`,
    { contact: contactId },
  );
  for (const table of TABLES) transaction.run(`DELETE FROM ${table} WHERE contact_id = ?`, [contactId]);
  transaction.run('DELETE FROM contacts WHERE id = ?', [contactId]);
}
