import { isRefusalTitle } from '../header/refusal-title.ts';
import type { Row } from '../../spreadsheet/row-source.ts';
import { rowText, tidyText } from '../cell/cell-text.ts';
import { columnKinds, type ColumnKind } from '../table/column-kind.ts';
import type { FoundTable } from '../table/find-table.ts';
import {
  beginsTableBelow,
  contradictsTable,
  fitsTable,
  headsOtherTable,
  isSummaryTitle,
  reachesSomebody,
  titleOf,
  type KnownTable,
} from './other-headings.ts';
import { keepRow } from '../table/sample-rows.ts';
import { type OtherTable, SAMPLES } from './other-table-findings.ts';
import { KeptRow } from './kept-row.ts';

interface GrowingTable extends OtherTable {
  readonly rows: number[];
  readonly samples: { readonly row: number; readonly before: string }[];
}
/** Number of titles above a header, and of rows below it to examine. */
const MOST_TITLES = 2;
const ASKED_ROWS = 3;
const LONGEST_HEADINGS = 120;

type Verdict = 'contacts' | 'other' | 'open';

/**
 * Separates the rows of contacts from those of other tables further down, in a stream. Another table begins after a
 * blank row, with an optional title and headings that name other columns; it ends where, after a blank row, a row fits
 * the table of contacts, or where its header is repeated. Directly below a contact, where a title may be a name, it
 * begins only with the title of a summary or of refusals, or with headings that no fitting row follows. In doubt a row
 * is a contact.
 */
export class OtherTables {
  readonly found: GrowingTable[] = [];
  readonly #table: KnownTable & { readonly headerRow: number };
  readonly #keep: boolean;
  /** Undecided rows after a gap. */
  #held: Row[] = [];
  /** They began directly below a contact. */
  #isAdjacent = false;
  #current: GrowingTable | null = null;
  #last = 0;

  /** @param keep the rows of other tables are counted, but passed on as contacts */
  constructor(
    { columns, headerRow }: Pick<FoundTable, 'columns' | 'headerRow'>,
    kinds: ReadonlyMap<number, ColumnKind>,
    keep = false,
  ) {
    this.#table = { columns, kinds, headerRow };
    this.#keep = keep;
  }

  /** The rows of contacts of a batch, and those of earlier batches decided now. */
  of(batch: readonly Row[]): readonly Row[] {
    const { headerRow } = this.#table;
    // Without a header, the table of contacts can't be distinguished from another.
    if (headerRow === 0) return batch;
    if (this.#isUnbroken(batch)) {
      this.#last = batch.at(-1)?.number ?? this.#last;
      return batch;
    }
    const contacts: Row[] = [];
    for (const row of batch) if (row.number > headerRow) this.#take(row, contacts);
    // Row objects are reused by the next batch.
    this.#held = this.#held.map((row) => (row instanceof KeptRow ? row : new KeptRow(keepRow(row), row.hidden)));
    return contacts;
  }

  /** The rows left at the end of the sheet. */
  end(): readonly Row[] {
    const contacts: Row[] = [];
    if (this.#held.length > 0) this.#settle(this.#verdict(true), contacts);
    return contacts;
  }

  #isUnbroken(batch: readonly Row[]): boolean {
    if (this.#current !== null || this.#held.length > 0 || this.#last === 0) return false;
    let last = this.#last;
    for (const row of batch) {
      if (row.number !== last + 1 || this.#beginsOtherBelow(row, last)) return false;
      last = row.number;
    }
    return true;
  }

  /**
   * Whether another table may begin with a row directly below a contact. Directly below the header, the row rather
   * belongs to the header.
   */
  #beginsOtherBelow(row: Row, last: number): boolean {
    return last > this.#table.headerRow && beginsTableBelow(row, this.#table);
  }

  #take(row: Row, contacts: Row[]): void {
    const last = this.#last;
    const isAfterGap = last > 0 && row.number > last + 1;
    this.#last = row.number;
    // Rows after a gap, or with the header of the contacts, do not decide the rows before them, except a title.
    if (this.#held.some((held) => this.#titleOf(held) === null) && (isAfterGap || this.#repeatsHeader(row)))
      this.#settle(this.#verdict(true), contacts);
    if (this.#held.length > 0) {
      this.#hold(row, contacts);
    } else if (this.#current === null) {
      this.#isAdjacent = !isAfterGap;
      if (isAfterGap ? this.#mayBeginOther(row) : this.#beginsOtherBelow(row, last)) this.#hold(row, contacts);
      else contacts.push(row);
    } else if (this.#resumes(row, isAfterGap)) {
      this.#current = null;
      contacts.push(row);
    } else if (isAfterGap && this.#beginsAnew(row)) {
      this.#current = null;
      this.#isAdjacent = false;
      this.#hold(row, contacts);
    } else {
      this.#leaveOut(row, contacts);
    }
  }

  #titleOf(row: Row): string | null {
    return titleOf(row, this.#table);
  }

  #mayBeginOther(row: Row): boolean {
    return this.#titleOf(row) !== null || headsOtherTable(row, this.#table) !== null;
  }

  #resumes(row: Row, isAfterGap: boolean): boolean {
    // A person below « Ne plus contacter » fits the table of contacts, but is not a contact.
    if (this.#current?.isRefusals === true) return false;
    return (isAfterGap && fitsTable(row, this.#table)) || this.#repeatsHeader(row);
  }

  #beginsAnew(row: Row): boolean {
    const title = this.#titleOf(row);
    if (title !== null) return this.#current?.isRefusals === true || isRefusalTitle(title);
    return this.#current?.isRefusals !== true && headsOtherTable(row, this.#table) !== null;
  }

  #repeatsHeader(row: Row): boolean {
    const headed = this.#table.columns.filter(({ header }) => header !== '');
    return headed.length > 1 && headed.every(({ index, header }) => tidyText(row.cell(index)) === header);
  }

  #hold(row: Row, contacts: Row[]): void {
    this.#held.push(row);
    const verdict = this.#verdict(false);
    if (verdict !== 'open') this.#settle(verdict, contacts);
  }

  /** The decision about the held rows, if possible. */
  #verdict(isEnd: boolean): Verdict {
    const titles = this.#held.findIndex((row) => this.#titleOf(row) === null);
    const first = titles === -1 ? this.#held.length : titles;
    if (first > MOST_TITLES) return 'contacts';
    const header = this.#held[first];
    if (header === undefined) return isEnd ? 'contacts' : 'open';
    const above = this.#held.slice(0, first).map((row) => this.#titleOf(row) ?? '');
    if (above.some(isRefusalTitle)) return 'other';
    const heading = headsOtherTable(header, this.#table);
    const below = this.#held.slice(first + 1);
    if (heading === 'strong' && this.#isAdjacent && !isEnd && below.length === 0) return 'open';
    if (heading === 'strong' && !(this.#isAdjacent && below.some((row) => fitsTable(row, this.#table)))) return 'other';
    const isTitled = above.some(isSummaryTitle);
    if (heading === null && !isTitled) return 'contacts';
    const asked = heading === null ? this.#held.slice(first) : below;
    if (asked.some((row) => (isTitled ? reachesSomebody(row, this.#table) : !contradictsTable(row, this.#table))))
      return 'contacts';
    if (asked.length === 0) return isEnd ? 'contacts' : 'open';
    return asked.length >= ASKED_ROWS || isEnd ? 'other' : 'open';
  }

  #settle(verdict: Verdict, contacts: Row[]): void {
    const held = this.#held;
    this.#held = [];
    if (verdict === 'contacts') {
      contacts.push(...held);
      return;
    }
    const header = held.find((row) => headsOtherTable(row, this.#table) !== null) ?? held[0];
    const refusal =
      held.map((row) => this.#titleOf(row)).find((title) => title !== null && isRefusalTitle(title)) ?? null;
    this.#current = {
      rows: [],
      headings: refusal ?? (header === undefined ? '' : headingsOf(header)),
      samples: [],
      isRefusals: refusal !== null,
    };
    this.found.push(this.#current);
    for (const row of held) this.#leaveOut(row, contacts);
  }

  #leaveOut(row: Row, contacts: Row[]): void {
    if (this.#current === null) return;
    this.#current.rows.push(row.number);
    if (this.#current.samples.length < SAMPLES) this.#current.samples.push({ row: row.number, before: rowText(row) });
    if (this.#keep) contacts.push(row);
  }
}

function headingsOf(row: Row): string {
  const texts = Array.from({ length: row.width }, (_, column) => tidyText(row.cell(column))).filter(
    (text) => text !== '',
  );
  return [...new Set(texts)].join(', ').slice(0, LONGEST_HEADINGS);
}

/** The rows of contacts, batch by batch. */
export async function* contactRows(
  batches: AsyncIterable<readonly Row[]>,
  others: OtherTables,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of batches) yield others.of(batch);
  yield others.end();
}

const NO_KINDS: ReadonlyMap<number, ColumnKind> = new Map();

/** The table with only the sampled rows of contacts, to judge its columns. */
export function withoutOtherTables(table: FoundTable): FoundTable {
  const rows = table.rows.map((row) => new KeptRow(row, false));
  const known = { columns: table.columns, kinds: NO_KINDS };
  const end = rows.findIndex(
    (row, place) => place > 0 && (row.number > (rows[place - 1]?.number ?? 0) + 1 || beginsTableBelow(row, known)),
  );
  if (end === -1) return table;
  const others = new OtherTables(table, columnKinds(table.columns, table.rows.slice(0, end)));
  const kept = new Set([...others.of(rows), ...others.end()].map(({ number }) => number));
  return others.found.length === 0 ? table : { ...table, rows: table.rows.filter(({ number }) => kept.has(number)) };
}
