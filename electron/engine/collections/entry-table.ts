import { MatchTable } from './match-table.ts';

/**
 * Maps values to the entries of the list with them, by entry id: about thirty bytes per entry, where objects would cost
 * a kilobyte. Entries of one value keep insertion order.
 */
export class EntryTable {
  /** The place of the first entry of each value, from 1. */
  readonly #firsts = new MatchTable();
  /** By place: the entry, the place of the next one of the same value (0: none), and of a first one the last. */
  #ids = new Uint32Array(FIRST_PLACES);
  #nexts = new Uint32Array(FIRST_PLACES);
  #lasts = new Uint32Array(FIRST_PLACES);
  #size = 0;

  /** @param id 0 to 2³² − 1 */
  add(value: string, id: number): void {
    this.#size += 1;
    const place = this.#size;
    if (place >= this.#ids.length) this.#grow();
    this.#ids[place] = id;
    const first = this.#firsts.add(value, place);
    if (first !== place) this.#nexts[this.#lasts[first] ?? 0] = place;
    this.#lasts[first] = place;
  }

  /** Whether an entry may have the value: a false positive occurs once in 2⁶⁴. */
  has(value: string): boolean {
    return this.#size > 0 && this.#firsts.find(value) !== 0;
  }

  /** The entries with the value, and once in 2⁶⁴ another one. */
  idsOf(value: string): readonly number[] {
    if (this.#size === 0) return NONE;
    const first = this.#firsts.find(value);
    if (first === 0) return NONE;
    const ids: number[] = [];
    for (let place = first; place !== 0; place = this.#nexts[place] ?? 0) ids.push(this.#ids[place] ?? 0);
    return ids;
  }

  #grow(): void {
    const length = this.#ids.length * 2;
    this.#ids = grown(this.#ids, length);
    this.#nexts = grown(this.#nexts, length);
    this.#lasts = grown(this.#lasts, length);
  }
}

const FIRST_PLACES = 1024;

const NONE: readonly number[] = [];

function grown(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(numbers);
  return larger;
}
