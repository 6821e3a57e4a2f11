import type { SampleRow, SheetSample } from '../../electron/engine/import/table/sample-rows.ts';
import type { Cell, DateCell, Row } from '../../electron/engine/spreadsheet/row-source.ts';

/** A sheet in memory; `''` is an empty cell, a row of only empty cells does not exist. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  { name = 'Feuil1', hidden = false, firstRow = 1 } = {},
): SheetSample {
  const numbered = rows.map((cells, index): SampleRow => ({
    number: firstRow + index,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }));
  return { name, hidden, rows: numbered.filter((row) => row.cells.some((cell) => cell !== null)) };
}

export function dateCell(day: string | null, serial = 40_000, time: string | null = null): DateCell {
  return { kind: 'date', day, time, serial };
}

export function rowOf(number: number, cells: readonly Cell[]): Row {
  return { number, hidden: false, width: cells.length, cell: (column) => cells[column] ?? null };
}
