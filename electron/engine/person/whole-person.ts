import { closuresOf } from '../campaign/judge/standing.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { identitiesOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';

/** A contact, then the others that a user said are the same person. */
export function wholePerson(reader: SqlReader, contact: StoredContact): readonly StoredContact[] {
  return [contact, ...LinkedContacts.read(reader).othersOf(contact.id)];
}

/** The closures in force of a person: what closes one of the contacts closes them all. */
export function closuresOfPerson(reader: SqlReader, hash: KeyedHash, contact: StoredContact): readonly Closure[] {
  const person = wholePerson(reader, contact);
  const index = SuppressionIndex.about(reader, hash, person.flatMap(identitiesOf));
  const { organisation } = readWorkspaceIdentity(reader);
  return person.flatMap((one) => closuresOf(one, index, { organisation }));
}
