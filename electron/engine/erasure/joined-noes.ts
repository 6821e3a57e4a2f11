import type { Channel } from '../../../shared/domain/channel.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type NewEntry, type Opposition } from '../model/oppositions.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { handConsentsOf } from '../suppression/lookup/hand-consents.ts';
import { standingClosures } from '../suppression/lookup/reopening.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { type OppositionBatch, recordEntries } from '../suppression/record-oppositions.ts';
import { JoinedPauses } from './joined-pauses.ts';
import { dayOfEntry } from '../model/suppression-entry.ts';

type No = Pick<Opposition, 'on' | 'purpose'> & { readonly channel: Channel };

/**
 * The noes and pauses of contacts that a user said are the same person as others. What closes one closes them all; once one
 * of them is gone, its noes and pauses are those of the others.
 */
export class JoinedNoes {
  readonly #linked: LinkedContacts;
  readonly #hash: () => KeyedHash;
  readonly #noes = new Map<number, readonly No[]>();
  readonly #pauses: JoinedPauses;

  /**
   * Before the first change.
   *
   * @param hash asked for only where contacts are linked.
   * @param going the contacts that may go; null: any.
   */
  constructor(reader: SqlReader, hash: () => KeyedHash, going: { has(id: number): boolean } | null) {
    this.#hash = hash;
    this.#linked = LinkedContacts.read(reader);
    const contacts = [...this.#linked.ids].flatMap((id) =>
      going === null || going.has(id) ? (readContact(reader, id) ?? []) : [],
    );
    this.#pauses = new JoinedPauses(reader, hash, contacts);
    for (const contact of contacts) {
      const person = suppressibleOf(contact);
      const closures = SuppressionIndex.about(reader, hash(), [person]).closures(person);
      const noes = standingClosures(closures, handConsentsOf(contact), null).map(({ channel, entry }): No => ({
        channel,
        on: dayOfEntry(entry),
        ...(entry.purpose === null ? {} : { purpose: entry.purpose }),
      }));
      this.#noes.set(contact.id, [...new Map(noes.map((no) => [JSON.stringify(no), no])).values()]);
    }
  }

  /** Records the noes and pauses of those who are gone for the others of the same person. */
  passOn(transaction: Transaction, batch: OppositionBatch): void {
    const oppositions: (readonly NewEntry[])[] = [];
    for (const [id, noes] of this.#noes) {
      if (readContact(transaction, id) !== undefined) continue;
      for (const other of this.#linked.othersOf(id)) {
        this.#pauses.passOn(transaction, batch.by, { from: id, to: other });
        for (const { channel, ...no } of noes)
          oppositions.push(entriesOf({ ...suppressibleOf(other), ...no, channels: [channel] }, this.#hash()));
      }
    }
    if (oppositions.length > 0) recordEntries(transaction, batch, oppositions);
  }
}
