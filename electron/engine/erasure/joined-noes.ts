import type { Channel } from '../../../shared/domain/channel.ts';
import { LinkedContacts } from '../contact/linked-contacts.ts';
import { readContact } from '../contact/contact-reader.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { entriesOf, type NewEntry, type Opposition } from '../model/oppositions.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import { CONSENT_PURPOSES } from '../../../shared/domain/contact/words.ts';
import { organisationNames } from '../storage/create-workspace.ts';
import type { Closure } from '../suppression/lookup/closure.ts';
import { handConsentsOf } from '../suppression/lookup/hand-consents.ts';
import { type HandConsent, standingClosures } from '../suppression/lookup/reopening.ts';
import { identitiesOf, suppressibleOf } from '../suppression/lookup/suppressible-contact.ts';
import { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { type OppositionBatch, recordEntries } from '../suppression/record-oppositions.ts';
import { JoinedPauses } from './joined-pauses.ts';
import { dayOfEntry } from '../model/suppression-entry.ts';

type No = Pick<Opposition, 'on' | 'purpose'> & { readonly channel: Channel };

/**
 * What a closure still closes after the consents by hand of its contact: the opposition itself, or the purposes that no
 * consent reopens for every name of the organisation (OP-1). It stays for transfers, whose recipients nobody knows here.
 */
function standingNoes(closure: Closure, consents: readonly HandConsent[], names: readonly string[]): readonly No[] {
  const { channel, entry } = closure;
  const no: No = { channel, on: dayOfEntry(entry) };
  const own = CONSENT_PURPOSES.filter(
    (purpose) => purpose !== 'transfer' && (entry.purpose === null || entry.purpose === purpose),
  );
  const standing = own.filter((purpose) =>
    names.some((organisation) => standingClosures([closure], consents, { organisation, purpose }).length > 0),
  );
  if (standing.length === own.length) return [entry.purpose === null ? no : { ...no, purpose: entry.purpose }];
  return [...standing, 'transfer' as const].map((purpose) => ({ ...no, purpose }));
}

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
    const names = contacts.length === 0 ? [] : organisationNames(reader);
    for (const contact of contacts) {
      const identities = identitiesOf(contact);
      const index = SuppressionIndex.about(reader, hash(), identities);
      const consents = handConsentsOf(contact);
      const noes = identities
        .flatMap((identity) => index.closures(identity))
        .flatMap((closure) => standingNoes(closure, consents, names));
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
