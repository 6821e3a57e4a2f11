import { addressKeys } from '../../../shared/domain/place/address.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import type { NameParts } from './person-tokens.ts';

/** Where a person lives, as far as a file tells. */
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
 * The keys under which a letter to this person is recognised: name, postcode and street, folded, in the
 * spellings that people use for one street. A street and town alone are no key: they would silence a building.
 */
export function postalKeys(person: NameParts & PostalAddress): PostalKeys {
  const places = addressKeys(person);
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
