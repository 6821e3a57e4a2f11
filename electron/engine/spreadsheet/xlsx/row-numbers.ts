import { MAX_ROWS } from '../limits.ts';

/**
 * Gives each row of a sheet a number of its own. An honest sheet numbers each row once; where a number stands a second
 * time, the row takes the next one that is free, since by its number a row is found again and told of.
 */
export class RowNumbers {
  readonly #taken = new Uint8Array(MAX_ROWS + 1);
  #repeated = 0;

  /** Rows whose number was taken. */
  get repeated(): number {
    return this.#repeated;
  }

  /** @param stated as the sheet has it, 1 to MAX_ROWS */
  take(stated: number): number {
    if (this.#taken[stated] !== 0) this.#repeated += 1;
    const number = this.#freeFrom(stated);
    this.#taken[number] = 1;
    return number;
  }

  #freeFrom(stated: number): number {
    const above = this.#taken.indexOf(0, stated);
    // Row 0 is none; a sheet that is full up to its last row has room further up.
    return above > 0 ? above : this.#taken.indexOf(0, 1);
  }
}
