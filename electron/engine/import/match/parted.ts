import type { MatchTable } from '../../collections/match-table.ts';
import type { RemainingContributions } from './reattach.ts';

/** Contacts with a contribution matched to a removed one, and the keys of these contributions. */
export interface Parted {
  readonly ids: Set<number>;
  /** Maps to the contact whose orphan has the key. */
  readonly keys: MatchTable;
  /** Contacts that share a key: their contributions are assigned together. */
  readonly entangled: Set<number>;
}

export function noteParted({ ids, keys, entangled }: Parted, { contactId, orphans }: RemainingContributions): void {
  ids.add(contactId);
  for (const key of orphans.flatMap((orphan) => orphan.keys)) {
    const owner = keys.add(key, contactId);
    if (owner !== contactId) entangled.add(owner).add(contactId);
  }
}
