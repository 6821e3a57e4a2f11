import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';

/** SQL of the heads of keyed hashes: the part by which the suppression list is indexed. */

const HEAD_DIGITS = 12;
const AT_ONCE = 500;

/** The part of a keyed hash in the index. */
export function suppressionHead(keyedHash: string): string {
  return keyedHash.slice(0, HEAD_DIGITS);
}

/** Of some heads those of entries before an id. */
export function* findingHeadsBefore(
  reader: SqlReader,
  heads: Iterable<string>,
  before: number,
): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  if (before <= 1) return found;
  const all = [...heads];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    for (const [head] of reader.values(
      `SELECT substr(keyed_hash, 1, 12) FROM suppressions
       WHERE substr(keyed_hash, 1, 12) IN (SELECT value FROM json_each(?)) AND id < ?`,
      [JSON.stringify(all.slice(from, from + AT_ONCE)), before],
    ))
      found.add(String(head));
    yield;
  }
  return found;
}

/** Whether the list has hashes that others exchanged: they are of another kind than those of this workspace. */
export function hasForeignHashes(reader: SqlReader): boolean {
  return reader.get("SELECT 1 AS yes FROM suppressions WHERE kind = 'foreign' LIMIT 1") !== undefined;
}
