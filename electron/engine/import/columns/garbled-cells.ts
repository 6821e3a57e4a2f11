import { DoubleEncoding, restored } from '../../spreadsheet/csv/double-encoding.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { columnName, type MappedColumn } from './mapping.ts';
import type { Repair } from '../cell/repair.ts';
import type { SampleRow } from '../table/sample-rows.ts';

/**
 * « BÃ©nÃ©vole » in a workbook: a CSV file opened in the wrong encoding and saved. Only columns with a sampled garbled
 * cell are restored, so that others cost nothing.
 */
export function garbledColumns(columns: readonly MappedColumn[], rows: readonly SampleRow[]): ReadonlySet<number> {
  const isGarbled = (cell: Cell | undefined): boolean => typeof cell === 'string' && DoubleEncoding.occursIn(cell);
  return new Set(columns.flatMap(({ index }) => (rows.some(({ cells }) => isGarbled(cells[index])) ? [index] : [])));
}

export const RESTORING = 'cell.double_encoding';

/** A row whose cells of some columns are restored on reading. */
export class RestoredRow implements Row {
  readonly number: number;
  readonly hidden: boolean;
  readonly width: number;
  readonly #row: Row;
  readonly #columns: ReadonlySet<number>;

  constructor(row: Row, columns: ReadonlySet<number>) {
    this.number = row.number;
    this.hidden = row.hidden;
    this.width = row.width;
    this.#row = row;
    this.#columns = columns;
  }

  cell(column: number): Cell {
    const cell = this.#row.cell(column);
    return typeof cell === 'string' && this.#columns.has(column) ? restored(cell) : cell;
  }
}

/** The restored cells of a row, and those whose repair is refused. */
export function restoringsOf(
  row: Row,
  garbled: readonly MappedColumn[],
  isRefused: (column: MappedColumn) => boolean,
): readonly Repair[] {
  return garbled.flatMap((column): Repair[] => {
    const before = row.cell(column.index);
    const after = typeof before === 'string' ? restored(before) : before;
    if (typeof before !== 'string' || typeof after !== 'string' || before === after) return [];
    const refused = isRefused(column);
    return [
      { code: RESTORING, column: columnName(column), before, after: refused ? before : after, isRefused: refused },
    ];
  });
}
