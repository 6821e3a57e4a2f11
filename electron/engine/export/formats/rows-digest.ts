import { createHash } from 'node:crypto';
import type { Witness } from './list-reading.ts';

/** Characters of a column before they are hashed. */
const STRETCH = 1 << 14;

/** How many rows a list has, and a digest of each of the columns that are held against the file. Holds no rows. */
export class RowsDigest {
  #rows = 0;
  readonly #columns = [new ColumnDigest(), new ColumnDigest(), new ColumnDigest()] as const;

  add(witness: Witness): void {
    this.#rows += 1;
    for (const [place, column] of this.#columns.entries()) column.add(witness[place] ?? '');
  }

  /** Equal for the same rows in the same order alone. Nothing may be added afterwards. */
  finish(): string {
    return [this.#rows, ...this.#columns.map((column) => column.finish())].join(' ');
  }
}

class ColumnDigest {
  readonly #hash = createHash('sha256');
  #waiting = '';

  add(value: string): void {
    // The length before it: two values are not one.
    this.#waiting += `${value.length}:${value}`;
    if (this.#waiting.length < STRETCH) return;
    this.#hash.update(this.#waiting);
    this.#waiting = '';
  }

  finish(): string {
    return this.#hash.update(this.#waiting).digest('hex');
  }
}
