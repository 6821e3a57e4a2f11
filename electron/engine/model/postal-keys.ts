import { addressKeys, otherAddressKey } from '../../../shared/domain/place/address.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import type { NameParts } from './person-tokens.ts';

/** The address of a person, as far as known. */
export interface PostalAddress {
  readonly street?: string | null;
  readonly postcode?: string | null;
}

export interface PostalKeys {
  /** Full name (or company) with the address: the same letter. */
  readonly certain: readonly string[];
  /** Surname with the address, for an opposition or a contact whose first name is not known. */
  readonly unsure: readonly string[];
}

const NO_KEYS: PostalKeys = { certain: [], unsure: [] };

/**
 * The keys that identify a letter to this person: name, postcode and street, folded, in the usual spellings of one
 * street. A street and town alone are not a key: they would suppress a whole building.
 */
export function postalKeys(person: NameParts & PostalAddress): PostalKeys {
  return keysAt(addressKeys(person), person);
}

/** The keys under which the list may have this person: also those of another spelling of the address. */
export function postalKeysToFind(person: NameParts & PostalAddress): PostalKeys {
  const other = otherAddressKey(person);
  return keysAt(other === null ? addressKeys(person) : [...addressKeys(person), other], person);
}

function keysAt(places: readonly string[], person: NameParts): PostalKeys {
  if (places.length === 0) return NO_KEYS;
  const first = fold(person.firstName ?? '');
  const last = fold(person.lastName ?? '');
  const company = fold(person.company ?? '');
  const name =
    first !== '' && last !== '' ? [first, last].sort().join(' ') : first === '' && last === '' ? company : '';
  return {
    certain: name === '' ? [] : places.map((place) => `${place} | ${name}`),
    unsure: last === '' ? [] : places.map((place) => `${place} | ${last} ?`),
  };
}
