/** How a file is divided into records and fields. */
export interface CsvLayout {
  /** null: no delimiter, the records have one column. */
  readonly delimiter: string | null;
  /** Columns of most records. */
  readonly columns: number;
}
