import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readKeyedHashes } from '../sql/suppressions.ts';

/** A power of two: 16 MiB, with a false positive rate of one in two hundred at ten million entries. */
const BITS = 2 ** 27;
const PROBES = 4;

/**
 * A Bloom filter of the hashes in the list, with their persons: most entries of a new list are new, and a query for
 * each would be the longest part of reading it.
 */
export class RecordedHashes {
  readonly #bits = new Uint32Array(BITS / 32);

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
    const start = startOf(keyedHash, personHash);
    const step = stepOf(keyedHash);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = (start + probe * step) % BITS;
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** False: no person of that name is recorded under that hash. */
  mayHold(keyedHash: string, personHash: string | null): boolean {
    const start = startOf(keyedHash, personHash);
    const step = stepOf(keyedHash);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const bit = (start + probe * step) % BITS;
      if (((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

function startOf(keyedHash: string, personHash: string | null): number {
  let start = Number.parseInt(keyedHash.slice(0, 8), 16);
  if (personHash !== null)
    for (let place = 0; place < personHash.length; place += 1)
      start = (Math.imul(start, 31) + personHash.charCodeAt(place)) >>> 0;
  return start;
}

function stepOf(keyedHash: string): number {
  return Number.parseInt(keyedHash.slice(8, 16), 16);
}
