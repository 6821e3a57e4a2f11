/** How the records of a file are cut. */
export interface CsvLayout {
  /** null: nothing divides the records, they have one column. */
  readonly delimiter: string | null;
  /** Columns of most records. */
  readonly columns: number;
}
