import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { cellsText, isBlank } from '../cell/cell-text.ts';
import { isOfKind, isPlainKind, type ColumnKind } from '../table/column-kind.ts';

/** A row whose cells from some column on are moved back. */
export interface Realigned {
  readonly row: Row;
  /** The cells as in the file, and as read. */
  readonly before: string;
  readonly after: string;
}

/** Minimal number of cells that indicate a shift. */
const LEAST_WITNESSES = 2;

interface Fit {
  /** First column whose cell is of another kind. */
  readonly firstMisfit: number | null;
  readonly plainMisfits: number;
  readonly plainFits: number;
}

function fitOf(cells: readonly Cell[], kinds: ReadonlyMap<number, ColumnKind>): Fit {
  let firstMisfit: number | null = null;
  let plainMisfits = 0;
  let plainFits = 0;
  for (const [index, kind] of kinds) {
    const cell = cells[index] ?? null;
    if (cell === null || isBlank(cell)) continue;
    if (isOfKind(cell, kind)) {
      if (isPlainKind(kind)) plainFits += 1;
      continue;
    }
    firstMisfit = Math.min(firstMisfit ?? index, index);
    if (isPlainKind(kind)) plainMisfits += 1;
  }
  return { firstMisfit, plainMisfits, plainFits };
}

/**
 * A row shifted by one column, to the right (an empty cell inserted) or to the left (a cell removed). It is moved back
 * only when several cells contradict their columns, when afterwards none does, and when nothing is lost; where several
 * starts of the shift are possible, the last is taken, which moves the fewest cells. null: the row is in its place, or
 * the shift is unknown.
 *
 * @param kinds by column index
 * @param width one past the last mapped column
 */
export function realign(row: Row, kinds: ReadonlyMap<number, ColumnKind>, width: number): Realigned | null {
  // One more: the cell pushed out of the last column is beside the table.
  const cells = Array.from({ length: width + 1 }, (_, index) => row.cell(index));
  const { firstMisfit, plainMisfits } = fitOf(cells, kinds);
  if (firstMisfit === null || plainMisfits < LEAST_WITNESSES) return null;
  for (let start = firstMisfit; start >= 0; start -= 1) {
    for (const moved of [pulledLeft(cells, start), pushedRight(cells, start)]) {
      if (moved === null) continue;
      const fit = fitOf(moved, kinds);
      if (fit.firstMisfit === null && fit.plainFits >= LEAST_WITNESSES)
        return { row: new MovedRow(row, moved), before: cellsText(cells), after: cellsText(moved) };
    }
  }
  return null;
}

/** Without the empty cell inserted at `start`. */
function pulledLeft(cells: readonly Cell[], start: number): Cell[] | null {
  return isBlank(cells[start] ?? null) ? [...cells.slice(0, start), ...cells.slice(start + 1), null] : null;
}

/** With the cell removed at `start`; the last column of the table is then empty. */
function pushedRight(cells: readonly Cell[], start: number): Cell[] | null {
  return cells.slice(-2).every(isBlank) ? [...cells.slice(0, start), null, ...cells.slice(start, -1)] : null;
}

class MovedRow implements Row {
  readonly number: number;
  readonly hidden: boolean;
  readonly width: number;
  readonly #row: Row;
  readonly #cells: readonly Cell[];

  constructor(row: Row, cells: readonly Cell[]) {
    this.number = row.number;
    this.hidden = row.hidden;
    this.width = Math.max(row.width, cells.length);
    this.#row = row;
    this.#cells = cells;
  }

  cell(column: number): Cell {
    return column < this.#cells.length ? (this.#cells[column] ?? null) : this.#row.cell(column);
  }
}
