import { writeCsv, type CsvStyle } from '../spreadsheet/write/csv-writer.ts';
import type { WrittenFile } from '../spreadsheet/write/output-file.ts';
import type { WithdrawnRow } from './withdrawn-row.ts';

/** The form of a table that people open in Excel. */
export const FOR_EXCEL: CsvStyle = { bom: true, delimiter: ';', lineEnd: '\r\n' };

/** A file for the tool of a list, to remove people. */
export interface ToolFile {
  readonly name: string;
  write(path: string, withdrawn: readonly WithdrawnRow[]): Promise<WrittenToolFile>;
}

export interface WrittenToolFile extends WrittenFile {
  /** Rows of the file without its header: fewer than the withdrawn ones where a number is told once. */
  readonly rows: number;
}

/** A text table for a tool. @param rowsOf the rows of the file. */
export function toolTable(
  name: string,
  style: CsvStyle,
  header: readonly string[] | null,
  rowsOf: (withdrawn: readonly WithdrawnRow[]) => readonly (readonly string[])[],
): ToolFile {
  return {
    name,
    write: async (path, withdrawn) => {
      const rows = rowsOf(withdrawn);
      return { ...(await writeCsv(path, style, header, rows)), rows: rows.length };
    },
  };
}
