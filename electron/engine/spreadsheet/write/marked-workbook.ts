import { once } from 'node:events';
import { basename } from 'node:path';
import { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { AppError } from '../../../../shared/contract/result.ts';
import { columnLetters } from '../column-letters.ts';
import { MAX_ROWS } from '../limits.ts';
import { writeWholeFile, type ByteSink, type WrittenFile } from './output-file.ts';
import type { Cell, DateCell } from '../row-source.ts';
import { escapedUnderscores, MAX_CELL_CHARACTERS } from './xlsx-writer.ts';

/** A row with marked cells: coloured, with a note. */
export interface MarkedRow {
  readonly cells: readonly Cell[];
  /** Place of a cell in `cells` → its note. */
  readonly notes: ReadonlyMap<number, string>;
}

export interface MarkedTable {
  /** Name of the sheet: 31 characters at most, none of `[]:*?/\`. */
  readonly sheet: string;
  /** The header; '' for none. */
  readonly columns: readonly string[];
}

const MARK: ExcelJS.FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFD9B3' } };
/** The number formats that every spreadsheet shows in the user's language; `@` is text. */
const FORMATS = { general: 'General', text: '@', day: 'mm-dd-yy', moment: 'm/d/yy "h":mm', time: 'h:mm:ss' } as const;
type Format = keyof typeof FORMATS;

/**
 * Writes a workbook of one sheet, for people to read and correct, whose cells keep their kinds (a day stays a day, a
 * link a link) and some of which are marked. The file is complete or absent. Lists for machines use the other writer,
 * which streams (docs/adr/0007-rich-workbooks.md).
 *
 * @throws AppError `workbook.too_many_rows`, `workbook.cell_too_long`, `file.*`; the signal's reason once it is aborted
 */
export async function writeMarkedWorkbook(
  path: string,
  table: MarkedTable,
  rows: AsyncIterable<MarkedRow>,
  signal?: AbortSignal,
): Promise<WrittenFile> {
  // Loaded on demand: most runs write no such workbook.
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js');
  return writeWholeFile(path, async (output) => {
    const stream = streamInto(output);
    // The awaiting code reports a failure; the library may still write for a moment.
    stream.on('error', () => undefined);
    const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
    const sheet = new MarkedSheet(
      basename(path),
      workbook.addWorksheet(table.sheet, { views: [{ state: 'frozen', ySplit: 1 }] }),
      table.columns,
    );
    try {
      for await (const row of rows) {
        signal?.throwIfAborted();
        sheet.add(row);
      }
      sheet.end();
      await Promise.all([once(stream, 'finish'), workbook.commit()]);
    } finally {
      stream.destroy();
    }
  });
}

/** Passes the bytes on in order, each piece after the one before is written. */
function streamInto(output: ByteSink): Writable {
  return new Writable({
    write(piece: Uint8Array, _encoding, done) {
      output.write(piece).then(() => done(), done);
    },
  });
}

class MarkedSheet {
  readonly #file: string;
  readonly #sheet: ExcelJS.Worksheet;
  #rows = 0;

  constructor(file: string, sheet: ExcelJS.Worksheet, columns: readonly string[]) {
    this.#file = file;
    this.#sheet = sheet;
    // New input is text: a number keeps its zeros.
    sheet.columns = columns.map((header) => ({
      width: Math.min(40, Math.max(14, header.length + 2)),
      style: { numFmt: FORMATS.text },
    }));
    this.add({ cells: columns, notes: new Map() }, true);
  }

  add({ cells, notes }: MarkedRow, isHeader = false): void {
    if (this.#rows >= MAX_ROWS) throw new AppError('workbook.too_many_rows', { file: this.#file });
    this.#rows += 1;
    const row = this.#sheet.getRow(this.#rows);
    cells.forEach((cell, column) => {
      const note = notes.get(column);
      if (note === undefined && (cell === null || cell === '')) return;
      const written = row.getCell(column + 1);
      const { value, format } = this.#shown(cell, column);
      written.value = value;
      written.numFmt = FORMATS[format];
      if (isHeader) written.font = { bold: true };
      if (note === undefined) return;
      written.fill = MARK;
      written.note = escapedUnderscores(note);
    });
    row.commit();
  }

  end(): void {
    this.#sheet.commit();
  }

  #shown(cell: Cell, column: number): { readonly value: ExcelJS.CellValue; readonly format: Format } {
    if (cell === null || cell === '') return { value: null, format: 'text' };
    if (typeof cell === 'string') return { value: this.#text(cell, column), format: 'text' };
    if (typeof cell !== 'object') return { value: cell, format: 'general' };
    if (cell.kind === 'date') return shownDate(cell);
    const text = this.#text(cell.text, column);
    return { value: cell.kind === 'link' ? { text, hyperlink: cell.target } : text, format: 'text' };
  }

  #text(text: string, column: number): string {
    if (text.length > MAX_CELL_CHARACTERS)
      throw new AppError('workbook.cell_too_long', {
        file: this.#file,
        row: this.#rows,
        column: columnLetters(column),
      });
    return escapedUnderscores(text);
  }
}

/** Days before 1 March 1900 have no reliable serial number. */
const FIRST_SURE_DAY = '1900-03-01';
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

/** A date as its serial in the 1900 system, from any system; as text where it has none. */
function shownDate({ day, time, serial }: DateCell): { readonly value: ExcelJS.CellValue; readonly format: Format } {
  if (day === null) return { value: serial, format: time === null ? 'general' : 'time' };
  if (day < FIRST_SURE_DAY) return { value: time === null ? day : `${day} ${time}`, format: 'text' };
  const whole = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MILLISECONDS;
  return time === null
    ? { value: whole, format: 'day' }
    : { value: whole + (serial - Math.floor(serial)), format: 'moment' };
}
