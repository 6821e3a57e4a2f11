import { ALGORITHMS, hexDigest, emailSpellings, phoneSpellings } from '../model/foreign-digest.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import type { Suppressible } from '../model/suppressible.ts';
import { postalKeys } from '../model/postal-keys.ts';

/** Under which of our own keyed hashes the list may hold a person. */
export function* keyedHashesOf(person: Suppressible, hash: KeyedHash): Generator<string> {
  const { certain, unsure } = postalKeys(person);
  const values = [
    ...person.emails,
    ...person.phones,
    ...certain,
    ...unsure,
    ...(person.contactId === undefined ? [] : [String(person.contactId)]),
  ];
  for (const value of values) yield hash.of(value);
}

/** The same, and the hashes that others exchange. */
export function* hashesOf(person: Suppressible, hash: KeyedHash): Generator<string> {
  yield* keyedHashesOf(person, hash);
  for (const [, spelling] of [...person.emails.flatMap(emailSpellings), ...person.phones.flatMap(phoneSpellings)]) {
    for (const algorithm of ALGORITHMS) yield hexDigest(algorithm, spelling);
  }
}
