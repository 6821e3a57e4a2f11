import type { Check } from '../campaign/check.ts';
import type { ListRowPacker } from '../sql/list-row-codec.ts';
import type { ToldOrigin } from '../sql/notices.ts';
import type { ReadableList } from './formats/list-reading.ts';
import type { RecordedFile, Remark } from './record/export-record.ts';
import type { ListFigures } from './record/record-tally.ts';

/** The files of a list, for the record. */
export interface ListOnDisk {
  /** The check without the people whom the tool can’t contact or who are of another part. */
  readonly check: Check;
  /** In the order in which the tool gets them: oppositions, the list itself, files beside it. */
  readonly files: readonly RecordedFile[];
  /** The first file of the list itself. */
  readonly main: RecordedFile;
  /** For a transfer, the rows with what permits it; null: another list. */
  readonly proofs: number | null;
  /** The latest entry of the suppression list in its files of oppositions; null: it has none. */
  readonly oppositionsUntil: number | null;
  /** One file per row, where a row is a file. */
  readonly parts: readonly RecordedFile[];
  /** The expected content of each file with rows, for verification. */
  readonly rows: readonly WrittenRows[];
  /** The data of the record about the people on it. */
  readonly figures: ListFigures;
  readonly remarks: readonly Remark[];
  /** The data of each person on the list; empty for a list of oppositions. */
  readonly people: ListRowPacker;
  /** The sources of which its message informs them (art. 14 RGPD). */
  readonly told: readonly ToldOrigin[];
}

/** A file of a list, and the digest of its rows. */
export interface WrittenRows {
  readonly list: ReadableList & { readonly fileName: string };
  readonly digest: string;
}
