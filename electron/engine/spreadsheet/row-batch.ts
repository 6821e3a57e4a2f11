import { BOOLEAN, DATED, ERROR, ISO_DATE, NUMBER, OWN_TEXT, SHARED_TEXT } from './xlsx/cell-kind.ts';
import { BATCH_CELLS, BATCH_ROWS, BATCH_TEXT_BYTES, MAX_COLUMNS } from './limits.ts';
import { linkedCell } from './xlsx/linked-cell.ts';
import { MergedCells, type MergedArea } from './xlsx/merged-cells.ts';
import type { NumberMeaning } from './xlsx/number-format.ts';
import type { Cell, Row } from './row-source.ts';
import { dateCell, isoDateCell } from './xlsx/serial-day.ts';
import { RowNumbers } from './xlsx/row-numbers.ts';
import type { TextPool } from '../collections/text-pool.ts';

/** Shared data of a sheet's cells. */
export interface CellContext {
  readonly sharedStrings: TextPool;
  /** Emptied with every batch. */
  readonly texts: TextPool;
  readonly date1904: boolean;
  /** Targets of the links of the sheet, by `cellKey`. */
  readonly links: ReadonlyMap<number, string>;
  readonly merged: readonly MergedArea[];
}

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

const CAPACITY = BATCH_CELLS + MAX_COLUMNS + 1;

/** The cells of a few hundred rows, in typed arrays that every batch reuses. */
export class RowBatch {
  rows: SheetRow[] = [];
  count = 0;
  readonly columns = new Uint16Array(CAPACITY);
  readonly texts: TextPool;
  readonly sharedStrings: TextPool;
  readonly #kinds = new Uint8Array(CAPACITY);
  readonly #values = new Float64Array(CAPACITY);
  /** Row objects are created once and reused by every batch. */
  readonly #pool: SheetRow[] = [];
  readonly #date1904: boolean;
  readonly #links: ReadonlyMap<number, string>;
  /** Links that formulas of this batch make. */
  readonly #formulaLinks = new Map<number, string>();
  readonly #merged: MergedCells;
  #hasLinks: boolean;
  readonly #numbers = new RowNumbers();
  #ordered = true;

  constructor(context: CellContext) {
    this.texts = context.texts;
    this.sharedStrings = context.sharedStrings;
    this.#date1904 = context.date1904;
    this.#links = context.links;
    this.#merged = new MergedCells(context.merged);
    this.#hasLinks = context.links.size > 0;
  }

  /** Number of rows so far with a repeated number. */
  get repeatedRows(): number {
    return this.#numbers.repeated;
  }

  get full(): boolean {
    return this.rows.length >= BATCH_ROWS || this.count >= BATCH_CELLS || this.texts.bytes >= BATCH_TEXT_BYTES;
  }

  /** The rows read, ordered by number: rows slightly out of order are sorted. */
  take(): readonly Row[] {
    if (!this.#ordered) this.rows.sort((one, other) => one.number - other.number);
    return this.rows;
  }

  clear(): void {
    this.rows = [];
    this.count = 0;
    this.texts.clear();
    this.#formulaLinks.clear();
    this.#hasLinks = this.#links.size > 0;
    this.#ordered = true;
  }

  /** Adds a cell to the current row; `endRow` gives the row its cells. */
  add(column: number, kind: number, value: number): void {
    this.columns[this.count] = column;
    this.#kinds[this.count] = kind;
    this.#values[this.count] = value;
    this.count += 1;
  }

  addFormulaLink(row: number, column: number, target: string): void {
    this.#formulaLinks.set(cellKey(row, column), target);
    this.#hasLinks = true;
  }

  /** Makes a row of the cells added since `first`. Returns false, and removes them, when they are all empty. */
  endRow(stated: number, hidden: boolean, first: number): boolean {
    this.#sortCells(first);
    if (this.#merged.moveTo(stated)) this.#keepCells(first, (index) => !this.#merged.covers(this.columns[index] ?? 0));
    let end = this.count;
    while (end > first && this.#isBlank(end - 1, stated)) end -= 1;
    if (end === first) {
      this.count = first;
      return false;
    }
    const row = this.#pool[this.rows.length] ?? new SheetRow(this);
    this.#pool[this.rows.length] = row;
    const number = this.#numbers.take(stated);
    row.become({ number, stated }, hidden, first, end);
    this.#ordered &&= number > (this.rows.at(-1)?.number ?? 0);
    this.rows.push(row);
    return true;
  }

  cell(index: number, row: number): Cell {
    const cell = this.#bareCell(index);
    if (!this.#hasLinks) return cell;
    const target = this.#target(index, row);
    return target === undefined ? cell : linkedCell(cell, target);
  }

  #bareCell(index: number): Cell {
    const kind = this.#kinds[index] ?? NUMBER;
    const value = this.#values[index] ?? 0;
    if (kind === SHARED_TEXT) return this.sharedStrings.get(value) || null;
    if (kind === OWN_TEXT) return this.texts.get(value) || null;
    if (kind === NUMBER) return value;
    if (kind === BOOLEAN) return value === 1;
    if (kind === ERROR) return { kind: 'error', text: this.texts.get(value) };
    if (kind === ISO_DATE) return isoDateCell(this.texts.get(value), this.#date1904) ?? this.texts.get(value);
    return dateCell(value, (kind - DATED) as NumberMeaning, this.#date1904);
  }

  #target(index: number, row: number): string | undefined {
    const key = cellKey(row, this.columns[index] ?? 0);
    return this.#links.get(key) ?? this.#formulaLinks.get(key);
  }

  /** A text of only white space counts as empty. */
  #isBlank(index: number, row: number): boolean {
    const kind = this.#kinds[index];
    if (kind !== SHARED_TEXT && kind !== OWN_TEXT) return false;
    const pool = kind === SHARED_TEXT ? this.sharedStrings : this.texts;
    return pool.isBlank(this.#values[index] ?? 0) && this.#target(index, row) === undefined;
  }

  /** Cells are in order in every valid file; of two with one address the later wins. */
  #sortCells(first: number): void {
    const { columns } = this;
    let ordered = true;
    for (let at = first + 1; at < this.count; at += 1) {
      if ((columns[at] ?? 0) <= (columns[at - 1] ?? 0)) ordered = false;
    }
    if (ordered) return;
    const byColumn = new Map<number, { kind: number; value: number }>();
    for (let at = first; at < this.count; at += 1) {
      byColumn.set(columns[at] ?? 0, { kind: this.#kinds[at] ?? 0, value: this.#values[at] ?? 0 });
    }
    this.count = first;
    for (const [column, { kind, value }] of [...byColumn].sort((one, other) => one[0] - other[0]))
      this.add(column, kind, value);
  }

  #keepCells(first: number, isKept: (index: number) => boolean): void {
    const end = this.count;
    this.count = first;
    for (let at = first; at < end; at += 1) {
      if (isKept(at)) this.add(this.columns[at] ?? 0, this.#kinds[at] ?? 0, this.#values[at] ?? 0);
    }
  }
}

/** Columns of a row that are kept once made. */
const WIDEST_KEPT = 128;

class SheetRow implements Row {
  number = 0;
  hidden = false;
  width = 0;
  readonly #batch: RowBatch;
  /** The number that links and areas use. */
  #stated = 0;
  #first = 0;
  #end = 0;
  /** The cells that were asked for: each is looked at from several sides, and a text is made anew each time. */
  readonly #made: (Cell | undefined)[] = [];

  constructor(batch: RowBatch) {
    this.#batch = batch;
  }

  /** Represents another row from now on: its cells are from `first` up to `end`. */
  become(
    { number, stated }: { readonly number: number; readonly stated: number },
    hidden: boolean,
    first: number,
    end: number,
  ): void {
    this.number = number;
    this.#stated = stated;
    this.hidden = hidden;
    this.width = (this.#batch.columns[end - 1] ?? 0) + 1;
    this.#first = first;
    this.#end = end;
    this.#made.fill(undefined);
  }

  cell(column: number): Cell {
    const known = this.#made[column];
    if (known !== undefined) return known;
    const cell = this.#make(column);
    // Further right than sheets are wide, a list of what was made has holes.
    if (column < WIDEST_KEPT) this.#made[column] = cell;
    return cell;
  }

  #make(column: number): Cell {
    const { columns } = this.#batch;
    // Without a gap before it, a column is at its own index; with gaps, further left.
    let index = this.#first + column;
    if (index >= this.#end || columns[index] !== column) index = this.#search(column);
    return columns[index] === column && column < this.width ? this.#batch.cell(index, this.#stated) : null;
  }

  #search(column: number): number {
    const { columns } = this.#batch;
    let low = this.#first;
    let high = this.#end - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((columns[middle] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
