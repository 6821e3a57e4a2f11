import type { Channel } from '../../../shared/domain/channel.ts';
import { lawfulChannel } from '../../../shared/rules/situation/case-frame.ts';
import type { PhoneUse } from '../contact/claims.ts';
import { Cursor, iterateContacts, type Dictionaries } from '../contact/contact-reader.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
import {
  LEAN, readContactsWithHistory, readCoordinatesOfKind, readLeanConsents, readLeanContacts, readLeanContracts, readLeanSales, readRepeatedContacts,
  readSuppressionCandidates, type CoordinateOfKind,
} from '../workspace/campaigns.ts';
import type { Reader, SqlValue } from '../workspace/database.ts';
import { readOrigins } from '../workspace/origins.ts';
import { placeKey, type Place } from './addressee.ts';
import type { Campaign } from './campaign.ts';
import { DayClasses } from './day-classes.ts';
import type { Judged } from './judge.ts';
import type { PastUses } from './past-uses.ts';
import { isPlainAddress, reachablePhones, type Target, type Targets } from './targets.ts';

/** The answers that contacts of one combination of facts got, by what the rules see of the coordinate. */
type Answers = Map<string, Judged>;

/**
 * A contact of which only what this campaign asks was read: one contribution, nothing to do with the
 * suppression list, no calls or messages. Most are.
 */
export interface LeanContact {
  readonly id: number;
  /** Shared by all contacts with the same facts. */
  readonly answers: Answers;
  readonly targets: Targets;
  /** Of a letter; else null. */
  readonly place: Place | null;
  readonly keyOf: (place: Place) => string;
}

const KIND_OF: Readonly<Record<Channel, 'email' | 'phone' | null>> = { post: null, email: 'email', phone: 'phone', sms: 'phone', automated_call: 'phone' };

/**
 * Reads contacts for a check without a filter: lean where that is enough, whole where it is not. A check
 * of a million contacts costs what is read and kept of each; a lean one costs a fifth of a whole one.
 */
export class LeanContacts {
  readonly #reader: Reader;
  readonly #campaign: Campaign;
  readonly #uses: PastUses;
  readonly #days: DayClasses;
  readonly #channels: readonly string[];
  readonly #kind: 'email' | 'phone' | null;
  readonly #origins: ReadonlyMap<number, string>;
  /** Null: the suppression list may concern anybody. */
  readonly #candidates: ReadonlySet<number> | null;
  readonly #withHistory: ReadonlySet<number>;
  /** Origins of contacts that one file told of again and again, in the same words. */
  readonly #repeated: ReadonlyMap<number, number | null>;
  /** Keys of places that may be one: of many people at one address the key is made once. */
  readonly #places = new Map<string, Map<string, string>>();
  readonly #keyOf = (place: Place): string => {
    let streets = this.#places.get(place.postcode);
    if (streets === undefined) this.#places.set(place.postcode, (streets = new Map<string, string>()));
    let key = streets.get(place.street);
    if (key === undefined) streets.set(place.street, (key = placeKey(place)));
    return key;
  };
  readonly #answers = new Map<string, Answers>();

  constructor(reader: Reader, campaign: Campaign, uses: PastUses) {
    this.#reader = reader;
    this.#campaign = campaign;
    this.#uses = uses;
    this.#days = new DayClasses(campaign.moments);
    this.#channels = [...new Set([campaign.channel, lawfulChannel(campaign.facts), 'all'])];
    this.#kind = KIND_OF[campaign.channel];
    this.#origins = this.#originVectors();
    this.#candidates = readSuppressionCandidates(reader);
    this.#withHistory = readContactsWithHistory(reader);
    this.#repeated = readRepeatedContacts(reader);
  }

  /** The contacts of a stretch of ids, both ends included, in their order. */
  *between(from: number, to: number, dictionaries: Dictionaries): Generator<LeanContact | StoredContact, undefined> {
    if (this.#candidates === null) {
      yield* iterateContacts(this.#reader, { from, to, dictionaries });
      return;
    }
    const read = this.#read(from, to, this.#candidates);
    const wholes = iterateContacts(this.#reader, { ids: read.flatMap((one) => (typeof one === 'number' ? [one] : [])), dictionaries });
    for (const one of read) {
      if (typeof one !== 'number') {
        yield one;
        continue;
      }
      const { value } = wholes.next();
      if (value?.id !== one) throw new Error(`contact ${one} was lost between two readings`);
      yield value;
    }
  }

  /** Lean contacts, and the ids of those that are to be read whole. */
  #read(from: number, to: number, candidates: ReadonlySet<number>): readonly (LeanContact | number)[] {
    const reader = this.#reader;
    const coordinates = new Cursor<CoordinateOfKind>(this.#kind === null ? [].values() : readCoordinatesOfKind(reader, this.#kind, from, to));
    const consents = new ToldOf(readLeanConsents(reader, this.#channels, from, to), this.#days);
    const sales = new ToldOf(readLeanSales(reader, from, to), this.#days);
    const contracts = new ToldOf(readLeanContracts(reader, from, to), this.#days);
    const read: (LeanContact | number)[] = [];
    try {
      for (const values of readLeanContacts(reader, this.#kind === null, from, to)) {
        const id = Number(values[LEAN.id]);
        const consented = consents.of(id);
        const isSimple = (values[LEAN.isSimple] === 1 || this.#repeated.has(id)) && !candidates.has(id) && !this.#withHistory.has(id) && !this.#isUsed(id) && !needsWhole(consented);
        const place = isSimple && this.#kind === null ? this.#placeOf(values) : null;
        const targets = isSimple ? this.#targetsOf(place, coordinates.of(id)) : null;
        if (targets === null) {
          read.push(id);
          continue;
        }
        const vector = `${String(values[LEAN.rest])}|${this.#day(values[LEAN.birthDate])}|${this.#day(values[LEAN.lastContactOn])}|${this.#originOf(id, values)}/${consented}/${sales.of(id)}/${contracts.of(id)}`;
        read.push({ id, answers: this.#answersFor(vector), targets, place, keyOf: this.#keyOf });
      }
    } finally {
      for (const cursor of [coordinates, consents, sales, contracts]) cursor.close();
    }
    return read;
  }

  /** A list that counts for the contact: of calls always, of messages where pressure is measured. */
  #isUsed(id: number): boolean {
    return this.#uses.of(id).some(({ channel }) => this.#campaign.pressure !== null || channel === 'phone' || channel === 'automated_call');
  }

  #originOf(id: number, values: readonly SqlValue[]): string {
    const originId = values[LEAN.originId] ?? this.#repeated.get(id) ?? null;
    return originId === null ? '' : (this.#origins.get(Number(originId)) ?? '');
  }

  /** Null: the address has to be looked at whole. */
  #targetsOf(place: Place | null, coordinates: readonly CoordinateOfKind[]): Targets | null {
    if (this.#kind === null) return place === null ? null : LETTER;
    if (this.#kind === 'email') return coordinates.length === 0 ? 'no_coordinate' : coordinates.map(({ value }): Target => ({ kind: 'email', coordinate: value }));
    return reachablePhones(
      coordinates.map(({ value, use }) => (use === null ? { number: value } : { number: value, use: use as PhoneUse })),
      this.#campaign.channel,
    );
  }

  /** Null: there is none, or it has to be looked at whole. */
  #placeOf(values: readonly SqlValue[]): Place | null {
    const { name, street, postcode, city } = LEAN;
    const address = { name: textAt(values, name), street: textAt(values, street), postcode: textAt(values, postcode), city: textAt(values, city) };
    return values[LEAN.isPlain] === 1 && isPlainAddress(address) ? address : null;
  }

  #answersFor(vector: string): Answers {
    let answers = this.#answers.get(vector);
    if (answers === undefined) this.#answers.set(vector, (answers = new Map<string, Judged>()));
    return answers;
  }

  #day(day: SqlValue | undefined): string {
    return typeof day === 'string' ? this.#days.classOf(day) : '';
  }

  /** Origins by what the rules see of them: two sources of one kind, told the same, are the same. */
  #originVectors(): ReadonlyMap<number, string> {
    const vectors = new Map<number, string>();
    for (const [id, { stated }] of readOrigins(this.#reader)) {
      const { kind, on, since, informed, noticeOn, objectionOffered, transmissionConsent, expected } = stated;
      vectors.set(id, JSON.stringify([kind, this.#day(on), this.#day(since), noticeOn, informed, objectionOffered, transmissionConsent, expected]));
    }
    return vectors;
  }
}

/** Where one contribution told everything, nothing is bound to the address. */
const LETTER: Targets = [{ kind: 'address', coordinate: '' }];

/** What one table tells of each contact, as a part of its vector; '' for nothing. */
class ToldOf {
  readonly #rows: Generator<SqlValue[], undefined>;
  readonly #days: DayClasses;
  #next: SqlValue[] | undefined;

  /** @param rows contact, first day, last day, the rest; in the order of the contacts. */
  constructor(rows: Generator<SqlValue[], undefined>, days: DayClasses) {
    this.#rows = rows;
    this.#days = days;
    this.#next = rows.next().value;
  }

  of(contactId: number): string {
    let told = '';
    while (this.#next !== undefined && Number(this.#next[0]) <= contactId) {
      const [id, from, until, rest] = this.#next;
      if (id === contactId) told += `${this.#dayOf(from)} ${this.#dayOf(until)} ${String(rest)}${END}`;
      this.#next = this.#rows.next().value;
    }
    return told;
  }

  #dayOf(day: SqlValue | undefined): string {
    return typeof day === 'string' ? this.#days.classOf(day) : '';
  }

  close(): void {
    this.#rows.return(undefined);
  }
}

/** Ends one thing told; no text that people type holds it. */
const END = '\u001E';

/** Two consents are compared with one another, and a bound one with its coordinate: that takes the whole contact. */
function needsWhole(consented: string): boolean {
  return consented !== '' && (consented.indexOf(END) < consented.length - 1 || consented.includes('@'));
}

function textAt(values: readonly SqlValue[], place: number): string | null {
  const value = values[place];
  return typeof value === 'string' ? value : null;
}
