import { readContact } from '../contact/contact-reader.ts';
import { closeFurtherCoordinates } from '../suppression/further-coordinates.ts';
import type { KeyedHash } from '../suppression/keyed-hash.ts';
import type { OppositionBatch } from '../suppression/record-oppositions.ts';
import { suppressibleOf } from '../suppression/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/suppression-index.ts';
import { deleteContact } from '../workspace/erasures.ts';
import { forgetClearValues } from '../workspace/suppressions.ts';
import type { Transaction } from '../workspace/transaction.ts';

/**
 * Erases one person (RGPD art. 17): everything that tells who it was goes, what stops us from contacting
 * the person again stays, as keyed hashes. Erasure alone is no opposition: who never opposed leaves nothing.
 *
 * @returns how many entries of the suppression list stay.
 */
export function eraseContact(transaction: Transaction, hash: KeyedHash, batch: OppositionBatch, contactId: number): number {
  // The list learns every coordinate of an opposed person before the contact, which ties them together, goes.
  closeFurtherCoordinates(transaction, hash, batch, [contactId]);
  const contact = readContact(transaction, contactId);
  if (contact === undefined) return 0;
  const person = suppressibleOf(contact);
  const closures = SuppressionIndex.about(transaction, hash, [person]).closures(person);
  const own = new Set(closures.filter((closure) => closure.samePerson && closure.entry.clear !== null).map((closure) => closure.entry.id));
  forgetClearValues(transaction, [...own]);
  deleteContact(transaction, contactId, batch);
  return new Set(closures.map((closure) => closure.entry.id)).size;
}
