import type { Claims } from '../../model/claims.ts';
import { iterateContacts, iterateIdentities, readContact } from '../../contact/contact-reader.ts';
import { ContactWriter } from '../../contact/contact-writer.ts';
import {
  compareRowRefs,
  contactOf,
  contributionsOf,
  type FullContribution,
  rowRefKey,
} from '../../model/contributions.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { EngineContext } from '../../steps/context.ts';
import { inPieces, Pauses } from '../../steps/pauses.ts';
import { keepingProofsOfImport } from '../../erasure/erase-contacts.ts';
import {
  deleteEvidenceOf,
  deleteProblemsOf,
  lastContactId,
  markUndone,
  rememberLastContactId,
} from '../../sql/imports.ts';
import { deleteOriginsOf } from '../../sql/origins.ts';
import { appendRegister } from '../../storage/register.ts';
import {
  contactsSharedBy,
  hasSharedContacts,
  hasToldRows,
  countOppositionsOf,
  deleteContactsOf,
  deleteEmptyContact,
  deleteEventsOf,
  moveEvents,
} from '../../sql/taken-back.ts';
import { moveSuspicions, reopenUnconfirmed } from '../../sql/suspicions.ts';
import type { Transaction } from '../../storage/transaction.ts';
import { recognisableClaims } from './known-contacts.ts';
import { isWholeRowKey, matchKeys, type MatchKey } from './match-keys.ts';
import { leaveReturnsOut } from './leave-returns-out.ts';
import { MatchTable } from '../../collections/match-table.ts';
import { noteParted, type Parted } from './parted.ts';
import { remainingOf, reattach, type FirstWith, type RemainingContributions } from './reattach.ts';
import type { UndoReport } from './undo-report.ts';

/** Contacts per step between two pauses. */
const PIECE = 500;

/** The part of the work of each pass; an unneeded pass is skipped. */
const PASSES = { restore: [0, 0.4], entangle: [0.4, 0.5], part: [0.5, 0.8], remove: [0.8, 1] } as const;
const PROGRESS_STEPS = 1000;

export class Undoing {
  readonly #transaction: Transaction;
  readonly #importId: number;
  readonly #context: EngineContext;
  readonly #pauses: Pauses;
  readonly #writer: ContactWriter;
  #removed = 0;
  #restored = 0;
  readonly #kept: string[] = [];
  #lastId: number;

  constructor(transaction: Transaction, importId: number, context: EngineContext) {
    this.#transaction = transaction;
    this.#importId = importId;
    this.#context = context;
    this.#pauses = new Pauses(context.signal);
    this.#writer = new ContactWriter(transaction);
    this.#lastId = lastContactId(transaction);
  }

  async perform(sha256: string): Promise<UndoReport> {
    const transaction = this.#transaction;
    const importId = this.#importId;
    const at = this.#context.now();
    const proofsKept = await inPieces(keepingProofsOfImport(transaction, importId, at.slice(0, 10)), this.#pauses);
    markUndone(transaction, importId, at, this.#context.by);
    await this.#leaveReturnsOut();
    const parted = await this.#restoreContacts();
    if (parted.ids.size > 0) await this.#part(parted);
    await this.#removeContacts();
    reopenUnconfirmed(transaction);
    deleteOriginsOf(transaction, importId);
    deleteProblemsOf(transaction, importId);
    deleteEvidenceOf(transaction, importId);
    rememberLastContactId(transaction, importId, this.#lastId);
    const counts = {
      removed: this.#removed,
      restored: this.#restored,
      oppositionsKept: countOppositionsOf(transaction, importId),
      proofsKept,
    };
    appendRegister(transaction, {
      at,
      by: this.#context.by,
      action: 'import.undone',
      subject: { import: importId, ...counts, kept: this.#kept.length },
      fileSha256: sha256,
    });
    return { importId: String(importId), ...counts, kept: this.#kept };
  }

  /** The ids of all contacts in ranges, both ends included, with a pause after each. */
  async *#stretches(
    pass: keyof typeof PASSES,
  ): AsyncGenerator<{ readonly from: number; readonly to: number }, undefined> {
    const [begin, end] = PASSES[pass];
    const last = this.#lastId;
    for (let from = 1; from <= last; from += PIECE) {
      yield { from, to: from + PIECE - 1 };
      const share = begin + (end - begin) * Math.min(1, (from + PIECE - 1) / last);
      this.#context.onProgress?.({ phase: 'undoing', done: Math.round(share * PROGRESS_STEPS), total: PROGRESS_STEPS });
      await this.#pauses.pause();
    }
  }

  /** Contacts that other imports described as well. Those with an orphaned contribution are handled later. */
  async #restoreContacts(): Promise<Parted> {
    const parted: Parted = { ids: new Set(), keys: new MatchTable(), entangled: new Set() };
    if (!hasSharedContacts(this.#transaction, this.#importId)) return parted;
    for await (const { from, to } of this.#stretches('restore')) {
      const ids = contactsSharedBy(this.#transaction, this.#importId, from, to);
      // Read whole before anything is written: a cursor and a change do not go together.
      for (const contact of [...iterateContacts(this.#transaction, { ids })]) {
        const remains = this.#remainingOf(contact);
        if (remains.contributions.some(({ head }) => head.byHand)) this.#kept.push(String(contact.id));
        if (remains.orphans.length > 0) {
          noteParted(parted, remains);
          continue;
        }
        deleteEventsOf(this.#transaction, this.#importId, contact.id, contact.id);
        if (remains.contributions.length === 0) {
          deleteEmptyContact(this.#transaction, contact.id);
          this.#removed += 1;
          continue;
        }
        this.#restored += 1;
        this.#writer.update(contact, contactOf(contact.id, remains.contributions));
      }
    }
    return parted;
  }

  /** Deletes contacts that only this import described, with all its statements. */
  async #removeContacts(): Promise<void> {
    for await (const { from, to } of this.#stretches('remove')) {
      deleteEventsOf(this.#transaction, this.#importId, from, to);
      this.#removed += deleteContactsOf(this.#transaction, this.#importId, from, to);
    }
  }

  /** Contacts about whom rows of returns of the import said something. */
  async #leaveReturnsOut(): Promise<void> {
    if (!hasToldRows(this.#transaction, this.#importId)) return;
    for await (const stretch of this.#stretches('restore')) {
      const { restored, removed, kept } = leaveReturnsOut(this.#transaction, this.#writer, this.#importId, stretch);
      this.#restored += restored;
      this.#removed += removed;
      for (const id of kept) this.#kept.push(String(id));
    }
  }

  #remainingOf(contact: StoredContact): RemainingContributions {
    const recognised = recognisableClaims(contact);
    const placed = contributionsOf(contact).flatMap((contribution, place) => {
      const recognisedBy = recognised[place];
      return recognisedBy === undefined ? [] : [{ contribution, recognisedBy }];
    });
    return remainingOf(contact.id, placed, ({ head }) => head.importId === this.#importId);
  }

  /** Handles rows that may not belong to one person without the import. */
  async #part(parted: Parted): Promise<void> {
    await this.#findEntangled(parted);
    const entangled: StoredContact[] = [];
    for await (const { from, to } of this.#stretches('part')) {
      const ids: number[] = [];
      for (let id = from; id <= to; id += 1) if (parted.ids.has(id)) ids.push(id);
      for (const contact of [...iterateContacts(this.#transaction, { ids })]) {
        if (parted.entangled.has(contact.id)) entangled.push(contact);
        else this.#reattach([contact], this.#firstWith([contact]));
      }
    }
    if (entangled.length === 0) return;
    const keys = new Set(
      entangled.flatMap((contact) => this.#remainingOf(contact).orphans.flatMap((orphan) => orphan.keys)),
    );
    this.#reattach(entangled, await this.#firstOfAll(keys));
  }

  /** Finds the contacts with a key of another contact's orphan. */
  async #findEntangled({ ids, keys, entangled }: Parted): Promise<void> {
    const note = (id: number, claims: Claims): void => {
      for (const key of matchKeys(claims)) {
        const owner = keys.find(key);
        if (owner === 0 || owner === id) continue;
        entangled.add(owner);
        if (ids.has(id)) entangled.add(id);
      }
    };
    for await (const { from, to } of this.#stretches('entangle')) {
      const keyless: number[] = [];
      for (const found of iterateIdentities(this.#transaction, from, to)) {
        if (!('claims' in found)) for (const claims of recognisableClaims(found)) note(found.id, claims);
        else if (matchKeys(found.claims).some(isWholeRowKey)) keyless.push(found.id);
        else note(found.id, found.claims);
      }
      // The identity is not the whole content of the row.
      for (const contact of iterateContacts(this.#transaction, { ids: keyless }))
        for (const claims of recognisableClaims(contact)) note(contact.id, claims);
    }
  }

  /** Assigns the remaining contributions of these contacts as if the import had never run. */
  #reattach(contacts: readonly StoredContact[], firstWith: ReadonlyMap<MatchKey, FirstWith>): void {
    const remains = contacts.map((contact) => this.#remainingOf(contact));
    const placed = reattach(remains, firstWith, () => (this.#lastId += 1));
    const before = new Map(
      remains.flatMap(({ contactId, contributions }) =>
        contributions.map((contribution) => [rowRefKey(contribution.head), contactId]),
      ),
    );
    for (const { contactId } of remains) deleteEventsOf(this.#transaction, this.#importId, contactId, contactId);
    const present = new Map(contacts.map((contact) => [contact.id, contact]));
    for (const [contactId, contributions] of placed) {
      this.#plant(
        contactId,
        contributions,
        before,
        present.get(contactId) ?? readContact(this.#transaction, contactId),
      );
    }
    for (const { contactId } of remains) {
      if (placed.has(contactId)) {
        this.#restored += 1;
        continue;
      }
      deleteEmptyContact(this.#transaction, contactId);
      this.#removed += 1;
    }
  }

  /** Writes a contact with its new contributions, and moves their events. */
  #plant(
    contactId: number,
    contributions: readonly FullContribution[],
    before: ReadonlyMap<string, number>,
    present: StoredContact | undefined,
  ): void {
    // A contact that lost no contribution keeps the others.
    const own =
      present === undefined
        ? []
        : contributionsOf(present).filter(
            ({ head }) => head.importId !== this.#importId && !before.has(rowRefKey(head)),
          );
    const all = [...own, ...contributions].sort((one, other) => compareRowRefs(one.head, other.head));
    const written = new Set(all.filter(({ isWritten }) => isWritten).map(({ head }) => rowRefKey(head)));
    const after = contactOf(contactId, all);
    if (present === undefined) this.#writer.insert(after, written);
    else this.#writer.update(present, after, written);
    for (const { head, isWritten } of contributions) {
      const from = before.get(rowRefKey(head));
      if (from === undefined || from === contactId) continue;
      if (isWritten) moveEvents(this.#transaction, head, from, contactId);
      moveSuspicions(this.#transaction, head, from, contactId);
    }
  }

  /** The first contribution with each key, among the given contacts. */
  #firstWith(
    contacts: Iterable<StoredContact>,
    keys: ReadonlySet<MatchKey> | null = null,
    first = new Map<MatchKey, FirstWith>(),
  ): ReadonlyMap<MatchKey, FirstWith> {
    for (const contact of contacts) {
      for (const [place, claims] of recognisableClaims(contact).entries()) {
        const ref = contact.contributions[place];
        if (ref === undefined || ref.importId === this.#importId) continue;
        for (const key of matchKeys(claims)) {
          const known = first.get(key);
          if ((keys === null || keys.has(key)) && (known === undefined || compareRowRefs(ref, known.ref) < 0))
            first.set(key, { ref, contactId: contact.id });
        }
      }
    }
    return first;
  }

  /** The same, among all contacts. */
  async #firstOfAll(keys: ReadonlySet<MatchKey>): Promise<ReadonlyMap<MatchKey, FirstWith>> {
    const first = new Map<MatchKey, FirstWith>();
    for await (const { from, to } of this.#stretches('part'))
      this.#firstWith(iterateContacts(this.#transaction, { from, to }), keys, first);
    return first;
  }
}
