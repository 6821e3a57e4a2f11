import { addressKeys } from '../../../../shared/domain/place/address.ts';
import { foldWords } from '../../../../shared/domain/value/fold.ts';
import { readCoordinateValues } from '../../sql/contacts.ts';
import { type NamedAddress, readNamedAddresses } from '../../sql/suppressible.ts';
import type { SqlReader } from '../../storage/reader.ts';

/** Keys of the contacts that are worth comparing: those of one person have one in common. */

interface KeyOfContact {
  readonly contactId: number;
  readonly key: string;
  /** Of a name or an address; null: of a coordinate, or there is none. */
  readonly postcode: string | null;
}

/**
 * The keys of a range of contacts, both ends included.
 *
 * @param postcodes names and addresses only in these; null: all.
 */
export function* keysOf(
  reader: SqlReader,
  from: number,
  to: number,
  postcodes: ReadonlySet<string> | null = null,
): Generator<KeyOfContact, undefined> {
  for (const [contactId, value] of readCoordinateValues(reader, from, to))
    yield { contactId: Number(contactId), key: String(value), postcode: null };
  for (const person of readNamedAddresses(reader, from, to)) {
    const { contactId, postcode } = person;
    if (typeof postcode !== 'string' || postcodes?.has(postcode) === false) continue;
    for (const key of personKeys(person)) yield { contactId, key, postcode };
  }
}

/** Of the address with an initial, and of the name in its postcode. */
function personKeys(person: NamedAddress): readonly string[] {
  const keys = addressKeys(person).map((key) => `a ${key} ${initialOf(person)}`);
  const name = nameOf(person);
  if (name !== '' && typeof person.postcode === 'string') keys.push(`n ${person.postcode} ${name}`);
  return keys;
}

/** Of the surname: behind one door live many people. */
function initialOf({ lastName, company }: NamedAddress): string {
  return foldWords(lastName ?? company ?? '').slice(0, 1);
}

function nameOf({ firstName, lastName, company }: NamedAddress): string {
  const parts = foldWords(`${firstName ?? ''} ${lastName ?? ''}`)
    .split(' ')
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.sort().join(' ') : foldWords(company ?? '');
}
