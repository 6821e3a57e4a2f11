import { addressKeys } from '../../../../shared/domain/place/address.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { contactsInPostcode, contactsWithCoordinates } from '../../sql/suppressible.ts';
import { nameInAnyOrder } from '../../model/name-spellings.ts';
import type { Suppressible } from '../../model/suppressible.ts';

/**
 * The contacts that match a typed person, ascending ids: by e-mail or number, or by name in the postcode and, if given,
 * in the street.
 */
export function findContacts(reader: SqlReader, typed: Suppressible): readonly number[] {
  const ids = contactsWithCoordinates(reader, [...typed.emails, ...typed.phones]);
  if (typed.postcode) {
    const name = nameOf(typed);
    const [street] = addressKeys(typed);
    for (const person of contactsInPostcode(reader, typed.postcode)) {
      if (name === '' || nameOf(person) !== name) continue;
      if (street === undefined || addressKeys(person)[0] === street) ids.add(person.contactId);
    }
  }
  return [...ids].sort((one, other) => one - other);
}

/** A comparable name, in any order of its parts: a firm's name is typed where a person's is. */
function nameOf({ firstName, lastName, company }: Suppressible): string {
  return nameInAnyOrder(`${firstName ?? ''} ${lastName ?? ''}`) || nameInAnyOrder(company ?? '');
}
