/**
 * The only interface between workbooks and the rest of the engine. The shapes of the library or parser stay behind it:
 * a file is a list of sheets, a sheet a stream of batches of rows, a row cells of five kinds.
 */

/** A date or date-time cell. Spreadsheets know no time zone: the fields are wall-clock. */
export interface DateCell {
  readonly kind: 'date';
  /** `YYYY-MM-DD`; null when the serial is not a possible day. */
  readonly day: string | null;
  /**
   * `HH:MM:SS`, or null when the cell holds whole days only. An elapsed time (`[h]:mm`) has no day, and
   * its hours may pass 23.
   */
  readonly time: string | null;
  /** Serial number as stored. */
  readonly serial: number;
}

/** A formula that ended in an error, e.g. `#N/A`. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly text: string;
}

/** Text whose hyperlink has more information than the text, e.g. « Écrire » over `mailto:…`. */
export interface LinkCell {
  readonly kind: 'link';
  readonly text: string;
  readonly target: string;
}

/**
 * null: empty. A formula is its cached value. Rich text is its plain text. A number that a double cannot represent
 * without loss (`0639981234`, twenty digits) is the stored text.
 */
export type Cell = string | number | boolean | DateCell | ErrorCell | LinkCell | null;

export interface Row {
  /** As the spreadsheet shows it, 1 = first. In a CSV: records, not lines of text. */
  readonly number: number;
  /** Hidden by hand or by a filter. A hidden row counts like any other. */
  readonly hidden: boolean;
  /** One past the last non-empty column. */
  readonly width: number;
  /** The cell of a column, 0 = A; null past the width. Lazy: decoding happens here. */
  cell(column: number): Cell;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

export interface FileFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning';
  readonly count?: number;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface RowSource {
  readonly format: 'xlsx' | 'csv';
  /** CSV only, e.g. `utf-8`, `windows-1252`. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** In the order of the workbook; a CSV has one, named ''. */
  readonly sheets: readonly SheetInfo[];
  /**
   * The rows of one sheet, in batches so that a consumer can yield between them. Empty rows are left out (their numbers
   * are skipped). It may be called again and reads again. A `Row` is valid until the next batch is requested: its
   * object is reused. Rows come by number; only in a damaged file may one come after a later one.
   *
   * @throws RangeError for a missing sheet; AppError `workbook.*` for damage found only now; the signal's reason.
   */
  rows(sheet: string, options?: { readonly signal?: AbortSignal }): AsyncIterable<readonly Row[]>;
  /**
   * Refuses these repairs of the file (`csv.…`) for all later `rows`: their places are counted, and stay as written.
   */
  leaveAsWritten(repairs: ReadonlySet<string>): void;
  /** Share of the file read so far by the current `rows`, 0 to 1. */
  progress(): number;
  /**
   * The findings about the file and the sheets read to their end so far (encoding repaired, hidden columns, blank
   * rows…); with a sheet's name: about the file and this sheet alone.
   */
  findings(sheet?: string): readonly FileFinding[];
  close(): Promise<void>;
}
