/** What there is to say about a sheet once it is read. */
export interface SheetTally {
  /** Last row that the sheet mentions, and rows that hold something. */
  lastRow: number;
  filledRows: number;
  hiddenRows: number;
  /** Rows that stand after one with a higher number. */
  rowsOutOfOrder: number;
  /** Rows whose number stands before. */
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

/** Hidden columns that can hold something: people hide all that lies right of a table. */
export function hiddenColumns(tally: SheetTally): number {
  return tally.hiddenRuns.reduce(
    (sum, [first, last]) => sum + Math.max(0, Math.min(last, tally.width - 1) - first + 1),
    0,
  );
}
