import { AppError } from '../../../shared/contract/result.ts';
import { atOnce } from '../steps/pauses.ts';
import { erasingContacts } from './erase-contacts.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { rememberErasures } from '../sql/erasures.ts';
import { contactsErasedBy, findContactsByPersonIds, personIdsOf, readErasedPersons } from '../sql/person-ids.ts';
import { carryOverProofs } from '../sql/proofs.ts';
import { readWholeEntries, type WholeEntry } from '../sql/suppressions.ts';
import type { Transaction } from '../storage/transaction.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { NewEntry } from '../model/oppositions.ts';
import { recordEntries } from '../suppression/record-oppositions.ts';

/**
 * Brings every opposition of a workspace that is replaced into the one restored in its place, so that going
 * back to an older state never makes anybody contactable again; with them the proofs of who was erased, and the
 * whole ledger of erasures, by which who was erased stays so in this restore and in any after it.
 *
 * Another workspace has another key: what it holds in clear is hashed anew, without the name (anyone who has the
 * coordinate is then meant); what it holds as hashes alone could never be recognised again, so that the
 * replacement is refused.
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
  if (from.id !== to.id) return;
  carryOverProofs(replaced, restored);
  rememberErasures(restored, readErasedPersons(replaced));
  eraseContactsAgain(restored, hash, { ...batch, source: to.organisation });
}

/** Who was erased, here or in what is replaced, does not come back with a backup. */
function eraseContactsAgain(
  restored: Transaction,
  hash: KeyedHash,
  batch: { readonly at: string; readonly by: string; readonly source: string },
): void {
  atOnce(erasingContacts(restored, hash, batch, contactsErasedBy(restored, readErasedPersons(restored))));
}

/** The entries of one no together, in the order of the first of each. */
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
 * The no of a contact who has no coordinate is kept by the number of the contact, which may be another's in the
 * workspace restored. Who is not in there is remembered by the id of the person, in case a later restore brings her back.
 */
function renumbered(entry: WholeEntry, replaced: SqlReader, restored: SqlReader, hash: KeyedHash): WholeEntry {
  const value = entry.clear;
  if (value === null) return entry;
  const isNumber = /^\d+$/.test(value);
  // Of a broken workspace the list alone is read: the number is all that is known.
  if (isNumber && !holdsContacts(replaced)) return entry;
  const personIds = isNumber ? personIdsOf(replaced, Number(value)) : [value];
  const [contactId] = findContactsByPersonIds(restored, new Set(personIds));
  const clear = contactId === undefined ? (personIds[0] ?? null) : String(contactId);
  return { ...entry, clear, keyedHash: clear === null ? entry.keyedHash : hash.of(clear) };
}

function holdsContacts(reader: SqlReader): boolean {
  return reader.get("SELECT 1 AS yes FROM sqlite_schema WHERE type = 'table' AND name = 'contacts'") !== undefined;
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
