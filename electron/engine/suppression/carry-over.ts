import { AppError } from '../../../shared/contract/result.ts';
import { eraseContact } from '../person/erase-person.ts';
import { contactExists } from '../workspace/contacts.ts';
import { readWorkspaceIdentity } from '../workspace/create-workspace.ts';
import type { Reader } from '../workspace/database.ts';
import { readWholeEntries, type WholeEntry } from '../workspace/suppressions.ts';
import type { Transaction } from '../workspace/transaction.ts';
import { KeyedHash } from './keyed-hash.ts';
import type { NewEntry } from './oppositions.ts';
import { recordEntries } from './record-oppositions.ts';

/**
 * Brings every opposition of a workspace that is replaced into the one restored in its place, so that going
 * back to an older state never makes anybody contactable again.
 *
 * Another workspace has another key: what it holds in clear is hashed anew, without the name (whoever has the
 * coordinate is then meant); what it holds as hashes alone could never be recognised again, so that the
 * replacement is refused.
 *
 * @throws AppError `backup.of_another_workspace`.
 */
export function carryOverOppositions(replaced: Reader, restored: Transaction, batch: { readonly at: string; readonly by: string }): void {
  const from = readWorkspaceIdentity(replaced);
  const to = readWorkspaceIdentity(restored);
  const hash = from.suppressionKey === to.suppressionKey ? null : new KeyedHash(to.suppressionKey);
  const entries = readWholeEntries(replaced).map((entry) => (hash === null ? entry : hashedAnew(entry, hash)));
  if (entries.length > 0) recordEntries(restored, { ...batch, source: from.organisation }, entries.map((entry) => [entry]));
  if (from.id === to.id) eraseAgain(replaced, restored, batch);
}

/** Who was erased since the backup was made does not come back with it. */
function eraseAgain(replaced: Reader, restored: Transaction, batch: { readonly at: string; readonly by: string }): void {
  const hash = new KeyedHash(readWorkspaceIdentity(restored).suppressionKey);
  for (const [id] of replaced.values('SELECT contact_id FROM erasures ORDER BY contact_id')) {
    if (contactExists(restored, Number(id))) eraseContact(restored, hash, { ...batch, source: readWorkspaceIdentity(restored).organisation }, Number(id));
  }
}

function hashedAnew(entry: WholeEntry, hash: KeyedHash): NewEntry {
  if (entry.kind === 'foreign') return entry;
  if (entry.clear === null) throw new AppError('backup.of_another_workspace');
  return { ...entry, keyedHash: hash.of(entry.clear), personHash: null, variant: entry.variant === 'stated' ? 'stated' : 'shared' };
}
