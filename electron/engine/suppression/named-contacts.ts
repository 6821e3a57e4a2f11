import { AppError } from '../../../shared/contract/result.ts';
import { namedContact } from '../contact/named-contact.ts';
import type { SqlReader } from '../storage/reader.ts';
import { findContacts } from './lookup/find-contacts.ts';
import { readTypedPerson } from './named-person.ts';

/** Identification of a contact: an id, or an e-mail or number in any spelling. */
export interface NamedContacts {
  readonly id?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * The contact of an id, or the contacts that share a coordinate; ascending ids, empty when there are none.
 *
 * @throws AppError `person.nobody_named`, `suppression.email_unreadable`, `suppression.phone_unreadable`.
 */
export function contactsNamed(reader: SqlReader, { id, email, phone }: NamedContacts): readonly number[] {
  if (id !== undefined) return [namedContact(reader, id)].filter((known) => known !== null);
  if (email === undefined && phone === undefined) throw new AppError('person.nobody_named');
  return findContacts(reader, readTypedPerson({ email, phone }));
}
