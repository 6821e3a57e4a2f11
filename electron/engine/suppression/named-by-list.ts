import type { Steps } from '../steps/pauses.ts';
import { findingContacts } from '../sql/suppressible.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { NewEntry } from '../model/oppositions.ts';

/**
 * The people named by a list, collected while its entries are read: hashing them a second time would double the cost of
 * a list.
 */
export class NamedByList {
  readonly #values = new Set<string>();
  readonly #postcodes = new Set<string>();
  readonly #ids = new Set<number>();

  *noting(oppositions: Iterable<readonly NewEntry[]>): Generator<readonly NewEntry[]> {
    for (const entries of oppositions) {
      for (const entry of entries) this.#note(entry);
      yield entries;
    }
  }

  #note({ kind, clear }: NewEntry): void {
    if (clear === null) return;
    if (kind === 'contact') this.#ids.add(Number(clear));
    // A postal key begins with its postcode.
    else if (kind === 'address') this.#postcodes.add(clear.slice(0, clear.indexOf(' ')));
    else this.#values.add(clear);
  }

  /** The contacts with a collected coordinate. */
  *findingContacts(transaction: Transaction): Steps<ReadonlySet<number>> {
    return new Set([...this.#ids, ...(yield* findingContacts(transaction, this.#values, this.#postcodes))]);
  }
}
