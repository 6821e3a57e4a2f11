import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { ByteWriter } from './byte-writer.ts';
import { columnLetters } from './column-letters.ts';
import { MAX_ROWS } from './limits.ts';
import {
  BOXES_FOOT,
  BOXES_HEAD,
  LINK_TYPE,
  markedParts,
  markedSheetHead,
  NOTES_FOOT,
  NOTES_HEAD,
  noteBox,
  SHEET_RELATIONSHIPS_FOOT,
  SHEET_RELATIONSHIPS_HEAD,
  styleOf,
  type CellFormat,
} from './marked-parts.ts';
import { writeWholeFile, type WrittenFile } from './output-file.ts';
import type { Cell, DateCell } from './row-source.ts';
import { escapedUnderscores, MAX_CELL_CHARACTERS } from './xlsx-writer.ts';
import { ZipWriter } from './zip-writer.ts';

/** A row of which some cells are marked: coloured, with a note. */
export interface MarkedRow {
  readonly cells: readonly Cell[];
  /** Place of a cell in `cells` → its note. */
  readonly notes: ReadonlyMap<number, string>;
}

export interface MarkedTable {
  /** Name of the sheet: 31 characters at most, none of `[]:*?/\`. */
  readonly sheet: string;
  /** The header; '' where there is none. */
  readonly columns: readonly string[];
}

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Link {
  readonly reference: string;
  readonly target: string;
}

/**
 * Writes a workbook of one sheet whose cells keep their kinds (a day stays a day, a link a link) and some
 * of which are marked. Equal rows give equal bytes. The file is there whole or not at all.
 *
 * @throws AppError `workbook.too_many_rows`, `workbook.cell_too_long`, `file.*`; the signal's reason once it is aborted
 */
export async function writeMarkedWorkbook(path: string, table: MarkedTable, rows: AsyncIterable<MarkedRow>, signal?: AbortSignal): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    const zip = new ZipWriter(output);
    for (const [name, xml] of markedParts(table.sheet)) await zip.add(name, [Buffer.from(xml, 'utf8')]);
    const sheet = new MarkedSheet(basename(path), table.columns);
    await zip.add('xl/worksheets/sheet1.xml', sheet.write(rows, signal));
    await zip.add('xl/comments1.xml', notesXml(sheet.notes));
    await zip.add('xl/drawings/vmlDrawing1.vml', boxesXml(sheet.notes));
    await zip.add('xl/worksheets/_rels/sheet1.xml.rels', relationshipsXml(sheet.links));
    await zip.finish();
  });
}

/** Days before 1 March 1900 have a number that is disputed. */
const FIRST_SURE_DAY = '1900-03-01';
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MILLISECONDS = 86_400_000;

class MarkedSheet {
  readonly notes: Note[] = [];
  readonly links: Link[] = [];
  readonly #file: string;
  readonly #columns: readonly string[];
  readonly #bytes = new ByteWriter();
  #rows = 0;

  constructor(file: string, columns: readonly string[]) {
    this.#file = file;
    this.#columns = columns;
  }

  async *write(rows: AsyncIterable<MarkedRow>, signal: AbortSignal | undefined): AsyncGenerator<Buffer> {
    const bytes = this.#bytes;
    bytes.text(markedSheetHead(this.#columns.map((header) => Math.min(40, Math.max(14, header.length + 2)))));
    this.#row({ cells: this.#columns, notes: new Map() });
    for await (const row of rows) {
      signal?.throwIfAborted();
      this.#row(row);
      if (bytes.full) yield bytes.take();
    }
    bytes.text('</sheetData>');
    if (this.links.length > 0) {
      const links = this.links.map(({ reference }, place) => `<hyperlink ref="${reference}" r:id="${linkId(place)}"/>`);
      bytes.text(`<hyperlinks>${links.join('')}</hyperlinks>`);
    }
    bytes.text('<legacyDrawing r:id="rId1"/></worksheet>');
    yield bytes.take();
  }

  #row({ cells, notes }: MarkedRow): void {
    if (this.#rows >= MAX_ROWS) throw new AppError('workbook.too_many_rows', { file: this.#file });
    this.#bytes.text(`<row r="${String(this.#rows + 1)}">`);
    cells.forEach((cell, column) => {
      const note = notes.get(column);
      if (note !== undefined) this.notes.push({ row: this.#rows, column, text: note });
      if (cell !== null && cell !== '') this.#cell(cell, column, note !== undefined);
      else if (note !== undefined) this.#bytes.text(this.#start(column, 'text', true, '/>'));
    });
    this.#bytes.text('</row>');
    this.#rows += 1;
  }

  #start(column: number, format: CellFormat, isMarked: boolean, end: string): string {
    return `<c r="${columnLetters(column)}${String(this.#rows + 1)}" s="${String(styleOf(this.#rows === 0 ? 'header' : format, isMarked))}"${end}`;
  }

  #cell(cell: Exclude<Cell, null>, column: number, isMarked: boolean): void {
    const value = (format: CellFormat, type: string, text: string): void => {
      this.#bytes.text(`${this.#start(column, format, isMarked, `${type}>`)}<v>${text}</v></c>`);
    };
    if (typeof cell === 'string') return this.#text(cell, column, isMarked);
    if (typeof cell === 'number') return value('general', '', String(cell));
    if (typeof cell === 'boolean') return value('general', ' t="b"', cell ? '1' : '0');
    switch (cell.kind) {
      case 'date': {
        const shown = shownDate(cell);
        return typeof shown === 'string' ? this.#text(shown, column, isMarked) : value(shown.format, '', String(shown.serial));
      }
      case 'link':
        this.links.push({ reference: `${columnLetters(column)}${String(this.#rows + 1)}`, target: cell.target });
        return this.#text(cell.text, column, isMarked);
      case 'error':
        return this.#text(cell.text, column, isMarked);
    }
  }

  #text(text: string, column: number, isMarked: boolean): void {
    if (text.length > MAX_CELL_CHARACTERS) throw new AppError('workbook.cell_too_long', { file: this.#file, row: this.#rows + 1, column: columnLetters(column) });
    this.#bytes.text(`${this.#start(column, 'text', isMarked, ' t="inlineStr">')}<is><t xml:space="preserve">`);
    this.#bytes.xml(escapedUnderscores(text));
    this.#bytes.text('</t></is></c>');
  }
}

/** A date by its number in the 1900 system, whatever system it came from; as text where that has none for it. */
function shownDate({ day, time, serial }: DateCell): string | { readonly format: CellFormat; readonly serial: number } {
  if (day === null) return { format: time === null ? 'general' : 'time', serial };
  if (day < FIRST_SURE_DAY) return time === null ? day : `${day} ${time}`;
  const whole = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MILLISECONDS;
  return time === null ? { format: 'day', serial: whole } : { format: 'moment', serial: whole + (serial - Math.floor(serial)) };
}

function linkId(place: number): string {
  return `rId${String(place + 3)}`;
}

function* notesXml(notes: readonly Note[]): Generator<Buffer> {
  const bytes = new ByteWriter();
  bytes.text(NOTES_HEAD);
  for (const { row, column, text } of notes) {
    bytes.text(`<comment ref="${columnLetters(column)}${String(row + 1)}" authorId="0"><text><r><t xml:space="preserve">`);
    bytes.xml(escapedUnderscores(text));
    bytes.text('</t></r></text></comment>');
    if (bytes.full) yield bytes.take();
  }
  bytes.text(NOTES_FOOT);
  yield bytes.take();
}

function* boxesXml(notes: readonly Note[]): Generator<Buffer> {
  const bytes = new ByteWriter();
  bytes.text(BOXES_HEAD);
  for (const [number, { row, column }] of notes.entries()) {
    bytes.text(noteBox(number, row, column));
    if (bytes.full) yield bytes.take();
  }
  bytes.text(BOXES_FOOT);
  yield bytes.take();
}

function* relationshipsXml(links: readonly Link[]): Generator<Buffer> {
  const bytes = new ByteWriter();
  bytes.text(SHEET_RELATIONSHIPS_HEAD);
  for (const [place, { target }] of links.entries()) {
    bytes.text(`<Relationship Id="${linkId(place)}" Type="${LINK_TYPE}" Target="`);
    bytes.xml(target);
    bytes.text('" TargetMode="External"/>');
    if (bytes.full) yield bytes.take();
  }
  bytes.text(SHEET_RELATIONSHIPS_FOOT);
  yield bytes.take();
}
