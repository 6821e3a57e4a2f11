import { basename } from 'node:path';

import { AppError } from '../../../../shared/contract/result.ts';
import { ByteWriter } from './byte-writer.ts';
import { columnLetters } from '../column-letters.ts';
import { MAX_ROWS } from '../limits.ts';
import { batchesOf, writeWholeFile, type TableRows, type WrittenFile } from './output-file.ts';
import { sheetFoot, sheetHead, workbookParts } from '../xlsx/xlsx-parts.ts';
import { ZipWriter } from './zip-writer.ts';

/** The limit of a cell, in characters. */
export const MAX_CELL_CHARACTERS = 32_767;

export interface XlsxTable {
  /** Name of the sheet: 31 characters at most, none of `[]:*?/\`. */
  readonly sheet: string;
  /** The header. */
  readonly columns: readonly string[];
}

/**
 * Writes a workbook of one sheet whose cells are all text: a number keeps its zeros, a formula stays a text. Equal rows
 * give equal bytes. The file is complete or absent.
 *
 * @throws AppError `workbook.too_many_rows` past row 1,048,576, `workbook.cell_too_long` past 32,767
 * characters, `file.*`; the signal's reason once it is aborted; any error of `rows`.
 */
export async function writeXlsxTable(
  path: string,
  table: XlsxTable,
  rows: TableRows,
  options: { readonly signal?: AbortSignal } = {},
): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    const zip = new ZipWriter(output);
    for (const [name, xml] of workbookParts(table.sheet)) await zip.add(name, [Buffer.from(xml, 'utf8')]);
    await zip.add('xl/worksheets/sheet1.xml', sheetXml(basename(path), table.columns, rows, options.signal));
    await zip.finish();
  });
}

async function* sheetXml(
  file: string,
  columns: readonly string[],
  rows: TableRows,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const sheet = new SheetBytes(file, columns);
  const stretch = (): Buffer => {
    signal?.throwIfAborted();
    return sheet.bytes.take();
  };
  sheet.bytes.text(sheetHead(columns));
  sheet.row(columns);
  for await (const batch of batchesOf(rows)) {
    for (const row of batch) {
      sheet.row(row);
      if (sheet.bytes.full) yield stretch();
    }
  }
  sheet.bytes.text(sheetFoot(columns.length, sheet.rows));
  yield stretch();
}

const TEXT_START = Buffer.from('" s="1" t="inlineStr"><is><t>');
const SPACED_TEXT_START = Buffer.from('" s="1" t="inlineStr"><is><t xml:space="preserve">');
const HEADER_START = Buffer.from('" s="2" t="inlineStr"><is><t>');
const TEXT_END = Buffer.from('</t></is></c>');
const ROW_START = Buffer.from('<row r="');
const ROW_START_END = Buffer.from('">');
const ROW_END = Buffer.from('</row>');

class SheetBytes {
  readonly bytes = new ByteWriter();
  rows = 0;
  readonly #file: string;
  /** `<c r="A` of every column. */
  readonly #cellStarts: readonly Buffer[];

  constructor(file: string, columns: readonly string[]) {
    this.#file = file;
    this.#cellStarts = columns.map((_, column) => Buffer.from(`<c r="${columnLetters(column)}`));
  }

  row(cells: readonly string[]): void {
    const { bytes } = this;
    if (this.rows >= MAX_ROWS) throw new AppError('workbook.too_many_rows', { file: this.#file });
    this.rows += 1;
    const number = Buffer.from(String(this.rows));
    bytes.raw(ROW_START);
    bytes.raw(number);
    bytes.raw(ROW_START_END);
    for (let column = 0; column < this.#cellStarts.length; column += 1) {
      const text = cells[column] ?? '';
      if (text === '') continue;
      if (text.length > MAX_CELL_CHARACTERS)
        throw new AppError('workbook.cell_too_long', {
          file: this.#file,
          row: this.rows,
          column: columnLetters(column),
        });
      bytes.raw(this.#cellStarts[column] ?? ROW_START);
      bytes.raw(number);
      bytes.raw(this.rows === 1 ? HEADER_START : isSpaced(text) ? SPACED_TEXT_START : TEXT_START);
      bytes.xml(text.includes('_x') ? escapedUnderscores(text) : text);
      bytes.raw(TEXT_END);
    }
    bytes.raw(ROW_END);
  }
}

/** White space that readers would drop unless told to keep it. */
function isSpaced(text: string): boolean {
  return text.charCodeAt(0) <= 0x20 || text.charCodeAt(text.length - 1) <= 0x20 || text.includes('\n');
}

/** `_x0041_` would be read as the letter A. */
export function escapedUnderscores(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
