import { placesToFind, placesToKeep } from '../../../shared/domain/place/address-spellings.ts';
import { fold } from '../../../shared/domain/value/fold.ts';
import { nameSpellings } from './name-spellings.ts';
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
  return keysAt(placesToKeep(person), partsOf(person, asWritten));
}

/** The keys under which the list may have this person: also those of another spelling of the address or the name. */
export function postalKeysToFind(person: NameParts & PostalAddress): PostalKeys {
  const places = placesToFind(person);
  return keysAt(places, places.length === 0 ? NO_PARTS : partsOf(person, nameSpellings));
}

/** The spelling in which a refusal came. */
function asWritten(name: string | null | undefined): readonly string[] {
  const own = fold(name ?? '');
  return own === '' ? [] : [own];
}

/** The parts of a name, each in one or several spellings. */
interface Parts {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly company: readonly string[];
}

const NO_PARTS: Parts = { first: [], last: [], company: [] };

function partsOf(
  { firstName, lastName, company }: NameParts,
  spellings: (name: string | null | undefined) => readonly string[],
): Parts {
  return { first: spellings(firstName), last: spellings(lastName), company: spellings(company) };
}

function keysAt(places: readonly string[], { first, last, company }: Parts): PostalKeys {
  if (places.length === 0) return NO_KEYS;
  const full = first.flatMap((one) => last.map((other) => [one, other].sort().join(' ')));
  const names = first.length === 0 && last.length === 0 ? company : full;
  return {
    certain: places.flatMap((place) => names.map((name) => `${place} | ${name}`)),
    unsure: places.flatMap((place) => last.map((name) => `${place} | ${name} ?`)),
  };
}
