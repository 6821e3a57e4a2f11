import type { KeyedHash } from '../model/keyed-hash.ts';
import { unrecordedEntry, type NewEntry } from '../model/oppositions.ts';
import { findingContacts, findSuppressible, type StoredSuppressible } from '../sql/suppressible.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Steps } from '../steps/pauses.ts';
import { everybodyConcerned, MOST_TO_SEARCH } from './lookup/concerned.ts';
import { SuppressionIndex } from './lookup/suppression-index.ts';

/** The people whom the entries of a list close. */
export interface ClosedByList {
  /** For whom an entry closes a channel, surely or not. */
  readonly all: ReadonlySet<number>;
  /** The people themselves, recognised without a doubt: nobody who only shares a coordinate or an address. */
  readonly certain: ReadonlySet<number>;
}

export const NOBODY_CLOSED: ClosedByList = { all: new Set(), certain: new Set() };

/**
 * The people named by a list, collected while its entries are read: hashing them a second time would double the cost of
 * a list.
 */
export class NamedByList {
  readonly #values = new Set<string>();
  readonly #postcodes = new Set<string>();
  readonly #ids = new Set<number>();
  readonly #entries: NewEntry[] = [];
  #hasDigests = false;

  *noting(oppositions: Iterable<readonly NewEntry[]>): Generator<readonly NewEntry[]> {
    for (const entries of oppositions) {
      for (const entry of entries) this.#note(entry);
      yield entries;
    }
  }

  #note(entry: NewEntry): void {
    this.#entries.push(entry);
    const { kind, clear } = entry;
    if (kind === 'foreign') this.#hasDigests = true;
    if (clear === null) return;
    if (kind === 'contact') this.#ids.add(Number(clear));
    // A postal key begins with its postcode.
    else if (kind === 'address') this.#postcodes.add(clear.slice(0, clear.indexOf(' ')));
    else this.#values.add(clear);
  }

  /** The contacts with a collected coordinate, and everybody of a collected postcode. */
  *findingContacts(reader: SqlReader): Steps<ReadonlySet<number>> {
    return new Set([...this.#ids, ...(yield* findingContacts(reader, this.#values, this.#postcodes))]);
  }

  /** @param near the contacts of `findingContacts`. */
  *findingClosed(reader: SqlReader, hash: KeyedHash, near: ReadonlySet<number>): Steps<ClosedByList> {
    const index = SuppressionIndex.of(
      this.#entries.map((entry, place) => unrecordedEntry(entry, place + 1, '')),
      hash,
    );
    const isSearch = near.size <= MOST_TO_SEARCH && !this.#hasDigests;
    const people = isSearch ? [...near].map((id) => findSuppressible(reader, id)) : everybodyConcerned(index, reader);
    return yield* closedAmongThose(index, people);
  }
}

/** Whom an index closes; null: nobody, where a caller may pause. */
export function* closedAmongThose(
  index: SuppressionIndex,
  people: Iterable<StoredSuppressible | null>,
  isMeant: (recordedAt: string) => boolean = () => true,
): Steps<ClosedByList> {
  const all = new Set<number>();
  const certain = new Set<number>();
  for (const person of people) {
    yield;
    if (person === null) continue;
    for (const closure of index.closing(person)) {
      if (!isMeant(closure.entry.recordedAt)) continue;
      all.add(person.contactId);
      if (closure.certain && closure.samePerson) certain.add(person.contactId);
    }
  }
  return { all, certain };
}
