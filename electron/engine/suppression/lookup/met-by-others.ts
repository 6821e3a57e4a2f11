import type { KeyedHash } from '../../model/keyed-hash.ts';
import { findingHeadsBefore, hasForeignHashes, suppressionHead } from '../../sql/suppression-heads.ts';
import type { SqlReader } from '../../storage/reader.ts';
import type { Steps } from '../../steps/pauses.ts';

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
  hashes: ReadonlyMap<number, ReadonlySet<string>>,
  since: number,
): Steps<readonly number[]> {
  if (hasForeignHashes(reader)) return [...hashes.keys()];
  const holders = new Map<string, number>();
  const headsOf = new Map<number, readonly string[]>();
  for (const [contactId, own] of hashes) {
    // An entry may name the contact, from when it had no coordinate.
    const heads = [...own, hash.of(String(contactId))].map(suppressionHead);
    headsOf.set(contactId, heads);
    for (const head of heads) {
      const holder = holders.get(head) ?? contactId;
      holders.set(head, holder === contactId ? contactId : SEVERAL);
    }
    yield;
  }
  const before = yield* findingHeadsBefore(reader, holders.keys(), since);
  const isMet = (head: string): boolean => holders.get(head) === SEVERAL || before.has(head);
  return [...headsOf].flatMap(([contactId, heads]) => (heads.some(isMet) ? [contactId] : []));
}

/** No contact has this id. */
const SEVERAL = 0;
