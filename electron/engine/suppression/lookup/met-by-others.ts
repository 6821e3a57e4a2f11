import type { KeyedHash } from '../../model/keyed-hash.ts';
import { findingHeadsBefore, hasForeignHashes, suppressionHead } from '../../sql/suppression-heads.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Steps } from '../../steps/pauses.ts';
import { eightDigitsAt } from './hash-digits.ts';

/**
 * Of contacts whose noes were just added under each of their coordinates, those under one of whose hashes the list has
 * another entry: an earlier one, or one of another contact. Only they may have further coordinates to close (see
 * `further-coordinates.ts`), which costs more than the noes themselves.
 *
 * @param hashes those of the entries that were added, by contact.
 * @param since the first entry that was added.
 */
export function* findingMetByOthers(
  reader: SqlReader,
  hash: KeyedHash,
  hashes: ReadonlyMap<number, readonly string[]>,
  since: number,
): Steps<readonly number[]> {
  if (hasForeignHashes(reader)) return [...hashes.keys()];
  /** By the first digits of a hash: two hashes that begin alike cost a needless search, nothing else. */
  const holders = new Map<number, number>();
  for (const [contactId, own] of hashes) {
    for (const hashed of own) {
      const digits = eightDigitsAt(hashed, 0);
      const holder = holders.get(digits) ?? contactId;
      holders.set(digits, holder === contactId ? contactId : SEVERAL);
    }
    yield;
  }
  const headsOf = (contactId: number, own: readonly string[]): readonly string[] =>
    // An entry may name the contact, from when it had no coordinate.
    [...own, hash.of(String(contactId))].map(suppressionHead);
  const earlier = since <= FIRST ? [] : new Set([...hashes].flatMap(([id, own]) => headsOf(id, own)));
  const before = yield* findingHeadsBefore(reader, earlier, since);
  const isMet = (contactId: number, own: readonly string[]): boolean =>
    own.some((hashed) => holders.get(eightDigitsAt(hashed, 0)) === SEVERAL) ||
    (before.size > 0 && headsOf(contactId, own).some((head) => before.has(head)));
  return [...hashes].flatMap(([contactId, own]) => (isMet(contactId, own) ? [contactId] : []));
}

/** The id of the first entry of a list. */
const FIRST = 1;
/** No contact has this id. */
const SEVERAL = 0;
