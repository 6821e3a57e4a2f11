import type { KeyedHash } from './keyed-hash.ts';
import { initialsOf, isInitials, nameSpellings } from './name-spellings.ts';
import { areOtherPersons, personTokens, type NameParts, type PersonTokens } from './person-tokens.ts';

/**
 * The names under which the suppression list may know a person. An entry keeps the spelling in which the refusal came,
 * hashed: the spellings are all on the side of the search. Hashed on first use, because most people are in no list.
 */
export class KnownAs {
  readonly #name: NameParts;
  readonly #hash: KeyedHash;
  #spelled: readonly (PersonTokens | null)[] | undefined;
  #initials: readonly (PersonTokens | null)[] | undefined;

  constructor(name: NameParts, hash: KeyedHash) {
    this.#name = name;
    this.#hash = hash;
  }

  /** The name in each spelling of a compound one, the written one first; null alone: no name. */
  get spelled(): readonly (PersonTokens | null)[] {
    return (this.#spelled ??= this.#tokensOf(nameSpellings(this.#name.firstName)));
  }

  /** The name with each spelling of the initials of its first name; none without a first name written in full. */
  get #byInitials(): readonly (PersonTokens | null)[] {
    if (this.#initials !== undefined) return this.#initials;
    const initials = initialsOf(this.#name.firstName);
    return (this.#initials = initials.length === 0 ? [] : this.#tokensOf(initials));
  }

  /** Whether an entry plainly names another person. An initial that fits is no other first name. */
  isOther(entry: PersonTokens | null): boolean {
    if (entry === null) return false;
    if (this.spelled.some((own) => !areOtherPersons(entry, own))) return false;
    return this.#byInitials.every((own) => areOtherPersons(entry, own));
  }

  /** Whether an entry of the same surname and address may name this person: one of the two first names is an initial. */
  mayBe(entry: PersonTokens | null): boolean {
    if (!this.isOther(entry)) return true;
    return isInitials(this.#name.firstName) && this.#tokensOf([]).some((nameless) => !areOtherPersons(entry, nameless));
  }

  /** The name with each of these first names, or without a first name where there are none. */
  #tokensOf(firstNames: readonly string[]): readonly (PersonTokens | null)[] {
    const orNone = (names: readonly string[]): readonly (string | null)[] => (names.length === 0 ? [null] : names);
    return orNone(firstNames).flatMap((firstName) =>
      orNone(nameSpellings(this.#name.lastName)).flatMap((lastName) =>
        orNone(nameSpellings(this.#name.company)).map((company) =>
          personTokens({ firstName, lastName, company }, this.#hash),
        ),
      ),
    );
  }
}
