import { coordinateForms } from '../../model/coordinate-forms.ts';
import { ALGORITHMS, hexDigest, emailSpellings, phoneSpellings } from '../../model/foreign-digest.ts';
import type { KeyedHash } from '../../model/keyed-hash.ts';
import type { Suppressible } from '../../model/suppressible.ts';
import { postalKeysToFind } from '../../model/postal-keys.ts';

/** The keyed hashes under which the list may contain a person. */
export function* keyedHashesOf(person: Suppressible, hash: KeyedHash): Generator<string> {
  const { certain, unsure } = postalKeysToFind(person);
  const values = [
    ...person.emails.flatMap(coordinateForms),
    ...person.phones.flatMap(coordinateForms),
    ...certain,
    ...unsure,
    ...(person.contactId === undefined ? [] : [String(person.contactId)]),
  ];
  for (const value of values) yield hash.of(value);
}

/** The same, and the hashes of exchanged lists. */
export function* hashesOf(person: Suppressible, hash: KeyedHash): Generator<string> {
  yield* keyedHashesOf(person, hash);
  for (const [, spelling] of [...person.emails.flatMap(emailSpellings), ...person.phones.flatMap(phoneSpellings)]) {
    for (const algorithm of ALGORITHMS) yield hexDigest(algorithm, spelling);
  }
}
