import type { Row } from '../../spreadsheet/row-source.ts';
import type { SampleRow } from '../table/sample-rows.ts';

/** A row that outlives its batch. */
export class KeptRow implements Row {
  readonly number: number;
  readonly hidden: boolean;
  readonly width: number;
  readonly #cells: SampleRow['cells'];

  constructor({ number, cells }: SampleRow, hidden: boolean) {
    this.number = number;
    this.hidden = hidden;
    this.width = cells.length;
    this.#cells = cells;
  }

  cell(column: number) {
    return this.#cells[column] ?? null;
  }
}
