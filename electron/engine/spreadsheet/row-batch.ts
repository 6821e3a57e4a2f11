import { BOOLEAN, DATED, ERROR, ISO_DATE, NUMBER, OWN_TEXT, SHARED_TEXT } from './cell-kind.ts';
import { BATCH_CELLS, BATCH_ROWS, BATCH_TEXT_BYTES, MAX_COLUMNS } from './limits.ts';
import type { NumberMeaning } from './number-format.ts';
import type { Cell, Row } from './row-source.ts';
import { dateCell, isoDateCell } from './serial-day.ts';
import type { TextPool } from './text-pool.ts';

/** What a sheet's cells need beside themselves. */
export interface CellContext {
  readonly sharedStrings: TextPool;
  /** Emptied with every batch. */
  readonly texts: TextPool;
  readonly date1904: boolean;
  /** Where the links of a sheet lead, by `cellKey`. */
  readonly links: ReadonlyMap<number, string>;
}

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The cells of some hundred rows side by side, in typed arrays that every batch uses anew. */
export class RowBatch {
  rows: SheetRow[] = [];
  count = 0;
  /** Rows are made once and serve every batch. */
  readonly #pool: SheetRow[] = [];
  readonly columns = new Uint16Array(BATCH_CELLS + MAX_COLUMNS + 1);
  readonly kinds = new Uint8Array(BATCH_CELLS + MAX_COLUMNS + 1);
  readonly values = new Float64Array(BATCH_CELLS + MAX_COLUMNS + 1);
  readonly texts: TextPool;
  readonly context: CellContext;
  readonly #hasLinks: boolean;
  readonly #sharedStrings: TextPool;

  constructor(context: CellContext) {
    this.context = context;
    this.texts = context.texts;
    this.#hasLinks = context.links.size > 0;
    this.#sharedStrings = context.sharedStrings;
  }

  get full(): boolean {
    return this.rows.length >= BATCH_ROWS || this.count >= BATCH_CELLS || this.texts.bytes >= BATCH_TEXT_BYTES;
  }

  clear(): void {
    this.rows = [];
    this.count = 0;
    this.texts.clear();
  }

  /** Adds a cell to the row that is being read; the row is told its cells by `endRow`. */
  add(column: number, kind: number, value: number): void {
    this.columns[this.count] = column;
    this.kinds[this.count] = kind;
    this.values[this.count] = value;
    this.count += 1;
  }

  /** Makes a row of the cells added since `first`. Returns false, and takes them back, when they hold nothing. */
  endRow(number: number, hidden: boolean, first: number): boolean {
    this.#sortCells(first);
    let last = this.count;
    while (last > first && this.#isBlank(last - 1, number)) last -= 1;
    if (last === first) {
      this.count = first;
      return false;
    }
    const row = this.#pool[this.rows.length] ?? new SheetRow(this);
    this.#pool[this.rows.length] = row;
    row.become(number, hidden, first, last);
    this.rows.push(row);
    return true;
  }

  cell(index: number, row: number): Cell {
    const cell = this.#bareCell(index);
    if (!this.#hasLinks) return cell;
    const target = this.context.links.get(cellKey(row, this.columns[index] ?? 0));
    return target === undefined ? cell : linked(cell, target);
  }

  #bareCell(index: number): Cell {
    const kind = this.kinds[index] ?? NUMBER;
    const value = this.values[index] ?? 0;
    if (kind === SHARED_TEXT) return this.#sharedStrings.get(value) || null;
    if (kind === OWN_TEXT) return this.texts.get(value) || null;
    if (kind === NUMBER) return value;
    if (kind === BOOLEAN) return value === 1;
    if (kind === ERROR) return { kind: 'error', text: this.texts.get(value) };
    if (kind === ISO_DATE) return isoDateCell(this.texts.get(value), this.context.date1904) ?? this.texts.get(value);
    return dateCell(value, (kind - DATED) as NumberMeaning, this.context.date1904);
  }

  /** Text of nothing but white space is nothing that a person sees. */
  #isBlank(index: number, row: number): boolean {
    const kind = this.kinds[index];
    if (kind !== SHARED_TEXT && kind !== OWN_TEXT) return false;
    const pool = kind === SHARED_TEXT ? this.context.sharedStrings : this.texts;
    return pool.isBlank(this.values[index] ?? 0) && !this.context.links.has(cellKey(row, this.columns[index] ?? 0));
  }

  /** Cells come in order in every honest file; of two with one address the later wins. */
  #sortCells(first: number): void {
    const { columns, kinds, values } = this;
    let ordered = true;
    for (let at = first + 1; at < this.count; at += 1) {
      if ((columns[at] ?? 0) <= (columns[at - 1] ?? 0)) ordered = false;
    }
    if (ordered) return;
    const byColumn = new Map<number, { kind: number; value: number }>();
    for (let at = first; at < this.count; at += 1) byColumn.set(columns[at] ?? 0, { kind: kinds[at] ?? 0, value: values[at] ?? 0 });
    this.count = first;
    for (const [column, { kind, value }] of [...byColumn].sort((one, other) => one[0] - other[0])) this.add(column, kind, value);
  }
}

class SheetRow implements Row {
  number = 0;
  hidden = false;
  width = 0;
  readonly #batch: RowBatch;
  #first = 0;
  #end = 0;

  constructor(batch: RowBatch) {
    this.#batch = batch;
  }

  /** Stands for another row from now on: its cells lie from `first` up to `end`. */
  become(number: number, hidden: boolean, first: number, end: number): void {
    this.number = number;
    this.hidden = hidden;
    this.width = (this.#batch.columns[end - 1] ?? 0) + 1;
    this.#first = first;
    this.#end = end;
  }

  cell(column: number): Cell {
    const { columns } = this.#batch;
    // Without a gap before it, a column lies at its own number; with gaps, further left.
    let index = this.#first + column;
    if (index >= this.#end || columns[index] !== column) index = this.#search(column);
    return columns[index] === column && column < this.width ? this.#batch.cell(index, this.number) : null;
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

/** A link is worth telling when it says more than its text. */
function linked(cell: Cell, target: string): Cell {
  if (cell !== null && typeof cell !== 'string') return cell;
  const text = cell ?? '';
  const address = target.replace(/^(?:mailto|tel):/i, '').split('?')[0] ?? '';
  return address !== '' && text.toLowerCase().includes(address.toLowerCase()) ? text : { kind: 'link', text, target };
}
