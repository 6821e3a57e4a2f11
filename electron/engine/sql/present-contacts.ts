import type { SqlReader } from '../storage/reader.ts';

/** Ids of one range, which is asked for at once. */
const RANGE = 512;

/**
 * Tells ids of contacts from others, range by range: a list of everybody has no gaps, so that its contacts are counted
 * instead of looked up one by one. No write may happen in between.
 */
export class PresentContacts {
  readonly #reader: SqlReader;
  /** By range those that are; null: each of the range. */
  readonly #ranges = new Map<number, ReadonlySet<number> | null>();

  constructor(reader: SqlReader) {
    this.#reader = reader;
  }

  has(id: number): boolean {
    const range = Math.floor((id - 1) / RANGE);
    let present = this.#ranges.get(range);
    if (present === undefined) this.#ranges.set(range, (present = this.#read(range * RANGE + 1)));
    return present === null || present.has(id);
  }

  #read(first: number): ReadonlySet<number> | null {
    const ends = [first, first + RANGE - 1];
    // The narrow table has a row for each contact.
    const among = 'FROM contact_vectors WHERE contact_id BETWEEN ? AND ?';
    if (Number(this.#reader.get(`SELECT count(*) AS found ${among}`, ends)?.['found']) === RANGE) return null;
    return new Set(Array.from(this.#reader.values(`SELECT contact_id ${among}`, ends), ([id]) => Number(id)));
  }
}
