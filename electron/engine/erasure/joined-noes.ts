import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import type { Channel } from '../../../shared/domain/channel.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type Opposition } from '../model/oppositions.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { handConsentsOf } from '../suppression/lookup/hand-consents.ts';
import { standingClosures } from '../suppression/lookup/reopening.ts';
import { suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { type OppositionBatch, recordEntries } from '../suppression/record-oppositions.ts';

type No = Pick<Opposition, 'on' | 'purpose'> & { readonly channel: Channel };

/**
 * The noes of contacts that a user said are the same person as others. What closes one closes them all; once one of them is
 * gone, its noes are those of the others.
 */
export class JoinedNoes {
  readonly #linked: LinkedContacts;
  readonly #hash: () => KeyedHash;
  readonly #noes = new Map<number, readonly No[]>();

  /**
   * Before the first change.
   *
   * @param hash asked for only where contacts are linked.
   * @param going the contacts that may go; null: any.
   */
  constructor(reader: SqlReader, hash: () => KeyedHash, going: ReadonlySet<number> | null) {
    this.#hash = hash;
    this.#linked = LinkedContacts.read(reader);
    for (const id of this.#linked.ids) {
      const contact = going === null || going.has(id) ? readContact(reader, id) : undefined;
      if (contact === undefined) continue;
      const person = suppressibleOf(contact);
      const closures = SuppressionIndex.about(reader, hash(), [person]).closures(person);
      const noes = standingClosures(closures, handConsentsOf(contact)).map(({ channel, entry }): No => ({
        channel,
        on: entry.on ?? frenchDay(entry.recordedAt),
        ...(entry.purpose === null ? {} : { purpose: entry.purpose }),
      }));
      this.#noes.set(id, [...new Map(noes.map((no) => [JSON.stringify(no), no])).values()]);
    }
  }

  /** Records the noes of those who are gone for the others of the same person. */
  passOn(transaction: Transaction, batch: OppositionBatch): void {
    const oppositions = [...this.#noes].flatMap(([id, noes]) =>
      noes.length === 0 || readContact(transaction, id) !== undefined
        ? []
        : this.#linked
            .othersOf(id)
            .flatMap((other) =>
              noes.map(({ channel, ...no }) =>
                entriesOf({ ...suppressibleOf(other), ...no, channels: [channel] }, this.#hash()),
              ),
            ),
    );
    if (oppositions.length > 0) recordEntries(transaction, batch, oppositions);
  }
}
