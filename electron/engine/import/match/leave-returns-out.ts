import { iterateContacts } from '../../contact/contact-reader.ts';
import type { ContactWriter } from '../../contact/contact-writer.ts';
import { contactOf, contributionsOf } from '../../model/contributions.ts';
import { contactsToldByUndone, deleteEmptyContact, deleteEventsOf } from '../../sql/taken-back.ts';
import type { Transaction } from '../../storage/transaction.ts';

/** Contacts about whom the returns of an undone import said something. */
interface ReturnsLeftOut {
  readonly restored: number;
  readonly removed: number;
  /** Those about whom somebody recorded something else, ascending. */
  readonly kept: readonly number[];
}

/**
 * Leaves out what rows of returns of an undone import said about contacts in a range of ids, both ends included. The rows do
 * not count any more; only contacts whose own columns depend on them are written.
 */
export function leaveReturnsOut(
  transaction: Transaction,
  writer: ContactWriter,
  importId: number,
  { from, to }: { readonly from: number; readonly to: number },
): ReturnsLeftOut {
  const { ids, alsoByHand, changed } = contactsToldByUndone(transaction, importId, from, to);
  let removed = 0;
  // Read whole before anything is written: a cursor and a change do not go together.
  for (const contact of [...iterateContacts(transaction, { ids: changed })]) {
    if (contact.contributions.length > 0) {
      writer.update(contact, contactOf(contact.id, contributionsOf(contact)));
      continue;
    }
    deleteEventsOf(transaction, importId, contact.id, contact.id);
    deleteEmptyContact(transaction, contact.id);
    removed += 1;
  }
  return { restored: ids.length - removed, removed, kept: alsoByHand };
}
