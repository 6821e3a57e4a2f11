/** A table of a restitution: one row of the workbook for one object of the JSON file. */
export interface ReturnedTable {
  /** Of its files, without their ending. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Read anew at each call, always the same. */
  readonly rows: () => AsyncIterable<RestitutionRow> | Iterable<RestitutionRow>;
}

export interface RestitutionRow {
  readonly cells: readonly string[];
  readonly json: object;
}

/** Several values in one cell. */
export function joined(values: readonly (string | undefined)[]): string {
  return values.filter((value) => value !== undefined && value !== '').join(' ; ');
}

/** Of a flag that may be unknown. */
export function yesNo(flag: boolean | undefined): string {
  return flag === undefined ? '' : flag ? 'oui' : 'non';
}
