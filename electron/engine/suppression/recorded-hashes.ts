import type { Steps } from '../steps/pauses.ts';
import type { SqlReader } from '../storage/reader.ts';
import { readKeyedHashes } from '../sql/suppressions.ts';

/** A power of two: 16 MiB, and at ten million entries one wrong « maybe » in two hundred. */
const BITS = 2 ** 27;
const PROBES = 4;

/**
 * Which hashes the list does not hold, of which persons, for certain (a Bloom filter): most of a new list is new, and
 * asking the workspace for each entry would be the longest part of taking it in.
 */
export class RecordedHashes {
  readonly #bits = new Uint32Array(BITS / 32);

  /** With every hash of the list. Anyone who adds to the list meanwhile, adds here. */
  static *loading(reader: SqlReader): Steps<RecordedHashes> {
    const hashes = new RecordedHashes();
    for (const { keyedHash, personHash } of readKeyedHashes(reader)) {
      hashes.add(keyedHash, personHash);
      yield;
    }
    return hashes;
  }

  /** @param keyedHash in hexadecimal, of 16 digits at least: it is random itself, and need not be hashed again. */
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
