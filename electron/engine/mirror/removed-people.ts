import { foldWords } from '../../../shared/domain/value/fold.ts';
import { readUsers, storeUser, userNamed } from '../sql/users.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { responsables } from '../users/admit-user.ts';
import type { RemovedPeople } from './mirror-record.ts';

/** People who work here no longer, in the mirror: a backup of before their removal must not let them in again. */

/** One key for each removal: somebody may come back and leave again. */
export function removalKeys({ at, names }: RemovedPeople): readonly string[] {
  return names.map((name) => `${foldWords(name)} ${at}`);
}

/** The removals that a mirror lacks. @param known keys of those that it has. */
export function removalsAfter(reader: SqlReader, known: ReadonlySet<string>): readonly RemovedPeople[] {
  return readUsers(reader)
    .flatMap(({ name, removedAt }): RemovedPeople[] =>
      removedAt === null ? [] : [{ kind: 'removed', at: removedAt, names: [name] }],
    )
    .filter((removal) => removalKeys(removal).some((key) => !known.has(key)));
}

/** Removes whom the restored workspace still knows, but not its last person in charge: nobody could add another. */
export function removeAgain(restored: Transaction, removals: readonly RemovedPeople[]): void {
  for (const { at, names } of removals)
    for (const name of names) {
      const user = userNamed(restored, name);
      if (user === undefined || user.removedAt !== null || Date.parse(user.addedAt) > Date.parse(at)) continue;
      const others = responsables(restored).filter((other) => other.name !== user.name);
      if (user.role === 'responsable' && others.length === 0) continue;
      storeUser(restored, { ...user, pinHash: null, isOnce: false, removedAt: at, failed: 0, failedAt: null });
    }
}
