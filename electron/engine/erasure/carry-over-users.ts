import { readRescueHash, readUsers, storeRescueHash, storeUser, type StoredUser, userNamed } from '../sql/users.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/**
 * Carries the people who work in a replaced workspace into the restored one: who was removed after the backup stays
 * removed, and nobody gets an older code or role back. Of a name in both, the later of its arrival and its removal
 * decides.
 */
export function carryOverUsers(replaced: SqlReader, restored: Transaction): void {
  for (const user of readUsers(replaced)) {
    const other = userNamed(restored, user.name);
    if (other === undefined || lastMoved(user) >= lastMoved(other)) storeUser(restored, user);
  }
  const rescue = readRescueHash(replaced);
  if (rescue !== null) storeRescueHash(restored, rescue);
}

/** In milliseconds. */
function lastMoved({ addedAt, removedAt }: StoredUser): number {
  return Date.parse(removedAt ?? addedAt);
}
