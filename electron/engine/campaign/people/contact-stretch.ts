import { isCall, type Channel } from '../../../../shared/domain/channel.ts';
import type { PhoneUse } from '../../../../shared/domain/contact/facts.ts';
import { iterateContacts, type Dictionaries } from '../../contact/contact-reader.ts';
import { countingNotices } from '../../contact/counting-notices.ts';
import { byContact } from '../../contact/row-cursor.ts';
import type { AddressFit } from '../../model/address-fit.ts';
import { targetOf } from '../../model/doubted-coordinate.ts';
import { callsTold } from '../../model/returned-contact.ts';
import type { StoredCall, StoredContact } from '../../model/stored-contact.ts';
import type { StoredNotice } from '../../model/stored-notice.ts';
import { readCoordinatesOfKind, type CoordinateOfKind } from '../../sql/coordinates-of-kind.ts';
import { readContactsWithHandConsents } from '../../sql/consent-events.ts';
import { readVectors, type VectorRow } from '../../sql/contact-vectors.ts';
import { DEALINGS, readDealings } from '../../sql/dealings.ts';
import type { StoredSuppressible } from '../../sql/suppressible.ts';
import { readToldRows } from '../../sql/told-rows.ts';
import { contactsWithDeadCoordinates } from '../../sql/dead-coordinates.ts';
import { suspectedContacts } from '../../sql/suspicions.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { concernedBy } from '../../suppression/lookup/concerned.ts';
import type { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';

import { reachablePhones, type Target, type Targets } from '../judge/targets.ts';

const NOBODY: ReadonlySet<number> = new Set();

/**
 * The data of checks on the contacts in a range of ids, both ends included, read once for any number of campaigns, when
 * it is first asked for. Everything is read completely: no query stays open.
 */
export class ContactStretch {
  /** Ascending ids. */
  readonly vectors: readonly VectorRow[];
  readonly #reader: SqlReader;
  readonly #suppressions: SuppressionIndex;
  readonly #from: number;
  readonly #to: number;
  readonly #dictionaries: Dictionaries;
  readonly #coordinates = new Map<'email' | 'phone', readonly CoordinateOfKind[]>();
  readonly #wholes = new Map<number, StoredContact>();
  #calls: ReadonlyMap<number, readonly StoredCall[]> | null = null;
  #concerned: ReadonlyMap<number, StoredSuppressible> | null = null;
  #reopened: ReadonlySet<number> | null = null;
  #suspected: ReadonlySet<number> | null = null;
  #notices: ReadonlyMap<number, readonly StoredNotice[]> | null = null;
  #special: ReadonlySet<number> | null = null;
  readonly #targets = new Map<Channel, readonly Targets[]>();

  /** @param among the only people to read; null: everybody. */
  constructor(
    reader: SqlReader,
    suppressions: SuppressionIndex,
    [from, to]: readonly [from: number, to: number],
    dictionaries: Dictionaries,
    among: { has(id: number): boolean } | null = null,
  ) {
    this.#reader = reader;
    this.#suppressions = suppressions;
    this.#from = from;
    this.#to = to;
    this.#dictionaries = dictionaries;
    const vectors = [...readVectors(reader, from, to)];
    this.vectors = among === null ? vectors : vectors.filter(({ contactId }) => among.has(contactId));
  }

  /** The contacts whom the suppression list may concern. */
  get concerned(): ReadonlyMap<number, StoredSuppressible> {
    return (this.#concerned ??= concernedBy(this.#suppressions, this.#reader, this.#from, this.#to));
  }

  /** Those with a consent by hand, which may have lifted an entry of the list. Empty where the list concerns nobody. */
  get reopened(): ReadonlySet<number> {
    return (this.#reopened ??=
      this.concerned.size === 0 ? NOBODY : readContactsWithHandConsents(this.#reader, this.#from, this.#to));
  }

  /** Those with an effective suspicion, or of whom some coordinate was dead. */
  get suspected(): ReadonlySet<number> {
    return (this.#suspected ??= new Set([
      ...suspectedContacts(this.#reader, this.#from, this.#to),
      ...contactsWithDeadCoordinates(this.#reader, this.#from, this.#to),
    ]));
  }

  /** The notices of art. 14 that count, by contact. */
  get notices(): ReadonlyMap<number, readonly StoredNotice[]> {
    return (this.#notices ??= byContact(
      countingNotices(this.#reader, [this.#from, this.#to], this.#dictionaries),
      (notice) => notice,
    ));
  }

  /** By contact, those of returns last; contacts without a call are left out. */
  get calls(): ReadonlyMap<number, readonly StoredCall[]> {
    return (this.#calls ??= this.#readCalls());
  }

  /** Those of whom more than the vector is asked: all others have no calls, no notices, no suspicion, and are on no list. */
  get special(): ReadonlySet<number> {
    return (this.#special ??= new Set([
      ...this.concerned.keys(),
      ...this.suspected,
      ...this.notices.keys(),
      ...this.calls.keys(),
    ]));
  }

  #readCalls(): ReadonlyMap<number, readonly StoredCall[]> {
    const calls = new Map<number, StoredCall[]>();
    const add = (contactId: number, call: StoredCall): void => {
      const before = calls.get(contactId);
      if (before === undefined) calls.set(contactId, [call]);
      else before.push(call);
    };
    const { dealings, hasReturns } = this.#dictionaries;
    if (dealings.has('calls'))
      for (const { contactId, entry } of readDealings(this.#reader, DEALINGS.calls, this.#from, this.#to))
        add(contactId, entry);
    if (!hasReturns) return calls;
    for (const row of readToldRows(this.#reader, this.#from, this.#to))
      for (const call of callsTold(row)) add(row.contactId, call);
    return calls;
  }

  /** In the order of the contacts' ids. */
  coordinates(kind: 'email' | 'phone'): readonly CoordinateOfKind[] {
    const known = this.#coordinates.get(kind);
    if (known !== undefined) return known;
    const coordinates = readCoordinatesOfKind(this.#reader, kind, this.#from, this.#to);
    this.#coordinates.set(kind, coordinates);
    return coordinates;
  }

  /** What a channel could use of each contact, in the order of the vectors; for letters of those read from a vector. */
  targets(channel: Channel): readonly Targets[] {
    // Calls by people and by machines use the same numbers.
    const key = isCall(channel) ? 'phone' : channel;
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const targets = this.#findTargets(key);
    this.#targets.set(key, targets);
    return targets;
  }

  #findTargets(channel: Channel): readonly Targets[] {
    const kind = targetOf(channel);
    if (kind === 'address') return this.vectors.map(({ addressFit }) => ADDRESS_TARGETS[addressFit]);
    const coordinates = this.coordinates(kind);
    let next = 0;
    return this.vectors.map(({ contactId }) => {
      while ((coordinates[next]?.contactId ?? Number.MAX_SAFE_INTEGER) < contactId) next += 1;
      const first = next;
      while (coordinates[next]?.contactId === contactId) next += 1;
      return targetsAmong(coordinates.slice(first, next), channel);
    });
  }

  /** Reads these contacts whole, together. @param ids ascending */
  readWhole(ids: readonly number[]): void {
    const missing = ids.filter((id) => !this.#wholes.has(id));
    if (missing.length === 0) return;
    for (const contact of iterateContacts(this.#reader, { ids: missing, dictionaries: this.#dictionaries }))
      this.#wholes.set(contact.id, contact);
  }

  /** A whole contact of the stretch. */
  whole(id: number): StoredContact {
    this.readWhole([id]);
    const contact = this.#wholes.get(id);
    if (contact === undefined) throw new Error(`contact ${id} was lost between two readings`);
    return contact;
  }
}

/** A single contribution stated everything, so nothing is bound to one address. */
const ADDRESS_TARGETS: Readonly<Record<AddressFit, Targets>> = {
  no_address: 'no_coordinate',
  does_not_fit: 'invalid_coordinate',
  fits: [{ kind: 'address', coordinate: '' }],
};

function targetsAmong(coordinates: readonly CoordinateOfKind[], channel: Channel): Targets {
  if (channel === 'email')
    return coordinates.length === 0
      ? 'no_coordinate'
      : coordinates.map(({ value }): Target => ({ kind: 'email', coordinate: value }));
  return reachablePhones(
    coordinates.map(({ value, use }) => (use === null ? { number: value } : { number: value, use: use as PhoneUse })),
    channel,
  );
}
