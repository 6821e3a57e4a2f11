import { CHANNELS } from '../../../../shared/domain/channel.ts';
import { MatchTable } from '../../collections/match-table.ts';
import { atOnce, type Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import {
  findSuppression,
  readSuppressionKeys,
  readSuppressionsSince,
  readSuppressionsWith,
  type SuppressionKeyRow,
} from '../../sql/suppressions.ts';
import { EntryTable } from '../../collections/entry-table.ts';
import { KnownAs } from '../../model/known-as.ts';
import { coordinateForms, otherForms } from '../../model/coordinate-forms.ts';
import { hexDigest, emailSpellings, phoneSpellings, type Algorithm } from '../../model/foreign-digest.ts';
import type { KeyedHash } from '../../model/keyed-hash.ts';
import { boundName, readTokens, writeTokens, type NameParts } from '../../model/person-tokens.ts';
import type { Suppressible } from '../../model/suppressible.ts';
import { postalKeysToFind, type PostalAddress } from '../../model/postal-keys.ts';
import { SERVED, entryOf, type SuppressionEntry, type SuppressionKind } from '../../model/suppression-entry.ts';
import { type Closure, closuresBy } from './closure.ts';
import { hashesOf } from './person-hashes.ts';

/**
 * The suppression list (liste repoussoir), indexed to find the channels that a person has closed.
 *
 * Every check, list and lookup queries it again: a contact has no stored state « suppressed », so that no merge, undo,
 * erasure or restore can leave a stale one. It never reopens a channel: `reopening.ts` handles later consents.
 */

/** The place of the entries: in memory, or in the workspace. */
type EntryReader = (id: number) => SuppressionEntry;

export class SuppressionIndex {
  readonly #hash: KeyedHash;
  readonly #entry: EntryReader;
  /** By the clear value, or by its keyed hash after an erasure. */
  readonly #byValue = new EntryTable();
  /** Entries that bind one person, by value and name: the number of a firm may have thousands. */
  readonly #byPerson = new EntryTable();
  /** Their values. */
  readonly #ofPersons = new MatchTable();
  readonly #byDigest = new EntryTable();
  readonly #byContact = new Map<number, number[]>();
  readonly #foreignAlgorithms = new Set<Algorithm>();
  /** Whether some values have only keyed hashes. */
  #hasHashes = false;
  #hasAddresses = false;
  #size = 0;

  private constructor(entry: EntryReader, hash: KeyedHash) {
    this.#entry = entry;
    this.#hash = hash;
  }

  /** For entries in memory, each with a unique id. */
  static of(entries: Iterable<SuppressionEntry>, hash: KeyedHash): SuppressionIndex {
    const byId = new Map(Array.from(entries, (entry) => [entry.id, entry]));
    const index = new SuppressionIndex((id) => kept(byId.get(id), id), hash);
    for (const entry of byId.values()) {
      const bindsOnePerson = entry.reach === 'person';
      index.#add({ ...entry, bindsOnePerson, boundTo: bindsOnePerson ? writeTokens(entry.person) : null });
    }
    return index;
  }

  /** Reads the whole list of a workspace. */
  static load(reader: SqlReader, hash: KeyedHash): SuppressionIndex {
    return atOnce(SuppressionIndex.loading(reader, hash));
  }

  /**
   * The same for a list of any length. Entries added meanwhile may be missing. Entries themselves are read on demand.
   *
   * @param since entries from this id on are kept in memory: those about to be asked for, each several times.
   */
  static *loading(reader: SqlReader, hash: KeyedHash, since = Number.MAX_SAFE_INTEGER): Steps<SuppressionIndex> {
    // A list has a handful of sources and days.
    const shared = new Map<string, string>();
    const held = new Map<number, SuppressionEntry>();
    if (since < Number.MAX_SAFE_INTEGER)
      for (const row of readSuppressionsSince(reader, since)) {
        held.set(row.id, entryOf(row, shared));
        yield;
      }
    const entry = (id: number): SuppressionEntry =>
      held.get(id) ?? entryOf(kept(findSuppression(reader, id), id), shared);
    const index = new SuppressionIndex(entry, hash);
    for (const key of readSuppressionKeys(reader)) {
      index.#add(key);
      yield;
    }
    return index;
  }

  /** For a list of any length, the entries that may close a channel for these persons: a few queries per person. */
  static about(reader: SqlReader, hash: KeyedHash, persons: Iterable<Suppressible>): SuppressionIndex {
    return atOnce(SuppressionIndex.asking(reader, hash, persons));
  }

  /** The same for many persons. */
  static *asking(reader: SqlReader, hash: KeyedHash, persons: Iterable<Suppressible>): Steps<SuppressionIndex> {
    const asked = new Set<string>();
    const shared = new Map<string, string>();
    const entries: SuppressionEntry[] = [];
    for (const person of persons) {
      const hashes = [...hashesOf(person, hash)].filter((hashed) => !asked.has(hashed));
      for (const hashed of hashes) asked.add(hashed);
      for (const row of readSuppressionsWith(reader, new Set(hashes))) entries.push(entryOf(row, shared));
      yield;
    }
    return SuppressionIndex.of(entries, hash);
  }

  get size(): number {
    return this.#size;
  }

  get hasAddresses(): boolean {
    return this.#hasAddresses;
  }

  /** The contacts that entries name by id. */
  contactIds(): Iterable<number> {
    return this.#byContact.keys();
  }

  /** Whether a channel may be closed for a person with the coordinate. */
  knows(kind: 'email' | 'phone', value: string): boolean {
    if (this.#holds(value)) return true;
    if (this.#foreignAlgorithms.size === 0) return false;
    const spellings = kind === 'email' ? emailSpellings(value) : phoneSpellings(value);
    return [...this.#foreignAlgorithms].some((algorithm) =>
      spellings.some(([, spelling]) => this.#byDigest.has(hexDigest(algorithm, spelling))),
    );
  }

  /** The same for a name with an address. */
  knowsAddress(person: NameParts & PostalAddress): boolean {
    const { certain, unsure } = postalKeysToFind(person);
    return certain.some((key) => this.#holds(key)) || unsure.some((key) => this.#holds(key));
  }

  #holds(value: string): boolean {
    if (this.#has(value) || (this.#hasHashes && this.#has(this.#hash.of(value)))) return true;
    return otherForms(value).some((form) => this.#has(form) || (this.#hasHashes && this.#has(this.#hash.of(form))));
  }

  #has(value: string): boolean {
    return this.#byValue.has(value) || this.#ofPersons.find(value) !== 0;
  }

  #add({ id, kind, keyedHash, clear, algorithm, bindsOnePerson, boundTo }: SuppressionKeyRow): void {
    this.#size += 1;
    if (kind === 'contact') {
      const contact = Number(clear);
      this.#byContact.set(contact, [...(this.#byContact.get(contact) ?? []), id]);
    } else if (kind === 'foreign') {
      if (algorithm !== null) this.#foreignAlgorithms.add(algorithm);
      this.#byDigest.add(keyedHash ?? '', id);
    } else {
      if (kind === 'address') this.#hasAddresses = true;
      this.#hasHashes ||= clear === null;
      const value = clear ?? keyedHash ?? '';
      if (bindsOnePerson) {
        this.#byPerson.add(boundValue(value, boundName(readTokens(boundTo))), id);
        this.#ofPersons.add(value, 1);
      } else {
        this.#byValue.add(value, id);
      }
    }
  }

  /** Every entry that closes a channel for this person, by channel; empty: none. */
  closures(person: Suppressible): readonly Closure[] {
    return [...this.closing(person)];
  }

  /** The same as a generator, for callers that may need only the first. */
  *closing(person: Suppressible): Generator<Closure, undefined> {
    if (this.#size === 0) return;
    const named = new KnownAs(person, this.#hash);

    for (const email of person.emails) yield* this.#closingCoordinate('email', email, named);
    for (const phone of person.phones) yield* this.#closingCoordinate('phone', phone, named);
    if (this.#hasAddresses) yield* this.#closingAddress(person, named);
    if (person.contactId !== undefined) {
      for (const id of this.#byContact.get(person.contactId) ?? []) yield* closuresBy(this.#entry(id), true, true, '');
    }
  }

  *#closingCoordinate(kind: 'email' | 'phone', value: string, named: KnownAs): Generator<Closure, undefined> {
    for (const entry of this.#entriesOf(kind, value)) {
      // An entry without a name applies to everyone with the coordinate: no name is hashed.
      const other = named.isOther(entry.person);
      yield* closuresBy(entry, true, !other, value, other && entry.reach === 'shared' ? SERVED[kind] : CHANNELS);
    }
    for (const entry of this.#entriesOfPerson(kind, value, named)) yield* closuresBy(entry, true, true, value);
    if (this.#foreignAlgorithms.size > 0) yield* this.#closingDigests(kind, value);
  }

  /** The entries of one kind with a value, for any person. */
  *#entriesOf(kind: SuppressionKind, value: string): Generator<SuppressionEntry, undefined> {
    for (const held of this.#heldAs(value)) {
      for (const id of this.#byValue.idsOf(held)) {
        const entry = this.#entry(id);
        if (entry.kind === kind && this.#isOf(entry, value)) yield entry;
      }
    }
  }

  /** Those that bind only this person. */
  *#entriesOfPerson(kind: SuppressionKind, value: string, named: KnownAs): Generator<SuppressionEntry, undefined> {
    for (const held of this.#heldAs(value)) {
      if (this.#ofPersons.find(held) === 0) continue;
      for (const name of new Set(named.spelled.map(boundName))) {
        for (const id of this.#byPerson.idsOf(boundValue(held, name))) {
          const entry = this.#entry(id);
          if (entry.kind === kind && this.#isOf(entry, value) && boundName(entry.person) === name) yield entry;
        }
      }
    }
  }

  /** The keys of a value. */
  #heldAs(value: string): readonly string[] {
    const forms = coordinateForms(value);
    return this.#hasHashes ? forms.flatMap((form) => [form, this.#hash.of(form)]) : forms;
  }

  /** Whether an entry has a value, whose clear form may have been deleted since the list was read. */
  #isOf({ clear, keyedHash }: SuppressionEntry, value: string): boolean {
    const forms = coordinateForms(value);
    return clear === null ? forms.some((form) => keyedHash === this.#hash.of(form)) : forms.includes(clear);
  }

  *#closingDigests(kind: 'email' | 'phone', value: string): Generator<Closure, undefined> {
    const spellings = kind === 'email' ? emailSpellings(value) : phoneSpellings(value);
    for (const algorithm of this.#foreignAlgorithms) {
      for (const [, spelling] of spellings) {
        const hashed = hexDigest(algorithm, spelling);
        for (const id of this.#byDigest.idsOf(hashed)) {
          const entry = this.#entry(id);
          if (entry.algorithm === algorithm && entry.keyedHash === hashed) yield* closuresBy(entry, true, true, value);
        }
      }
    }
  }

  *#closingAddress(person: Suppressible, named: KnownAs): Generator<Closure, undefined> {
    const keys = postalKeysToFind(person);
    const seen = new Set<number>();
    for (const key of keys.certain) {
      for (const entry of [...this.#entriesOf('address', key), ...this.#entriesOfPerson('address', key, named)]) {
        if (seen.has(entry.id)) continue;
        seen.add(entry.id);
        yield* closuresBy(entry, true, true, key);
      }
    }
    for (const key of keys.unsure) {
      for (const entry of this.#entriesOf('address', key)) {
        if (seen.has(entry.id) || !named.mayBe(entry.person)) continue;
        seen.add(entry.id);
        yield* closuresBy(entry, false, false, key, SERVED.address);
      }
    }
  }
}

function boundValue(value: string, name: string | null): string {
  return `${value} ${name ?? ''}`;
}

function kept<T>(entry: T | undefined, id: number): T {
  if (entry === undefined) throw new Error(`entry ${id} of the suppression list is lost`);
  return entry;
}
