import { AppError } from '../../../shared/contract/result.ts';
import { iterateContacts, readContact } from '../contact/contact-reader.ts';
import { ContactWriter, toldKey } from '../contact/contact-writer.ts';
import { compareTold, contactOf, contributionsOf, type FullContribution } from '../contact/contributions.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import type { EngineContext } from '../context.ts';
import { Pauses } from '../pauses.ts';
import { deleteEvidenceOf, deleteProblemsOf, lastContactId, markUndone, readImport, rememberLastContactId, type ImportRow } from '../workspace/imports.ts';
import { deleteOriginsOf } from '../workspace/origins.ts';
import { appendRegister } from '../workspace/register.ts';
import { contactsSharedBy, countOppositionsOf, deleteContactsOf, deleteEmptyContact, deleteEventsOf, moveEvents } from '../workspace/taken-back.ts';
import type { Transaction } from '../workspace/transaction.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { recognisableClaims } from './known-contacts.ts';
import { matchKeys, type MatchKey } from './match-keys.ts';
import { remainsOf, replant, type FirstWith, type Remains } from './replant.ts';

/** What taking an import back did. */
export interface UndoReport {
  readonly importId: string;
  /** Contacts that only the import told of: they are gone. */
  readonly removed: number;
  /** Contacts that others told of as well: they are as if the import had never been. */
  readonly restored: number;
  /** Ids of contacts that stay because somebody recorded something of them by hand. */
  readonly kept: readonly string[];
  /** Entries of the suppression list that the import brought: they outlive it. */
  readonly oppositionsKept: number;
}

/** Contacts that are dealt with between two pauses. */
const PIECE = 500;

/**
 * Takes an import back, whichever and whenever: the workspace is as if it had never been made, but for
 * the oppositions that it brought. All or nothing, as an import.
 *
 * @throws AppError `import.unknown`, `import.already_undone` (both with `id`), `workspace.…`
 */
export async function undoImport(context: EngineContext, workspace: Workspace, id: string): Promise<UndoReport> {
  const made = /^\d{1,15}$/.test(id) ? readImport(workspace, Number(id)) : undefined;
  if (made === undefined) throw new AppError('import.unknown', { id });
  if (made.undoneAt !== null) throw new AppError('import.already_undone', { id });
  return workspace.bulk((shadow) => takeBack(context, shadow, made), { signal: context.signal });
}

/** The same within a transaction. */
export function takeBack(context: EngineContext, transaction: Transaction, made: Pick<ImportRow, 'id' | 'sha256'>): Promise<UndoReport> {
  return new Undoing(transaction, made.id, context).perform(made.sha256);
}

class Undoing {
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
    markUndone(transaction, importId, at, this.#context.by);
    const parted = await this.#restoreContacts();
    if (parted.length > 0) await this.#part(parted);
    await this.#removeContacts();
    deleteOriginsOf(transaction, importId);
    deleteProblemsOf(transaction, importId);
    deleteEvidenceOf(transaction, importId);
    rememberLastContactId(transaction, importId, this.#lastId);
    const counts = { removed: this.#removed, restored: this.#restored, oppositionsKept: countOppositionsOf(transaction, importId) };
    appendRegister(transaction, {
      at,
      by: this.#context.by,
      action: 'import.undone',
      subject: { import: importId, ...counts, kept: this.#kept.length },
      fileSha256: sha256,
    });
    return { importId: String(importId), ...counts, kept: this.#kept };
  }

  /** Contacts that others told of as well. Returns those of which some contribution has lost its place. */
  async #restoreContacts(): Promise<readonly Remains[]> {
    const ids = contactsSharedBy(this.#transaction, this.#importId);
    const parted: Remains[] = [];
    for (let start = 0; start < ids.length; start += PIECE) {
      for (const contact of [...iterateContacts(this.#transaction, { ids: ids.slice(start, start + PIECE) })]) {
        const remains = this.#remainsOf(contact);
        deleteEventsOf(this.#transaction, this.#importId, contact.id, contact.id);
        if (remains.contributions.some(({ head }) => head.byHand)) this.#kept.push(String(contact.id));
        if (remains.contributions.length === 0) {
          deleteEmptyContact(this.#transaction, contact.id);
          this.#removed += 1;
          continue;
        }
        this.#restored += 1;
        if (remains.orphans.length > 0) parted.push(remains);
        else this.#writer.update(contact, contactOf(contact.id, remains.contributions));
      }
      await this.#pauses.pause();
    }
    return parted;
  }

  /** Contacts that only the import told of, with all that it told. */
  async #removeContacts(): Promise<void> {
    for (let from = 1; from <= this.#lastId; from += PIECE) {
      const to = from + PIECE - 1;
      deleteEventsOf(this.#transaction, this.#importId, from, to);
      this.#removed += deleteContactsOf(this.#transaction, this.#importId, from, to);
      this.#context.onProgress?.({ phase: 'undoing', done: Math.min(to, this.#lastId), total: this.#lastId });
      await this.#pauses.pause();
    }
  }

  #remainsOf(contact: StoredContact): Remains {
    const recognised = recognisableClaims(contact);
    const planted = contributionsOf(contact).flatMap((contribution, place) => {
      const recognisedBy = recognised[place];
      return recognisedBy === undefined ? [] : [{ contribution, recognisedBy }];
    });
    return remainsOf(contact.id, planted, ({ head }) => head.importId === this.#importId);
  }

  /** The import had joined persons who are not known to be one without it. */
  async #part(remains: readonly Remains[]): Promise<void> {
    const firstWith = await this.#firstWith(new Set(remains.flatMap(({ orphans }) => orphans.flatMap(({ keys }) => keys))));
    const planted = replant(remains, firstWith, () => (this.#lastId += 1));
    const before = new Map(remains.flatMap(({ contactId, contributions }) => contributions.map((contribution) => [toldKey(contribution.head), contactId])));
    for (const [contactId, contributions] of planted) this.#plant(contactId, contributions, before);
    for (const { contactId } of remains) {
      if (planted.has(contactId)) continue;
      deleteEmptyContact(this.#transaction, contactId);
      this.#restored -= 1;
      this.#removed += 1;
    }
    await this.#pauses.pause();
  }

  /** Writes a contact with the contributions that came to it, and moves what they tell. */
  #plant(contactId: number, contributions: readonly FullContribution[], before: ReadonlyMap<string, number>): void {
    const present = readContact(this.#transaction, contactId);
    // Of a contact that lost none of its contributions the others are still its own.
    const own = present === undefined ? [] : contributionsOf(present).filter(({ head }) => head.importId !== this.#importId && !before.has(toldKey(head)));
    const all = [...own, ...contributions].sort((one, other) => compareTold(one.head, other.head));
    const written = new Set(all.filter(({ isWritten }) => isWritten).map(({ head }) => toldKey(head)));
    const after = contactOf(contactId, all);
    if (present === undefined) this.#writer.insert(after, written);
    else this.#writer.update(present, after, written);
    for (const { head, isWritten } of contributions) {
      const from = before.get(toldKey(head));
      if (isWritten && from !== undefined && from !== contactId) moveEvents(this.#transaction, head, from, contactId);
    }
  }

  /** The first contribution, of whomever, with each key. */
  async #firstWith(keys: ReadonlySet<MatchKey>): Promise<ReadonlyMap<MatchKey, FirstWith>> {
    const first = new Map<MatchKey, FirstWith>();
    for (let from = 1; from <= this.#lastId; from += PIECE) {
      for (const contact of iterateContacts(this.#transaction, { from, to: from + PIECE - 1 })) {
        for (const [place, claims] of recognisableClaims(contact).entries()) {
          const told = contact.contributions[place];
          if (told === undefined || told.importId === this.#importId) continue;
          for (const key of matchKeys(claims)) {
            const known = first.get(key);
            if (keys.has(key) && (known === undefined || compareTold(told, known.told) < 0)) first.set(key, { told, contactId: contact.id });
          }
        }
      }
      await this.#pauses.pause();
    }
    return first;
  }
}
