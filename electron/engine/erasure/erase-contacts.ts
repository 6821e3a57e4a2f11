import { IdSet } from '../collections/id-set.ts';
import type { Steps } from '../steps/pauses.ts';
import { ForgottenPersons } from '../suppression/forget-persons.ts';
import { closingFurtherCoordinates } from '../suppression/further-coordinates.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { OppositionBatch } from '../suppression/record-oppositions.ts';
import { formerlySuppressible } from '../suppression/lookup/suppressible-contact.ts';
import {
  personalEntriesFor,
  recordingPersonalEntries,
  type PersonalEntry,
} from '../suppression/personal-coordinates.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import { contactsWithConsentsOf } from '../sql/consent-events.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { deleteContacts, deleteWhatNobodyNeeds, importsTelling } from '../sql/erasures.ts';
import { readExportHeads } from '../sql/exports.ts';
import { keepProof } from '../sql/proofs.ts';
import type { Transaction } from '../storage/transaction.ts';
import { NamedInSegments } from './forget-in-segments.ts';
import { JoinedNoes } from './joined-noes.ts';
import type { ProofOfContact } from './proofs-of-contact.ts';
import { Proving } from './proving.ts';

/** Contacts deleted together: the clock is read at every eighth step. */
const PIECE = 50;

/** The result of an erasure. */
export interface Erased {
  /** Erased contacts, ascending ids. */
  readonly contactIds: readonly number[];
  /** Entries of the suppression list that stay, as hashes. */
  readonly suppressionsKept: number;
  /** Proofs added to the vault. */
  readonly proofs: readonly ProofOfContact[];
}

interface ErasingOptions {
  readonly day?: string;
  readonly assertMayGo?: ((contact: StoredContact) => void) | undefined;
}

/**
 * Erases contacts (RGPD art. 17; docs/law/rules-fr.md, section 6.2): all identifying data are deleted. Oppositions stay
 * as keyed hashes; data that the law requires to keep, or that prove compliance, go to the proof vault, under keyed
 * hashes too. An erasure is not an opposition: a person who never opposed leaves no entry in the list.
 *
 * @param options `day`: `YYYY-MM-DD` on which they are erased: a proof that is due by then is not kept; the batch's own day by
 * default. `assertMayGo`: throws where a contact, read whole, must stay; then nothing is changed.
 */
export function* erasingContacts(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  contactIds: readonly number[],
  { day = batch.at.slice(0, 10), assertMayGo }: ErasingOptions = {},
): Steps<Erased> {
  const ids = sortedIds(contactIds);
  if (ids.length === 0) return { contactIds: [], suppressionsKept: 0, proofs: [] };
  // Every coordinate of opposed persons is added to the list before the contacts, which link them, are deleted.
  yield* closingFurtherCoordinates(transaction, hash, batch, ids);
  const proving = yield* Proving.opening(transaction, hash, ids, day);
  const going = IdSet.of(ids);
  const forgotten = new ForgottenPersons(transaction, hash);
  const gone: number[] = [];
  const importIds = new Set<number>();
  const proofs: ProofOfContact[] = [];
  const kept = new Set<number>();
  const personal: PersonalEntry[] = [];
  const named = new NamedInSegments(transaction);
  const joined = new JoinedNoes(transaction, () => hash, going);
  for (const contact of proving.contacts()) {
    yield;
    assertMayGo?.(contact);
    named.note(contact);
    const held = proving.of(contact);
    gone.push(contact.id);
    for (const person of [held.person, ...formerlySuppressible(contact)]) forgotten.note(person);
    personal.push(...personalEntriesFor(held.person, held.closures, hash));
    for (const { entry } of held.closures) kept.add(entry.id);
    for (const proof of held.proofs) {
      keepProof(
        transaction,
        proof,
        proof.coordinates.map((value) => hash.of(value)),
      );
      proofs.push(proof);
    }
  }
  yield* recordingPersonalEntries(transaction, batch, personal, going);
  yield* forgotten.forgetting(transaction);
  for (let start = 0; start < gone.length; start += PIECE) {
    yield;
    const some = gone.slice(start, start + PIECE);
    for (const importId of importsTelling(transaction, some)) importIds.add(importId);
    deleteContacts(transaction, some, batch);
  }
  deleteWhatNobodyNeeds(transaction, importIds);
  named.forget(transaction);
  joined.passOn(transaction, batch);
  return { contactIds: gone, suppressionsKept: kept.size, proofs };
}

/** The proofs that an erasure of contacts would keep, in steps. Reads only. */
export function* provingErasure(
  reader: SqlReader,
  hash: KeyedHash,
  contactIds: readonly number[],
  day: string,
): Steps<readonly ProofOfContact[]> {
  const proving = yield* Proving.opening(reader, hash, sortedIds(contactIds), day);
  const proofs: ProofOfContact[] = [];
  for (const contacts of proving.provable()) {
    yield;
    for (const contact of contacts) {
      yield;
      proofs.push(...proving.of(contact).proofs);
    }
  }
  return proofs;
}

/** Ascending, each once. Ids in that order are returned as they are: sorting a million would block the engine. */
function sortedIds(contactIds: readonly number[]): readonly number[] {
  if (contactIds.every((id, place) => place === 0 || id > (contactIds[place - 1] ?? 0))) return contactIds;
  return [...new Set(contactIds)].sort((one, other) => one - other);
}

/**
 * Adds to the proof vault the consents of an import on which a list relied, before the import is undone.
 *
 * @returns the number of proofs.
 */
export function* keepingProofsOfImport(transaction: Transaction, importId: number, day: string): Steps<number> {
  if (readExportHeads(transaction).length === 0) return 0;
  const ids = contactsWithConsentsOf(transaction, importId);
  if (ids.length === 0) return 0;
  const hash = new KeyedHash(readWorkspaceIdentity(transaction).suppressionKey);
  const proving = yield* Proving.opening(transaction, hash, ids, day);
  let kept = 0;
  for (const contact of proving.contacts()) {
    yield;
    for (const proof of proving.ofImport(contact, importId)) {
      keepProof(
        transaction,
        proof,
        proof.coordinates.map((value) => hash.of(value)),
      );
      kept += 1;
    }
  }
  return kept;
}
