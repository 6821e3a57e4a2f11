import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import { atOnce, type Steps } from '../pauses.ts';
import type { Reader } from '../workspace/database.ts';
import { readSuppressionRows, readSuppressionsWith } from '../workspace/suppressions.ts';
import { ALGORITHMS, digest, emailSpellings, phoneSpellings, type Algorithm } from './foreign-digest.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { areOtherPersons, areSamePerson, personTokens, type PersonName, type PersonTokens } from './person-tokens.ts';
import { postalKeys, type PostalAddress } from './postal-keys.ts';
import { SERVED, entryOf, type SuppressionEntry } from './suppression-entry.ts';

/**
 * The suppression list (liste repoussoir), ready to answer « which channels has this person closed? ».
 *
 * It is asked anew for every check, list and look-up: no state « suppressed » is kept on a contact,
 * so that no merge, undo, erasure or restore can leave a stale one behind.
 * It never opens anything: reopening by a later consent is `reopening.ts`.
 */

/** What is needed of a contact, or of a row to come, to look it up. */
export interface Suppressible extends PersonName, PostalAddress {
  /** Absent for somebody who is no contact (yet). */
  readonly contactId?: number;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** One channel closed by one entry. */
export interface Closure {
  readonly channel: Channel;
  readonly entry: SuppressionEntry;
  /** False for a postal match that a person should look at: same surname and address, first name not told. */
  readonly certain: boolean;
  /** Whether the entry is about this very person rather than about a coordinate that somebody shares. */
  readonly samePerson: boolean;
  /** The coordinate of the person that matched, in clear. */
  readonly coordinate: string;
}

export class SuppressionIndex {
  readonly #hash: KeyedHash;
  readonly #byClear: EntryMap<string> = new Map();
  /** Entries of erased persons: only the keyed hash is left. */
  readonly #byHash: EntryMap<string> = new Map();
  readonly #byDigest: EntryMap<string> = new Map();
  readonly #byContact: EntryMap<number> = new Map();
  readonly #foreignAlgorithms = new Set<Algorithm>();
  #hasAddresses = false;
  #size = 0;

  constructor(entries: Iterable<SuppressionEntry>, hash: KeyedHash) {
    this.#hash = hash;
    for (const entry of entries) this.#add(entry);
  }

  /** Reads the whole list of a workspace. */
  static load(reader: Reader, hash: KeyedHash): SuppressionIndex {
    return atOnce(SuppressionIndex.loading(reader, hash));
  }

  /** The same for a list of any length. What is added to it meanwhile is found, or not. */
  static *loading(reader: Reader, hash: KeyedHash): Steps<SuppressionIndex> {
    const index = new SuppressionIndex([], hash);
    // A list of a million has a handful of sources and days.
    const shared = new Map<string, string>();
    for (const row of readSuppressionRows(reader)) {
      index.#add(entryOf(row, shared));
      yield;
    }
    return index;
  }

  /** Of a list of any length, what may close something for these persons: a few look-ups a person. */
  static about(reader: Reader, hash: KeyedHash, persons: Iterable<Suppressible>): SuppressionIndex {
    const hashes = new Set<string>();
    for (const person of persons) for (const hashed of hashesOf(person, hash)) hashes.add(hashed);
    const shared = new Map<string, string>();
    return new SuppressionIndex(Array.from(readSuppressionsWith(reader, hashes), (row) => entryOf(row, shared)), hash);
  }

  get size(): number {
    return this.#size;
  }

  get hasAddresses(): boolean {
    return this.#hasAddresses;
  }

  /** The contacts that entries name by their ids. */
  contactIds(): Iterable<number> {
    return this.#byContact.keys();
  }

  /** Whether anything may be closed for whoever has the coordinate. */
  knows(kind: 'email' | 'phone', value: string): boolean {
    if (this.#holds(value)) return true;
    if (this.#foreignAlgorithms.size === 0) return false;
    const spellings = kind === 'email' ? emailSpellings(value) : phoneSpellings(value);
    return [...this.#foreignAlgorithms].some((algorithm) => spellings.some(([, spelling]) => this.#byDigest.has(digest(algorithm, spelling))));
  }

  /** The same for a name with an address. */
  knowsAddress(person: PersonName & PostalAddress): boolean {
    const { certain, unsure } = postalKeys(person);
    return certain.some((key) => this.#holds(key)) || unsure.some((key) => this.#holds(key));
  }

  #holds(value: string): boolean {
    return this.#byClear.has(value) || (this.#byHash.size > 0 && this.#byHash.has(this.#hash.of(value)));
  }

  #add(entry: SuppressionEntry): void {
    this.#size += 1;
    if (entry.kind === 'contact') {
      append(this.#byContact, Number(entry.clear), entry);
    } else if (entry.kind === 'foreign') {
      if (entry.algorithm !== null) this.#foreignAlgorithms.add(entry.algorithm);
      append(this.#byDigest, entry.keyedHash ?? '', entry);
    } else {
      if (entry.kind === 'address') this.#hasAddresses = true;
      if (entry.clear === null) append(this.#byHash, entry.keyedHash ?? '', entry);
      else append(this.#byClear, entry.clear, entry);
    }
  }

  /** Every entry that closes something for this person, channel by channel; empty: nothing is closed. */
  closures(person: Suppressible): readonly Closure[] {
    if (this.#size === 0) return [];
    const found: Closure[] = [];
    // The name is hashed only once something matched: most people match nothing.
    let tokens: PersonTokens | null | undefined;
    const named = (): PersonTokens | null => (tokens === undefined ? (tokens = personTokens(person, this.#hash)) : tokens);

    for (const email of person.emails) this.#matchCoordinate('email', email, named, found);
    for (const phone of person.phones) this.#matchCoordinate('phone', phone, named, found);
    if (this.#hasAddresses) this.#matchAddress(person, named, found);
    if (person.contactId !== undefined) {
      for (const entry of entriesAt(this.#byContact, person.contactId)) close(found, entry, scope(entry), true, true, '');
    }
    return found;
  }

  #matchCoordinate(kind: 'email' | 'phone', value: string, named: () => PersonTokens | null, found: Closure[]): void {
    for (const entry of this.#entriesOf(value)) {
      if (entry.kind !== kind) continue;
      // An entry without a name is about whoever has the coordinate: no name has to be hashed.
      const person = entry.person === null && entry.reach !== 'person' ? null : named();
      if (entry.reach === 'person') {
        if (areSamePerson(entry.person, person)) close(found, entry, scope(entry), true, true, value);
        continue;
      }
      const other = areOtherPersons(entry.person, person);
      const channels = other && entry.reach === 'shared' ? scope(entry).filter((channel) => SERVED[kind].includes(channel)) : scope(entry);
      close(found, entry, channels, true, !other, value);
    }
    if (this.#foreignAlgorithms.size > 0) this.#matchDigests(kind, value, found);
  }

  #entriesOf(value: string): readonly SuppressionEntry[] {
    const clear = entriesAt(this.#byClear, value);
    if (this.#byHash.size === 0) return clear;
    const hashed = entriesAt(this.#byHash, this.#hash.of(value));
    return hashed.length === 0 ? clear : [...clear, ...hashed];
  }

  #matchDigests(kind: 'email' | 'phone', value: string, found: Closure[]): void {
    const spellings = kind === 'email' ? emailSpellings(value) : phoneSpellings(value);
    for (const algorithm of this.#foreignAlgorithms) {
      for (const [, spelling] of spellings) {
        for (const entry of entriesAt(this.#byDigest, digest(algorithm, spelling))) {
          if (entry.algorithm === algorithm) close(found, entry, scope(entry), true, true, value);
        }
      }
    }
  }

  #matchAddress(person: Suppressible, named: () => PersonTokens | null, found: Closure[]): void {
    const keys = postalKeys(person);
    const seen = new Set<SuppressionEntry>();
    for (const key of keys.certain) {
      for (const entry of this.#entriesOf(key)) {
        if (entry.kind !== 'address' || seen.has(entry)) continue;
        seen.add(entry);
        close(found, entry, scope(entry), true, true, key);
      }
    }
    for (const key of keys.unsure) {
      for (const entry of this.#entriesOf(key)) {
        if (entry.kind !== 'address' || seen.has(entry) || areOtherPersons(entry.person, named())) continue;
        seen.add(entry);
        close(found, entry, scope(entry).filter((channel) => SERVED.address.includes(channel)), false, false, key);
      }
    }
  }
}

/** Under which hashes the list may hold a person: our own keyed ones, and those that others exchange. */
function* hashesOf(person: Suppressible, hash: KeyedHash): Generator<string> {
  const { certain, unsure } = postalKeys(person);
  const values = [...person.emails, ...person.phones, ...certain, ...unsure, ...(person.contactId === undefined ? [] : [String(person.contactId)])];
  for (const value of values) yield hash.of(value);
  for (const [, spelling] of [...person.emails.flatMap(emailSpellings), ...person.phones.flatMap(phoneSpellings)]) {
    for (const algorithm of ALGORITHMS) yield digest(algorithm, spelling);
  }
}

const NONE: readonly SuppressionEntry[] = [];

function scope(entry: SuppressionEntry): readonly Channel[] {
  return entry.channel === 'all' ? CHANNELS : [entry.channel];
}

function close(
  found: Closure[],
  entry: SuppressionEntry,
  channels: readonly Channel[],
  certain: boolean,
  samePerson: boolean,
  coordinate: string,
): void {
  for (const channel of channels) found.push({ channel, entry, certain, samePerson, coordinate });
}

/** Nearly every value has one entry: it needs no list of its own. */
type EntryMap<K> = Map<K, SuppressionEntry | SuppressionEntry[]>;

function append<K>(map: EntryMap<K>, key: K, entry: SuppressionEntry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, entry);
  else if (Array.isArray(known)) known.push(entry);
  else map.set(key, [known, entry]);
}

function entriesAt<K>(map: EntryMap<K>, key: K): readonly SuppressionEntry[] {
  const known = map.get(key);
  if (known === undefined) return NONE;
  return Array.isArray(known) ? known : [known];
}
