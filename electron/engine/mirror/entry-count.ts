import { countEntries, countEntriesAfter, countSlips } from '../sql/mirror.ts';
import { highestSuppression } from '../sql/suppressions.ts';
import type { SqlReader } from '../storage/reader.ts';

/** The number of entries of the suppression list, counted once, then from what came since: entries leave it only as slips. */
export class EntryCount {
  readonly #reader: SqlReader;
  #entries: number | null = null;
  #highest = 0;
  #slips = 0;

  constructor(reader: SqlReader) {
    this.#reader = reader;
  }

  get now(): number {
    const slips = countSlips(this.#reader);
    const known = slips === this.#slips ? this.#entries : null;
    this.#entries =
      known === null ? countEntries(this.#reader) : known + countEntriesAfter(this.#reader, this.#highest);
    this.#highest = highestSuppression(this.#reader);
    this.#slips = slips;
    return this.#entries;
  }
}
