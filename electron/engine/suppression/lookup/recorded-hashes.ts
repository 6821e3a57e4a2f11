import type { Steps } from '../../steps/pauses.ts';
import type { SqlReader } from '../../storage/reader.ts';
import { readKeyedHashes } from '../../sql/suppressions.ts';
import { eightDigitsAt } from './hash-digits.ts';

/** Bits of the first filter: 128 KiB, which a small list fills in memory that the processor keeps at hand. */
const FIRST_BITS = 2 ** 20;
/** Each further filter is so much larger: a list of ten million entries has four. */
const GROWTH = 8;
/** Bits an entry: a false positive rate of one in two hundred. */
const BITS_AN_ENTRY = 13;
const PROBES = 4;

/**
 * Bloom filters of the hashes in the list, with their persons: most entries of a new list are new, and a query for
 * each would be the longest part of reading it. A full filter is followed by a larger one.
 */
export class RecordedHashes {
  readonly #filters = [new Filter(FIRST_BITS)];
  /** The last name, with its number: all entries of an opposition have the same one. */
  #person: { readonly hash: string | null; readonly number: number } = { hash: null, number: 0 };

  /** Loads every hash of the list. Entries added to the list meanwhile must be added here too. */
  static *loading(reader: SqlReader): Steps<RecordedHashes> {
    const hashes = new RecordedHashes();
    for (const { keyedHash, personHash } of readKeyedHashes(reader)) {
      hashes.add(keyedHash, personHash);
      yield;
    }
    return hashes;
  }

  /** @param keyedHash in hexadecimal, of 16 digits at least: it is random, and need not be hashed again. */
  add(keyedHash: string, personHash: string | null): void {
    let last = this.#filters.at(-1);
    if (last === undefined || last.isFull) this.#filters.push((last = new Filter((last?.bits ?? FIRST_BITS) * GROWTH)));
    last.add(startOf(keyedHash, this.#numberOf(personHash)), stepOf(keyedHash));
  }

  /** False: no person of that name is recorded under that hash. */
  mayHold(keyedHash: string, personHash: string | null): boolean {
    const start = startOf(keyedHash, this.#numberOf(personHash));
    const step = stepOf(keyedHash);
    return this.#filters.some((filter) => filter.mayHold(start, step));
  }

  #numberOf(personHash: string | null): number {
    if (this.#person.hash !== personHash) this.#person = { hash: personHash, number: numberOf(personHash) };
    return this.#person.number;
  }
}

class Filter {
  /** A power of two. */
  readonly bits: number;
  readonly #words: Uint32Array;
  #size = 0;

  constructor(bits: number) {
    this.bits = bits;
    this.#words = new Uint32Array(bits / 32);
  }

  get isFull(): boolean {
    return this.#size * BITS_AN_ENTRY >= this.bits;
  }

  add(start: number, step: number): void {
    this.#size += 1;
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = this.#bitOf(start, step, probe);
      this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  mayHold(start: number, step: number): boolean {
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = this.#bitOf(start, step, probe);
      if (((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** In integers of 32 bits: a remainder of larger numbers is computed in floating point, which takes ten times as long. */
  #bitOf(start: number, step: number, probe: number): number {
    return (start + Math.imul(probe, step)) & (this.bits - 1);
  }
}

/** @param person the number of the name that the entry has. */
function startOf(keyedHash: string, person: number): number {
  return (eightDigitsAt(keyedHash, 0) + person) | 0;
}

function stepOf(keyedHash: string): number {
  return eightDigitsAt(keyedHash, 8);
}

/** Spread over all 32 bits; 0: no name. */
function numberOf(personHash: string | null): number {
  let number = 0;
  if (personHash !== null)
    for (let place = 0; place < personHash.length; place += 1)
      number = (Math.imul(number, 31) + personHash.charCodeAt(place)) | 0;
  return number;
}
