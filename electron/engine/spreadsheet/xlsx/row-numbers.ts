import { MAX_ROWS } from '../limits.ts';

/**
 * Gives each row of a sheet a unique number. A valid sheet numbers each row once; a repeated number becomes the next
 * free one, because rows are found and reported by number.
 */
export class RowNumbers {
  readonly #taken = new Uint8Array(MAX_ROWS + 1);
  #repeated = 0;

  /** Rows whose number was taken. */
  get repeated(): number {
    return this.#repeated;
  }

  /** @param stated as in the sheet, 1 to MAX_ROWS */
  take(stated: number): number {
    if (this.#taken[stated] !== 0) this.#repeated += 1;
    const number = this.#freeFrom(stated);
    this.#taken[number] = 1;
    return number;
  }

  #freeFrom(stated: number): number {
    const above = this.#taken.indexOf(0, stated);
    // Row 0 is invalid; a sheet that is full up to its last row has free numbers further up.
    return above > 0 ? above : this.#taken.indexOf(0, 1);
  }
}
