import { ContactWriter } from '../contact/contact-writer.ts';
import type { Claims } from '../model/claims.ts';
import { contactOf, contributionsOf, NO_EVENTS } from '../model/contributions.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { EngineContext } from '../steps/context.ts';
import { insertImport, lastContactId, rememberLastContactId, settleImport, type ImportHead } from '../sql/imports.ts';
import type { Transaction } from '../storage/transaction.ts';

/** One statement of `context.by` about a contact: an import of its own, which can be undone. */
export class HandEntry {
  readonly made: ImportHead;
  readonly after: StoredContact;
  readonly #transaction: Transaction;
  readonly #before: StoredContact;

  /** @param sha256 of what was said. */
  constructor(
    context: EngineContext,
    transaction: Transaction,
    before: StoredContact,
    { claims, sha256 }: { readonly claims: Claims; readonly sha256: string },
  ) {
    this.#transaction = transaction;
    this.#before = before;
    this.made = { id: transaction.nextId('imports'), kind: 'record', at: context.now(), by: context.by };
    const { id: importId, at: recordedAt, by } = this.made;
    insertImport(transaction, {
      ...this.made,
      file: by,
      sheet: null,
      sha256,
      layout: null,
      origin: '{}',
      mapping: '{}',
    });
    this.after = contactOf(before.id, [
      ...contributionsOf(before),
      {
        head: { importId, row: 1, origin: null, byHand: true, recordedAt, by },
        claims,
        events: NO_EVENTS,
        isWritten: false,
      },
    ]);
  }

  /** Writes the contact. */
  write(): void {
    const { id } = this.made;
    new ContactWriter(this.#transaction).update(this.#before, this.after);
    settleImport(this.#transaction, id, {
      rows: 1,
      updated: 1,
      created: 0,
      unchanged: 0,
      rejected: 0,
      oppositions: 0,
    });
    rememberLastContactId(this.#transaction, id, lastContactId(this.#transaction));
  }
}
