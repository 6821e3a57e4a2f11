/**
 * What was noticed while reading one cell, row or file. A finding never stops an import.
 *
 * - `info`: a repair that the person should know of; the value was understood.
 * - `warning`: the cell could not be understood; its text is kept, the contact goes without it.
 * - `error`: the whole row says nothing that identifies or reaches anybody.
 */
export type Severity = 'info' | 'warning' | 'error';

export interface Finding {
  /** Stable, `noun.problem_in_words`; its sentence is in `shared/text`. */
  readonly code: string;
  readonly severity: Severity;
  /** Values for the sentence (counts, lengths, what was made of the cell). */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The outcome of normalising one value: what was understood, if anything, and what there is to say about it. */
export interface Normalised<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** A finding at its place in a file, as the import report gives it (`problems` in docs/formats/outputs.md). */
export interface Problem extends Finding {
  /** Row as the spreadsheet shows it, 1 = first; absent for what concerns the whole file. */
  readonly row?: number;
  /** Header of the column, or its letter when it has none. */
  readonly column?: string;
  /** Target field of the mapping. */
  readonly field?: string;
  /** The cell's text as it stands in the file. */
  readonly value?: string;
}
