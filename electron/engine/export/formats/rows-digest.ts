import { createHash } from 'node:crypto';
import type { Witness } from './list-reading.ts';

/** Characters of a column per hash call. */
const STRETCH = 1 << 14;

/** The number of rows of a list, and a digest of each verified column. It keeps no rows. */
export class RowsDigest {
  #rows = 0;
  readonly #columns = [new ColumnDigest(), new ColumnDigest(), new ColumnDigest()] as const;

  add(witness: Witness): void {
    this.#rows += 1;
    const [references, coordinates, lasts] = this.#columns;
    references.add(witness[0]);
    coordinates.add(witness[1]);
    lasts.add(witness[2]);
  }

  /** Equal only for the same rows in the same order. Nothing may be added afterwards. */
  finish(): string {
    return [this.#rows, ...this.#columns.map((column) => column.finish())].join(' ');
  }
}

class ColumnDigest {
  readonly #hash = createHash('sha256');
  #waiting = '';

  add(value: string): void {
    // The length comes first, so that two values differ from their concatenation.
    this.#waiting += `${value.length}:${value}`;
    if (this.#waiting.length < STRETCH) return;
    this.#hash.update(this.#waiting);
    this.#waiting = '';
  }

  finish(): string {
    return this.#hash.update(this.#waiting).digest('hex');
  }
}
