import type { WrittenFile } from '../spreadsheet/write/output-file.ts';
import type { WithdrawnRow } from './withdrawn-row.ts';

/** A file for the tool of a list, to remove people. */
export interface ToolFile {
  readonly name: string;
  write(path: string, rows: readonly WithdrawnRow[]): Promise<WrittenFile>;
}
