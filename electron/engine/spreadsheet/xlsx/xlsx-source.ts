import { MAX_SHARED_STRINGS_BYTES, MAX_SHEET_BYTES } from '../limits.ts';
import { RowBatch } from '../row-batch.ts';
import type { FileFinding, Row, RowSource, SheetInfo } from '../row-source.ts';
import { cellsWithRefusingNote } from './cell-notes.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { hiddenColumns, type SheetTally } from './sheet-tally.ts';
import { readSheetTail, type SheetTail } from './sheet-tail.ts';
import { TextPool } from '../../collections/text-pool.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';
import { partPieces } from './xml-part.ts';

/** The rows of an xlsx workbook whose list of sheets has been read. */
export class XlsxSource implements RowSource {
  readonly format = 'xlsx';
  readonly encoding = null;
  readonly delimiter = null;
  readonly sheets: readonly SheetInfo[];
  readonly #workbook: Workbook;
  readonly #tallies = new Map<string, SheetTally>();
  readonly #tails = new Map<string, SheetTail>();
  readonly #refusingNotes = new Map<string, readonly string[]>();
  #sharedStrings: TextPool | null = null;
  #progress = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  }

  async *rows(sheet: string, options: { readonly signal?: AbortSignal } = {}): AsyncGenerator<readonly Row[]> {
    const found = this.#workbook.sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new RangeError(`No sheet is called ${JSON.stringify(sheet)}`);
    const { signal } = options;
    this.#progress = 0;
    const sharedStrings = await this.#strings(found, signal);
    const tail = this.#tails.get(sheet) ?? (await readSheetTail(this.#workbook, found, signal));
    this.#tails.set(sheet, tail);
    const notes = this.#refusingNotes.get(sheet) ?? (await cellsWithRefusingNote(this.#workbook, found, signal));
    const batch = new RowBatch({
      ...tail,
      sharedStrings,
      texts: new TextPool({ escapes: true }),
      date1904: this.#workbook.date1904,
    });
    const scanner = new SheetScanner(this.#workbook.file, batch, this.#workbook.meanings);
    for await (const piece of partPieces(this.#part(found, signal))) {
      scanner.xml.feed(piece);
      while (scanner.scan()) {
        yield batch.take();
        signal?.throwIfAborted();
        batch.clear();
      }
    }
    scanner.finish();
    this.#tallies.set(sheet, scanner.tally);
    this.#refusingNotes.set(sheet, notes);
    if (batch.rows.length > 0) yield batch.take();
    this.#progress = 1;
  }

  /** Repairs of a workbook are made in its cells. */
  leaveAsWritten(): void {
    // There are no repairs of the whole file.
  }

  progress(): number {
    return this.#progress;
  }

  findings(sheet?: string): readonly FileFinding[] {
    const tallies = [...this.#tallies].flatMap(([name, tally]) =>
      sheet === undefined || name === sheet ? [tally] : [],
    );
    const total = (count: (tally: SheetTally) => number): number =>
      tallies.reduce((sum, tally) => sum + count(tally), 0);
    return [
      finding('workbook.hidden_sheets', 'info', this.sheets.filter((sheet) => sheet.hidden).length),
      finding(
        'rows.blank',
        'info',
        total((tally) => Math.max(0, tally.lastRow - tally.filledRows)),
      ),
      finding(
        'rows.hidden',
        'info',
        total((tally) => tally.hiddenRows),
      ),
      finding(
        'rows.out_of_order',
        'info',
        total((tally) => tally.rowsOutOfOrder),
      ),
      finding(
        'rows.repeated_number',
        'warning',
        total((tally) => tally.rowsRepeated),
      ),
      finding('workbook.hidden_columns', 'info', total(hiddenColumns)),
      finding(
        'workbook.formula_without_value',
        'warning',
        total((tally) => tally.formulasWithoutValue),
      ),
      ...[...this.#refusingNotes].map(([name, cells]) => ({
        ...finding('workbook.notes_refuse', 'warning', sheet === undefined || name === sheet ? cells.length : 0),
        params: { sheet: name, cells: shown(cells) },
      })),
    ].filter((found) => found.count > 0);
  }

  async close(): Promise<void> {
    this.#sharedStrings = null;
    this.#tails.clear();
    await this.#workbook.file.close();
  }

  /** The compressed bytes of the shared strings and of the sheet are the total of the progress. */
  #part(sheet: WorkbookSheet, signal: AbortSignal | undefined): Parameters<typeof partPieces>[0] {
    const before = this.#workbook.sharedStrings?.compressedSize ?? 0;
    const whole = before + sheet.entry.compressedSize;
    return {
      ...this.#workbook,
      entry: sheet.entry,
      limit: MAX_SHEET_BYTES,
      signal,
      onRead: (bytes) => (this.#progress = shareOf(before + bytes, whole)),
    };
  }

  async #strings(sheet: WorkbookSheet, signal: AbortSignal | undefined): Promise<TextPool> {
    const entry = this.#workbook.sharedStrings;
    if (entry === null) return new TextPool({ escapes: true });
    const whole = entry.compressedSize + sheet.entry.compressedSize;
    this.#sharedStrings ??= await readSharedStrings({
      ...this.#workbook,
      entry,
      limit: MAX_SHARED_STRINGS_BYTES,
      signal,
      onRead: (bytes) => (this.#progress = shareOf(bytes, whole)),
    });
    return this.#sharedStrings;
  }
}

const MOST_CELLS = 5;

function shown(cells: readonly string[]): string {
  const first = cells.slice(0, MOST_CELLS).join(', ');
  return cells.length > MOST_CELLS ? `${first}…` : first;
}

/** Inflating may read a few bytes after an entry. */
function shareOf(bytes: number, whole: number): number {
  return Math.min(1, bytes / whole);
}

function finding(
  code: string,
  severity: FileFinding['severity'],
  count: number,
): FileFinding & { readonly count: number } {
  return { code, severity, count };
}
