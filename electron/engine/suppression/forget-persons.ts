import type { Steps } from '../steps/pauses.ts';
import {
  forgetClearValues,
  highestSuppression,
  readSuppressionsWith,
  readSuppressionTies,
  type SuppressionTie,
} from '../sql/suppressions.ts';
import { forgetPauses, hasPauses, readPausesWith } from '../sql/pauses.ts';
import { forgetRequestWords, type WordedRequest, wordedRequestsOfNobody } from '../sql/rights-requests.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { KnownAs } from '../model/known-as.ts';
import { areOtherPersons, readTokens, type PersonTokens } from '../model/person-tokens.ts';
import { keyedHashesOf } from './lookup/person-hashes.ts';
import type { Suppressible } from '../model/suppressible.ts';

/**
 * Deletes the clear values of persons in the suppression list: under their coordinates, and under those that only the
 * list still has, such as an earlier address or number of the same opposition. The hashes stay, so that the opposition
 * still applies. For a shared coordinate, the entries of other persons stay as they are. The same for their pauses, every
 * coordinate of each, and for what they wrote in requests of a time when they were not found.
 *
 * `note` searches for a person; `forgetting` deletes what was found. Hashing costs more than searching: nobody is hashed for
 * tables that are empty.
 */
export class ForgottenPersons {
  readonly #known = new Known();
  readonly #pauses = new Set<number>();
  readonly #reader: SqlReader;
  readonly #hash: KeyedHash;
  readonly #hasEntries: boolean;
  readonly #hasPauses: boolean;
  readonly #worded: readonly WordedRequest[];
  readonly #gone = new Set<string>();

  constructor(reader: SqlReader, hash: KeyedHash) {
    this.#reader = reader;
    this.#hash = hash;
    this.#hasEntries = highestSuppression(reader) > 0;
    this.#hasPauses = hasPauses(reader);
    this.#worded = wordedRequestsOfNobody(reader);
  }

  note(person: Suppressible): void {
    if (!this.#hasEntries && !this.#hasPauses && this.#worded.length === 0) return;
    const names = new KnownAs(person, this.#hash);
    for (const hashed of keyedHashesOf(person, this.#hash)) {
      if (this.#hasEntries) this.#searchEntries(hashed, names);
      if (this.#hasPauses) this.#searchPauses(hashed, names);
      if (this.#worded.length > 0) this.#gone.add(hashed);
    }
  }

  *forgetting(transaction: Transaction): Steps<void> {
    forgetPauses(transaction, this.#pauses);
    // After an erasure a request keeps keyed hashes alone.
    const theirs = this.#worded.filter(({ personHashes }) => personHashes.some((hashed) => this.#gone.has(hashed)));
    forgetRequestWords(
      transaction,
      theirs.map(({ id }) => id),
    );
    const known = this.#known;
    if (known.ids.size === 0) return;
    // Each pass over the list may link entries that come before those that they are linked to.
    for (let before = 0; before < known.ids.size + known.groups.size;) {
      before = known.ids.size + known.groups.size;
      for (const tie of readSuppressionTies(transaction)) {
        known.meet(tie);
        yield;
      }
    }
    forgetClearValues(transaction, known.ids);
  }

  #searchEntries(hashed: string, names: KnownAs): void {
    for (const row of readSuppressionsWith(this.#reader, [hashed])) {
      if (areOthers(readTokens(row.person_hash), names.spelled)) continue;
      this.#known.ids.add(row.id);
      for (const tokens of names.spelled) this.#known.addValue(row.keyed_hash, tokens);
    }
  }

  #searchPauses(hashed: string, names: KnownAs): void {
    for (const { pause, personHash } of readPausesWith(this.#reader, hashed))
      if (!areOthers(readTokens(personHash), names.spelled)) this.#pauses.add(pause);
  }
}

/** Whether a name is plainly none of these. */
function areOthers(tokens: PersonTokens | null, names: readonly (PersonTokens | null)[]): boolean {
  return names.every((name) => areOtherPersons(tokens, name));
}

/** The entries known to concern the persons, and the keys that link further ones. */
class Known {
  readonly ids = new Set<number>();
  readonly groups = new Set<string>();
  /** The names under which a value was reported; null: everyone with it. */
  readonly #values = new Map<string, (PersonTokens | null)[]>();

  addValue(keyedHash: string, tokens: PersonTokens | null): void {
    const names = this.#values.get(keyedHash);
    if (names === undefined) this.#values.set(keyedHash, [tokens]);
    else if (names.length < MOST_NAMES) names.push(tokens);
  }

  meet(tie: SuppressionTie): void {
    const isKnown = this.ids.has(tie.id);
    if (!isKnown && !tie.groups.some((group) => this.groups.has(group)) && !this.#hasValueOf(tie)) return;
    this.ids.add(tie.id);
    for (const group of tie.groups) this.groups.add(group);
    if (!isKnown) this.addValue(tie.keyedHash, readTokens(tie.personHash));
  }

  #hasValueOf({ keyedHash, personHash }: SuppressionTie): boolean {
    const names = this.#values.get(keyedHash);
    if (names === undefined) return false;
    const tokens = readTokens(personHash);
    return !areOthers(tokens, names);
  }
}

/** The number of a firm may have thousands: a few names are sufficient. */
const MOST_NAMES = 16;
