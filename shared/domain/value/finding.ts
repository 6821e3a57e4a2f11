/**
 * A remark about one cell, row or file that is read. A finding never stops an import.
 *
 * - `info`: a repair to report; the value was understood.
 * - `warning`: the cell could not be understood; its text is kept, but not in its field.
 * - `error`: the row does not identify or reach a person.
 */
export type Severity = 'info' | 'warning' | 'error';

export interface Finding {
  /** Stable, `noun.problem_in_words`; its sentence is in `shared/text`. */
  readonly code: string;
  readonly severity: Severity;
  /** Values of the sentence (counts, lengths, the result of the cell). */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The outcome of normalising one value: the understood value, if any, and its findings. */
export interface Normalised<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** A finding at its place in a file, as the import report gives it (`problems` in docs/formats/outputs.md). */
export interface Problem extends Finding {
  /** Row as the spreadsheet shows it, 1 = first; absent for findings about the whole file. */
  readonly row?: number;
  /** Header of the column, or its letter when it has none. */
  readonly column?: string;
  /** Target field of the mapping. */
  readonly field?: string;
  /** The cell's text as in the file. */
  readonly value?: string;
}
