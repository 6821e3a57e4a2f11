import { QUICK_ROWS_A_STEP, type Steps } from '../steps/pauses.ts';
import { KeyHashes } from './match-table.ts';

/** Parts by the first bits of a hash: each of a few thousand keys, whose table stays in the near memory of the processor. */
const PARTS = 256;
const PART_SHIFT = 24;
const SMALLEST = 64;

/** Numbers that a noted key takes: both halves of its hash, its owner, and its place among all that were noted. */
const NUMBERS = 4;

/** Two owners of one key. */
export type SharedKey = readonly [first: number, other: number];

/**
 * Finds the keys that several owners have, of millions of keys. They are noted first, one after the other, and compared
 * part by part afterwards: a table of all of them misses the near memory at every key. 64 bits of hash tell two keys apart.
 */
export class SharedKeys {
  readonly #parts = Array.from({ length: PARTS }, () => new Part());
  readonly #hashes = new KeyHashes();
  #count = 0;

  /** @param owner 1 to 2³² − 1 */
  note(key: string, owner: number): void {
    this.#hashes.clear();
    this.#hashes.addText(key);
    const high = this.#hashes.high(0);
    (this.#parts[high >>> PART_SHIFT] as Part).push(this.#hashes.low(0), high, owner, this.#count);
    this.#count += 1;
  }

  /**
   * Each key that another owner noted before, with the first owner, in the order in which they were noted.
   *
   * @param found called with each of them, until it returns false.
   */
  *finding(found: (shared: SharedKey) => boolean): Steps<void> {
    const firsts = new Uint32Array(this.#count);
    const others = new Uint32Array(this.#count);
    for (const part of this.#parts) {
      part.compare(firsts, others);
      yield;
    }
    for (let from = 0; from < firsts.length; from += QUICK_ROWS_A_STEP) {
      if (!reportShared(firsts, others, from, found)) return;
      yield;
    }
  }
}

function reportShared(
  firsts: Uint32Array,
  others: Uint32Array,
  from: number,
  found: (shared: SharedKey) => boolean,
): boolean {
  const end = Math.min(firsts.length, from + QUICK_ROWS_A_STEP);
  for (let place = from; place < end; place += 1) {
    const first = firsts[place] ?? 0;
    if (first !== 0 && !found([first, others[place] ?? 0])) return false;
  }
  return true;
}

/** The keys whose hashes begin with the same bits, in the order in which they were noted. */
class Part {
  #noted = new Uint32Array(SMALLEST * NUMBERS);
  #end = 0;

  push(low: number, high: number, owner: number, place: number): void {
    const at = this.#end;
    if (at === this.#noted.length) {
      const longer = new Uint32Array(2 * at);
      longer.set(this.#noted);
      this.#noted = longer;
    }
    const noted = this.#noted;
    noted[at] = low;
    noted[at + 1] = high;
    noted[at + 2] = owner;
    noted[at + 3] = place;
    this.#end = at + NUMBERS;
  }

  /** For each key that another owner noted before, writes that first owner and its own at its place. */
  compare(firsts: Uint32Array, others: Uint32Array): void {
    const noted = this.#noted;
    let slots = SMALLEST;
    while (slots * NUMBERS < 2 * this.#end) slots *= 2;
    /** Where in `noted` the first key of a slot is, plus one; 0: free. */
    const table = new Uint32Array(slots);
    for (let at = 0; at < this.#end; at += NUMBERS) {
      let slot = (noted[at] ?? 0) & (slots - 1);
      for (;;) {
        const known = (table[slot] ?? 0) - 1;
        if (known === -1) {
          table[slot] = at + 1;
          break;
        }
        if (noted[known] === noted[at] && noted[known + 1] === noted[at + 1]) {
          noteShared(noted, known, at, firsts, others);
          break;
        }
        slot = (slot + 1) & (slots - 1);
      }
    }
  }
}

function noteShared(noted: Uint32Array, known: number, at: number, firsts: Uint32Array, others: Uint32Array): void {
  const [first, other, place] = [noted[known + 2] ?? 0, noted[at + 2] ?? 0, noted[at + 3] ?? 0];
  if (first === other) return;
  firsts[place] = first;
  others[place] = other;
}
