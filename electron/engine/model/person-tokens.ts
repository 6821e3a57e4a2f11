import { fold } from '../../../shared/domain/value/fold.ts';
import type { KeyedHash } from './keyed-hash.ts';

/** The parts of a name in a file. */
export interface NameParts {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly company?: string | null;
}

/** Keyed hashes of the parts of a name, so that an erased person is still distinguished from others of the household. */
export interface PersonTokens {
  readonly first?: string;
  readonly last?: string;
  readonly company?: string;
}

/** The tokens of a name; null without any name. */
export function personTokens(name: NameParts, hash: KeyedHash): PersonTokens | null {
  const first = fold(name.firstName ?? '');
  const last = fold(name.lastName ?? '');
  const company = fold(name.company ?? '');
  if (first === '' && last === '' && company === '') return null;
  return {
    ...(first === '' ? {} : { first: hash.ofNamePart(`first ${first}`) }),
    ...(last === '' ? {} : { last: hash.ofNamePart(`last ${last}`) }),
    ...(company === '' ? {} : { company: hash.ofNamePart(`company ${company}`) }),
  };
}

export function writeTokens(tokens: PersonTokens | null): string | null {
  return tokens === null ? null : JSON.stringify(tokens);
}

export function readTokens(text: string | null): PersonTokens | null {
  return text === null ? null : (JSON.parse(text) as PersonTokens);
}

/**
 * Whether two names are plainly two persons: a different first name or a different company
 * (docs/formats/map.md, opposition). A change of employer with both names equal, or a change of last name, does not
 * make another person.
 */
export function areOtherPersons(one: PersonTokens | null, other: PersonTokens | null): boolean {
  if (one === null || other === null) return false;
  if (differ(one.first, other.first)) return true;
  const sameName =
    one.first !== undefined && one.first === other.first && one.last !== undefined && one.last === other.last;
  return !sameName && differ(one.company, other.company);
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/**
 * The name by which an entry binds one person: both names, regardless of the company; where one of them is not known,
 * all known parts.
 */
export function boundName(tokens: PersonTokens | null): string | null {
  return tokens?.first !== undefined && tokens.last !== undefined
    ? `${tokens.first} ${tokens.last}`
    : writeTokens(tokens);
}
