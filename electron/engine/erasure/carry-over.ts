import { AppError } from '../../../shared/contract/result.ts';
import { carryOverStatements } from '../lists/carry-over-statements.ts';
import { atOnce } from '../steps/pauses.ts';
import { carryOverTwoPersons } from './carry-over-two-persons.ts';
import { carryOverPauses } from './carry-over-pauses.ts';
import { carryOverRequests } from './carry-over-requests.ts';
import { carryOverUsers } from './carry-over-users.ts';
import { holdsTable } from '../storage/holds-table.ts';
import { contactThere } from './contact-there.ts';
import { erasingContacts } from './erase-contacts.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { rememberErasures } from '../sql/erasures.ts';
import { contactsErasedBy, readErasedPersons } from '../sql/person-ids.ts';
import { carryOverProofs } from '../sql/proofs.ts';
import { readWholeEntries, type WholeEntry } from '../sql/suppressions.ts';
import type { Transaction } from '../storage/transaction.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { recordEntries } from '../suppression/record-oppositions.ts';

/**
 * Carries every opposition of a replaced workspace into the restored one, so that restoring an older state never makes
 * a person contactable again; also the proofs of erased persons, and the whole ledger of erasures, so that erased
 * persons stay erased in this restore and in any later one; also what was said of lists since, so that nobody counts as
 * informed by a letter that did not leave; also the people who work here, so that nobody who was removed comes back;
 * also the requests of people about their data.
 *
 * Another workspace has another key: clear values are hashed again, without the name (the entry then applies to
 * everyone with the coordinate); entries with hashes alone could never be recognised again, so the replacement is
 * refused.
 *
 * @throws AppError `backup.of_another_workspace`.
 */
export function carryOverOppositions(
  replaced: SqlReader,
  restored: Transaction,
  batch: { readonly at: string; readonly by: string },
): void {
  const from = readWorkspaceIdentity(replaced);
  const to = readWorkspaceIdentity(restored);
  const hash = new KeyedHash(to.suppressionKey);
  const entries = readWholeEntries(replaced).map((entry) =>
    entry.kind === 'contact'
      ? renumbered(entry, replaced, restored, hash)
      : from.suppressionKey === to.suppressionKey
        ? entry
        : hashedAnew(entry, hash),
  );
  if (entries.length > 0) recordEntries(restored, { ...batch, source: from.organisation }, byOpposition(entries));
  const pauses = carryOverPauses(replaced, restored, hash, batch.by, from.suppressionKey === to.suppressionKey);
  if (from.id !== to.id) return;
  // From a damaged workspace only the list of oppositions and the proofs are read.
  if (holdsTable(replaced, 'users')) carryOverUsers(replaced, restored);
  if (holdsTable(replaced, 'export_events')) carryOverStatements(replaced, restored, batch);
  if (holdsTable(replaced, 'two_persons')) carryOverTwoPersons(replaced, restored, batch);
  if (holdsTable(replaced, 'rights_requests')) carryOverRequests(replaced, restored, pauses);
  carryOverProofs(replaced, restored);
  rememberErasures(restored, readErasedPersons(replaced));
  eraseContactsAgain(restored, hash, { ...batch, source: to.organisation });
}

/** Persons erased here or in the replaced workspace do not come back with a backup. */
function eraseContactsAgain(
  restored: Transaction,
  hash: KeyedHash,
  batch: { readonly at: string; readonly by: string; readonly source: string },
): void {
  atOnce(erasingContacts(restored, hash, batch, contactsErasedBy(restored, readErasedPersons(restored))));
}

/** The entries grouped by opposition, in the order of the first of each. */
function byOpposition(entries: readonly (NewEntry & { readonly group: string })[]): readonly (readonly NewEntry[])[] {
  const oppositions = new Map<string, NewEntry[]>();
  for (const { group, ...entry } of entries) {
    const others = oppositions.get(group);
    if (others === undefined) oppositions.set(group, [entry]);
    else others.push(entry);
  }
  return [...oppositions.values()];
}

/**
 * The opposition of a contact without coordinate is stored by the contact's number, which may belong to another contact
 * in the restored workspace. For a person who is missing there, it is stored by person id, in case a later restore
 * brings the person back.
 */
function renumbered(entry: WholeEntry, replaced: SqlReader, restored: SqlReader, hash: KeyedHash): WholeEntry {
  if (entry.clear === null) return entry;
  const clear = contactThere(entry.clear, replaced, restored);
  return { ...entry, clear, keyedHash: clear === null ? entry.keyedHash : hash.of(clear) };
}

function hashedAnew(entry: WholeEntry, hash: KeyedHash): WholeEntry {
  if (entry.kind === 'foreign') return entry;
  if (entry.clear === null) throw new AppError('backup.of_another_workspace');
  return {
    ...entry,
    keyedHash: hash.of(entry.clear),
    personHash: null,
    variant: entry.variant === 'stated' ? 'stated' : 'shared',
  };
}
