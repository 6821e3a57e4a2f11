import type { Origin, ConsentEvent } from '../../../shared/domain/contact/contact.ts';
import { insertConsent, insertConsentText, readConsentTexts } from '../sql/consent-events.ts';
import {
  deleteCoordinates,
  insertContact,
  insertCoordinates,
  markShared,
  updateContact,
  type SoleContribution,
} from '../sql/contacts.ts';
import { deleteContributions, insertContribution } from '../sql/contributions.ts';
import { DEALINGS, insertDealing } from '../sql/dealings.ts';
import { forgetVectorText, VectorTable } from '../sql/contact-vectors.ts';
import { insertOrigin, readOrigins } from '../sql/origins.ts';
import type { Transaction } from '../storage/transaction.ts';
import { canonicalText, saysTheSame } from '../model/claims.ts';
import type { ConsentText } from '../model/consent-event.ts';
import { statesOneThing, vectorOf } from '../model/contact-vector.ts';
import { withoutReturned } from '../model/returned-contact.ts';
import { leavesColumns, rowRefKey } from '../model/contributions.ts';
import type { StoredContact, StoredOrigin, RowRef } from '../model/stored-contact.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Writes contacts into a transaction. Events are only added: `update` writes those of contributions that had no
 * separate ones before.
 */
export class ContactWriter {
  readonly #transaction: Transaction;
  readonly #textIds = new Map<string, number>();
  /** The wordings written last: the rows of a file share a few, down to the objects. */
  readonly #latelyTexts: { readonly text: ConsentText; readonly id: number }[] = [];
  readonly #origins = new Map<string, StoredOrigin>();
  /** The last origins used: the reader of a file passes the same few objects repeatedly. */
  readonly #lately = new WeakMap<Origin, StoredOrigin>();
  readonly #vectors: VectorTable;
  readonly #textIdOf = { textId: (event: ConsentEvent): number => this.#textId(event) };

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
    this.#vectors = new VectorTable(transaction);
    for (const [id, text] of readConsentTexts(transaction)) this.#textIds.set(textKey(text), id);
    for (const origin of readOrigins(transaction).values())
      this.#origins.set(originKey(origin.importId, origin.stated), origin);
  }

  /** The entry of the dictionary for an origin of this import. */
  origin(importId: number, stated: Origin): StoredOrigin {
    const lately = this.#lately.get(stated);
    if (lately?.importId === importId) return lately;
    const key = originKey(importId, stated);
    let origin = this.#origins.get(key);
    if (origin === undefined) {
      origin = { id: this.#transaction.nextId('origins'), importId, stated };
      insertOrigin(this.#transaction, origin);
      this.#origins.set(key, origin);
    }
    this.#lately.set(stated, origin);
    return origin;
  }

  /**
   * Writes a new contact.
   *
   * @param written contributions whose events belong to another contact and are moved.
   */
  insert(contact: StoredContact, written: ReadonlySet<string> = NOTHING): void {
    const sole = soleOf(contact);
    insertContact(this.#transaction, { id: contact.id, person: contact.person, sole });
    insertCoordinates(this.#transaction, contact.id, contact.emails, contact.phones);
    const stored = withoutReturned(contact);
    if (sole === null) this.#insertContributions(stored);
    this.#insertEvents(stored, written);
    this.#vectors.insert(contact.id, vectorOf(contact, this.#textIdOf));
  }

  /**
   * Writes the changes of an existing contact.
   *
   * @param written contributions whose events belong to this contact already.
   */
  update(
    before: StoredContact,
    after: StoredContact,
    written: ReadonlySet<string> = writtenContributions(before),
  ): void {
    const sole = soleOf(after);
    updateContact(this.#transaction, { id: after.id, person: after.person, sole });
    if (!saysTheSame(before.emails, after.emails) || !saysTheSame(before.phones, after.phones)) {
      deleteCoordinates(this.#transaction, after.id);
      insertCoordinates(this.#transaction, after.id, after.emails, after.phones);
    }
    deleteContributions(this.#transaction, after.id);
    const stored = withoutReturned(after);
    if (sole === null) this.#insertContributions(stored);
    this.#insertEvents(stored, written);
    this.#vectors.update(after.id, vectorOf(after, this.#textIdOf));
  }

  /** Writes further contributions that only repeat the contact's last one: `after` is `before` with them. */
  append(before: StoredContact, after: StoredContact): void {
    if (after.contributions.some(({ isReturned }) => isReturned === true)) {
      this.update(before, after);
      return;
    }
    const wasSole = soleOf(before) !== null;
    if (wasSole) markShared(this.#transaction, after.id);
    this.#insertContributions(after, wasSole ? 0 : before.contributions.length);
    if (!statesOneThing(after)) forgetVectorText(this.#transaction, after.id);
  }

  #insertContributions(contact: StoredContact, from = 0): void {
    for (const { importId, row, origin, payload } of from === 0
      ? contact.contributions
      : contact.contributions.slice(from)) {
      insertContribution(this.#transaction, {
        contactId: contact.id,
        importId,
        row,
        originId: origin?.id ?? null,
        payload,
      });
    }
  }

  /** `part` numbers the events of one kind in one contribution. */
  #insertEvents(contact: StoredContact, written: ReadonlySet<string>): void {
    const numbered = <Entry extends RowRef>(
      entries: readonly Entry[],
      insert: (entry: Entry, part: number) => void,
    ): void => {
      if (entries.length === 0) return;
      let part = 0;
      let before: Entry | undefined;
      for (const entry of entries) {
        part = before?.importId === entry.importId && before.row === entry.row ? part + 1 : 0;
        before = entry;
        if (written === NOTHING || !written.has(rowRefKey(entry))) insert(entry, part);
      }
    };
    const { id: contactId } = contact;
    numbered(contact.consents, ({ importId, row, event, undated }, part) => {
      insertConsent(this.#transaction, {
        contactId,
        importId,
        row,
        part,
        textId: this.#textId(event),
        channel: event.channel,
        event: event.event,
        at: event.at,
        undated,
        until: event.until ?? null,
        slot: event.slot ?? null,
        coordinate: event.coordinate ?? null,
      });
    });
    numbered(contact.sales, (sale, part) => insertDealing(this.#transaction, DEALINGS.sales, contactId, part, sale));
    numbered(contact.contracts, (contract, part) =>
      insertDealing(this.#transaction, DEALINGS.contracts, contactId, part, contract),
    );
    numbered(contact.requests, (request, part) =>
      insertDealing(this.#transaction, DEALINGS.requests, contactId, part, request),
    );
    numbered(contact.calls, (call, part) => insertDealing(this.#transaction, DEALINGS.calls, contactId, part, call));
    numbered(contact.contacted, (message, part) =>
      insertDealing(this.#transaction, DEALINGS.contacted, contactId, part, message),
    );
    numbered(contact.gifts, (gift, part) => insertDealing(this.#transaction, DEALINGS.gifts, contactId, part, gift));
  }

  #textId(event: ConsentEvent): number {
    for (const { text, id } of this.#latelyTexts) if (isSameText(text, event)) return id;
    const id = this.#idOfText(event);
    this.#latelyTexts.unshift({ text: event, id });
    if (this.#latelyTexts.length > LATELY) this.#latelyTexts.pop();
    return id;
  }

  #idOfText(event: ConsentEvent): number {
    const key = textKey(event);
    const known = this.#textIds.get(key);
    if (known !== undefined) return known;
    const id = this.#transaction.nextId('consent_texts');
    insertConsentText(this.#transaction, id, event);
    this.#textIds.set(key, id);
    return id;
  }
}

function originKey(importId: number, stated: Origin): string {
  return `${importId} ${canonicalText(stated)}`;
}

/** The contributions of a stored contact that have separate events. */
export function writtenContributions(contact: StoredContact): ReadonlySet<string> {
  const { consents, sales, contracts, requests, calls, contacted, gifts } = contact;
  return new Set([...consents, ...sales, ...contracts, ...requests, ...calls, ...contacted, ...gifts].map(rowRefKey));
}

/**
 * The contribution stored in the contact's own columns; a record made by hand is always separate, and so is one to which
 * returns added something.
 */
function soleOf({ contributions }: StoredContact): SoleContribution | null {
  const [only, ...others] = contributions;
  if (only === undefined || only.byHand || !others.every(leavesColumns)) return null;
  return { importId: only.importId, row: only.row, originId: only.origin?.id ?? null };
}

/** Equal texts have equal keys. The lists of one file are the same objects at every row. */
const LATELY = 4;

/** Whether two wordings are the same objects: what `textKey` would tell of them, without writing it. */
function isSameText(one: ConsentText, other: ConsentText): boolean {
  return (
    one.organisations === other.organisations &&
    one.operators === other.operators &&
    one.goods === other.goods &&
    one.mentions === other.mentions &&
    one.wording === other.wording &&
    one.purpose === other.purpose &&
    one.positiveAct === other.positiveAct &&
    one.proof === other.proof &&
    one.outsideHours === other.outsideHours &&
    one.parental === other.parental
  );
}

function textKey({
  organisations,
  operators,
  goods,
  mentions,
  wording = '',
  purpose,
  positiveAct,
  proof,
  outsideHours,
  parental,
}: ConsentText): string {
  return `${listKey(organisations)}|${listKey(operators)}|${listKey(goods)}|${listKey(mentions)}|${purpose ?? ''}|${String(positiveAct)}|${String(proof)}|${String(outsideHours)}|${String(parental)}|${wording}`;
}

const LIST_KEYS = new WeakMap<readonly string[], string>();

function listKey(list: readonly string[] | undefined): string {
  if (list === undefined) return '';
  let key = LIST_KEYS.get(list);
  if (key === undefined) LIST_KEYS.set(list, (key = JSON.stringify(list)));
  return key;
}
