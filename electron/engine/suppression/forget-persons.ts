import type { Steps } from '../steps/pauses.ts';
import {
  forgetClearValues,
  readSuppressionsWith,
  readSuppressionTies,
  type SuppressionTie,
} from '../sql/suppressions.ts';
import { forgetPauses, readPausesWith } from '../sql/pauses.ts';
import { forgetRequestWords, wordedRequestsOfNobody } from '../sql/rights-requests.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { KnownAs } from '../model/known-as.ts';
import { areOtherPersons, readTokens, type PersonTokens } from '../model/person-tokens.ts';
import { keyedHashesOf } from './lookup/person-hashes.ts';
import type { Suppressible } from '../model/suppressible.ts';

/**
 * Deletes the clear values of persons in the suppression list: under their coordinates, and under those that only the
 * list still has, such as an earlier address or number of the same opposition. The hashes stay, so that the opposition
 * still applies. For a shared coordinate, the entries of other persons stay as they are.
 */
export function* forgettingPersons(
  transaction: Transaction,
  hash: KeyedHash,
  persons: readonly Suppressible[],
): Steps<void> {
  yield* forgettingPauses(transaction, hash, persons);
  yield* forgettingRequests(transaction, hash, persons);
  const known = new Known();
  for (const person of persons) {
    yield;
    const { spelled } = new KnownAs(person, hash);
    for (const row of readSuppressionsWith(transaction, keyedHashesOf(person, hash))) {
      if (areOthers(readTokens(row.person_hash), spelled)) continue;
      known.ids.add(row.id);
      for (const tokens of spelled) known.addValue(row.keyed_hash, tokens);
    }
  }
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

/** What they wrote in requests of a time when they were not found: after an erasure a request keeps keyed hashes alone. */
function* forgettingRequests(transaction: Transaction, hash: KeyedHash, persons: readonly Suppressible[]): Steps<void> {
  const worded = wordedRequestsOfNobody(transaction);
  if (worded.length === 0) return;
  const gone = new Set<string>();
  for (const person of persons) {
    yield;
    for (const hashed of keyedHashesOf(person, hash)) gone.add(hashed);
  }
  const theirs = worded.filter(({ personHashes }) => personHashes.some((hashed) => gone.has(hashed)));
  forgetRequestWords(
    transaction,
    theirs.map(({ id }) => id),
  );
}

/** The same for their pauses, every coordinate of each. */
function* forgettingPauses(transaction: Transaction, hash: KeyedHash, persons: readonly Suppressible[]): Steps<void> {
  const pauses = new Set<number>();
  for (const person of persons) {
    yield;
    const { spelled } = new KnownAs(person, hash);
    for (const hashed of keyedHashesOf(person, hash))
      for (const { pause, personHash } of readPausesWith(transaction, hashed))
        if (!areOthers(readTokens(personHash), spelled)) pauses.add(pause);
  }
  forgetPauses(transaction, pauses);
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
