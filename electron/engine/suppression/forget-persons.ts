import type { Steps } from '../steps/pauses.ts';
import {
  forgetClearValues,
  readSuppressionsWith,
  readSuppressionTies,
  type SuppressionTie,
} from '../sql/suppressions.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { KeyedHash } from '../model/keyed-hash.ts';
import { areOtherPersons, personTokens, readTokens, type PersonTokens } from '../model/person-tokens.ts';
import { keyedHashesOf } from './person-hashes.ts';
import type { Suppressible } from '../model/suppressible.ts';

/**
 * Forgets everything that the suppression list says in clear of persons: under the coordinates that they have,
 * and under those that only the list still holds, an earlier address or number that was reported with the same no.
 * The hashes stay, so that the no still works. Of a coordinate that several share, the entries of others stay
 * as they are.
 */
export function* forgettingPersons(
  transaction: Transaction,
  hash: KeyedHash,
  persons: Iterable<Suppressible>,
): Steps<void> {
  const known = new Known();
  for (const person of persons) {
    yield;
    const tokens = personTokens(person, hash);
    for (const row of readSuppressionsWith(transaction, keyedHashesOf(person, hash))) {
      if (areOtherPersons(readTokens(row.person_hash), tokens)) continue;
      known.ids.add(row.id);
      known.addValue(row.keyed_hash, tokens);
    }
  }
  if (known.ids.size === 0) return;
  // Each reading of the list may tie in entries that stand before those that they are tied to.
  for (let before = 0; before < known.ids.size + known.groups.size;) {
    before = known.ids.size + known.groups.size;
    for (const tie of readSuppressionTies(transaction)) {
      known.meet(tie);
      yield;
    }
  }
  forgetClearValues(transaction, known.ids);
}

/** The entries that are known to be about the persons, and by what others are recognised. */
class Known {
  readonly ids = new Set<number>();
  readonly groups = new Set<string>();
  /** The names under which a value was reported; null: anyone who has it. */
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
    return names.some((name) => !areOtherPersons(tokens, name));
  }
}

/** Behind the number of a firm there may be thousands: a few names tell as much. */
const MOST_NAMES = 16;
