/** The findings about a sheet after reading. */
export interface SheetTally {
  /** Last row in the sheet, and number of non-empty rows. */
  lastRow: number;
  filledRows: number;
  hiddenRows: number;
  /** Rows after one with a higher number. */
  rowsOutOfOrder: number;
  /** Rows with a repeated number. */
  rowsRepeated: number;
  /** Columns of the widest row. */
  width: number;
  /** First and last of each run of hidden columns, counted from 0. */
  readonly hiddenRuns: (readonly [first: number, last: number])[];
  formulasWithoutValue: number;
}

export function emptyTally(): SheetTally {
  return {
    lastRow: 0,
    filledRows: 0,
    hiddenRows: 0,
    rowsOutOfOrder: 0,
    rowsRepeated: 0,
    width: 0,
    hiddenRuns: [],
    formulasWithoutValue: 0,
  };
}

/** Hidden columns within the table: users hide all columns to its right. */
export function hiddenColumns(tally: SheetTally): number {
  return tally.hiddenRuns.reduce(
    (sum, [first, last]) => sum + Math.max(0, Math.min(last, tally.width - 1) - first + 1),
    0,
  );
}
