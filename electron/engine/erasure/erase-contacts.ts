import { readContact, readDictionaries } from '../contact/contact-reader.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Steps } from '../steps/pauses.ts';
import { forgettingPersons } from '../suppression/forget-persons.ts';
import { closingFurtherCoordinates } from '../suppression/further-coordinates.ts';
import { KeyedHash } from '../model/keyed-hash.ts';
import type { OppositionBatch } from '../suppression/record-oppositions.ts';
import { formerlySuppressible, suppressibleOf } from '../suppression/suppressible-contact.ts';
import {
  personalEntriesFor,
  recordingPersonalEntries,
  type PersonalEntry,
} from '../suppression/personal-coordinates.ts';
import { SuppressionIndex } from '../suppression/suppression-index.ts';
import type { Closure } from '../suppression/closure.ts';
import type { Suppressible } from '../model/suppressible.ts';
import { contactsWithConsentsOf } from '../sql/consent-events.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import type { SqlReader } from '../storage/reader.ts';
import { deleteContact, deleteWhatNobodyNeeds, importsTelling } from '../sql/erasures.ts';
import { readExportHeads } from '../sql/exports.ts';
import { keepProof } from '../sql/proofs.ts';
import type { Transaction } from '../storage/transaction.ts';
import { EvidenceOfImports } from './evidence-of-imports.ts';
import { proofsOfContact, proofsOfUsedConsents, type ProofGround, type ProofOfContact } from './proofs-of-contact.ts';
import { RelyingLists } from './relying-lists.ts';

/** The result of an erasure. */
export interface Erased {
  /** Erased contacts, ascending ids. */
  readonly contactIds: readonly number[];
  /** Entries of the suppression list that stay, as hashes. */
  readonly suppressionsKept: number;
  /** Proofs added to the vault. */
  readonly proofs: readonly ProofOfContact[];
}

/**
 * Erases contacts (RGPD art. 17; docs/law/rules-fr.md, section 6.2): all identifying data are deleted. Oppositions stay
 * as keyed hashes; data that the law requires to keep, or that prove compliance, go to the proof vault, under keyed
 * hashes too. An erasure is not an opposition: a person who never opposed leaves no entry in the list.
 *
 * @param day `YYYY-MM-DD` on which they are erased: a proof that is due by then is not kept. The batch's own day by default.
 */
export function* erasingContacts(
  transaction: Transaction,
  hash: KeyedHash,
  batch: OppositionBatch,
  contactIds: readonly number[],
  day = batch.at.slice(0, 10),
): Steps<Erased> {
  const ids = [...new Set(contactIds)].sort((one, other) => one - other);
  if (ids.length === 0) return { contactIds: [], suppressionsKept: 0, proofs: [] };
  // Every coordinate of opposed persons is added to the list before the contacts, which link them, are deleted.
  yield* closingFurtherCoordinates(transaction, hash, batch, ids);
  const proving = new Proving(transaction, hash, new Set(ids), day);
  const persons: Suppressible[] = [];
  const importIds = new Set<number>();
  const proofs: ProofOfContact[] = [];
  const kept = new Set<number>();
  const personal: PersonalEntry[] = [];
  for (const id of ids) {
    yield;
    const contact = proving.contact(id);
    if (contact === undefined) continue;
    const held = proving.of(contact);
    persons.push(held.person, ...formerlySuppressible(contact));
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
    for (const importId of importsTelling(transaction, id)) importIds.add(importId);
  }
  yield* recordingPersonalEntries(transaction, batch, personal, new Set(ids));
  yield* forgettingPersons(transaction, hash, persons);
  const gone = persons.flatMap(({ contactId }) => contactId ?? []);
  for (const id of gone) {
    yield;
    deleteContact(transaction, id, batch);
  }
  deleteWhatNobodyNeeds(transaction, importIds);
  return { contactIds: gone, suppressionsKept: kept.size, proofs };
}

/** The proofs that an erasure of contacts would keep. Reads only. */
export function proofsOf(
  reader: SqlReader,
  hash: KeyedHash,
  contactIds: readonly number[],
  day: string,
): readonly ProofOfContact[] {
  const proving = new Proving(reader, hash, new Set(contactIds), day);
  return contactIds.flatMap((id) => {
    const contact = proving.contact(id);
    return contact === undefined ? [] : proving.of(contact).proofs;
  });
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
  const proving = new Proving(transaction, hash, new Set(ids), day);
  let kept = 0;
  for (const id of ids) {
    yield;
    const contact = proving.contact(id);
    for (const proof of contact === undefined ? [] : proving.ofImport(contact, importId)) {
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

/** The data of a contact that an erasure reads. */
class Proving {
  readonly #reader: SqlReader;
  readonly #hash: KeyedHash;
  readonly #day: string;
  readonly #evidence: EvidenceOfImports;
  readonly #lists: RelyingLists;
  readonly #dictionaries: ReturnType<typeof readDictionaries>;

  constructor(reader: SqlReader, hash: KeyedHash, ids: ReadonlySet<number>, day: string) {
    this.#reader = reader;
    this.#hash = hash;
    this.#day = day;
    this.#evidence = new EvidenceOfImports(reader);
    this.#lists = new RelyingLists(reader, ids);
    this.#dictionaries = readDictionaries(reader);
  }

  contact(id: number): StoredContact | undefined {
    return readContact(this.#reader, id, this.#dictionaries);
  }

  ofImport(contact: StoredContact, importId: number): readonly ProofOfContact[] {
    const person = suppressibleOf(contact);
    return proofsOfUsedConsents(contact, importId, this.#groundOf(contact, this.#closuresOf(person)), this.#day);
  }

  of(contact: StoredContact): {
    readonly person: Suppressible;
    readonly closures: readonly Closure[];
    readonly proofs: readonly ProofOfContact[];
  } {
    const person = suppressibleOf(contact);
    const closures = this.#closuresOf(person);
    return { person, closures, proofs: proofsOfContact(contact, this.#groundOf(contact, closures), this.#day) };
  }

  #closuresOf(person: Suppressible): readonly Closure[] {
    return SuppressionIndex.about(this.#reader, this.#hash, [person]).closures(person);
  }

  #groundOf(contact: StoredContact, closures: readonly Closure[]): ProofGround {
    return { closures, reliedOn: this.#lists.of(contact.id), evidenceOf: this.#evidence.of };
  }
}
