import type { Steps } from '../steps/pauses.ts';
import { findingContacts } from '../sql/suppressible.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { NewEntry } from '../model/oppositions.ts';

/** Whom a list names, noted as its entries pass by: hashing them a second time would double the cost of a list. */
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

  /** The contacts that carry a coordinate of what was noted. */
  *findingContacts(transaction: Transaction): Steps<ReadonlySet<number>> {
    return new Set([...this.#ids, ...(yield* findingContacts(transaction, this.#values, this.#postcodes))]);
  }
}
