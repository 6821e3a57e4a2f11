import { checkDay, frenchDay, normaliseDate, type DateOptions } from '../../../../shared/domain/calendar/date-text.ts';
import type { Finding, Normalised, Problem } from '../../../../shared/domain/value/finding.ts';
import { isPlaceholder } from '../../../../shared/domain/value/placeholder.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { cellText, filledText, isBlank, rowText, tidyText } from '../cell/cell-text.ts';
import type { ColumnFacts } from '../columns/column-facts.ts';
import { columnName, type MappedColumn } from '../columns/mapping.ts';
import type { Refusals } from '../columns/refusals.ts';
import { isCellRepair, isRowRepair, type Repair, type RepairCode } from '../cell/repair.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';

/** The columns of a table by field, with their facts. */
export interface MappedTable {
  readonly columns: ReadonlyMap<ColumnTarget, readonly MappedColumn[]>;
  /** Columns of phones and mobiles, in the order of the sheet. */
  readonly phones: readonly MappedColumn[];
  readonly facts: ColumnFacts;
  readonly refusals: Refusals;
  /** Day of the import. */
  readonly today: string;
}

export interface FilledCell {
  readonly column: MappedColumn;
  readonly cell: Exclude<Cell, null>;
}

/** Limit of these fields: no name, number, day or address is longer, and each is parsed in several ways. */
const LONGEST_CELL = 4000;
/** Fields of free text. */
const WRITINGS: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>(['note', 'consentWording']);
/** Limit of the text of a cell in a report. */
const LONGEST_VALUE = 1000;
/** The limit of a cell in Excel. */
const LONGEST_KEPT = 32_767;

const NO_COLUMNS: readonly MappedColumn[] = [];
const NO_CELLS: readonly FilledCell[] = [];
const NO_REPAIRS: readonly Repair[] = [];

/** One row during reading: its cells by field, the problems, the unreadable texts. */
export class RowReading {
  readonly row: Row;
  readonly problems: Problem[] = [];
  readonly extra: Record<string, string> = {};
  /** Coordinates found in a cell of another field: « DUPONT Jean 06 39 98 12 34 » in a column of names. */
  readonly strays: { readonly emails: string[]; readonly phones: string[] } = { emails: [], phones: [] };
  readonly #table: MappedTable;
  #repairs: Repair[] | null = null;

  constructor(row: Row, table: MappedTable) {
    this.row = row;
    this.#table = table;
  }

  columns(target: ColumnTarget): readonly MappedColumn[] {
    return this.#table.columns.get(target) ?? NO_COLUMNS;
  }

  phoneColumns(): readonly MappedColumn[] {
    return this.#table.phones;
  }

  /** The columns of a field with a readable cell; a formula error is reported. */
  filled(target: ColumnTarget): readonly FilledCell[] {
    const columns = this.#table.columns.get(target);
    return columns === undefined ? NO_CELLS : this.filledOf(columns);
  }

  filledOf(columns: readonly MappedColumn[]): readonly FilledCell[] {
    // Nearly always one cell or none: an array that grows from empty takes room for seventeen.
    let found: FilledCell[] | null = null;
    for (const column of columns) {
      const cell = this.row.cell(column.index);
      if (cell === null || isBlank(cell)) continue;
      if (typeof cell === 'object' && cell.kind === 'error')
        this.report(column, [{ code: 'cell.formula_error', severity: 'warning', params: { error: cell.text } }]);
      else if (isTooLong(cell) && !WRITINGS.has(column.target))
        this.report(column, [{ code: 'cell.too_long', severity: 'warning' }]);
      else if (found === null) found = [{ column, cell }];
      else found.push({ column, cell });
    }
    return found ?? NO_CELLS;
  }

  /** The text of a field on one line; absent when empty or a placeholder. Several columns are joined. */
  text(target: ColumnTarget, separator = ', '): string | undefined {
    return this.textIn(this.columns(target), separator);
  }

  textIn(columns: readonly MappedColumn[], separator: string): string | undefined {
    let joined: string | undefined;
    for (const { cell } of this.filledOf(columns)) {
      const text = tidyText(cell);
      if (!isPlaceholder(text)) joined = joined === undefined ? text : joined + separator + text;
    }
    return joined;
  }

  /** Records the findings of a cell. Unreadable text is kept under the column's name. */
  report(column: MappedColumn, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const text = cellText(this.row.cell(column.index));
    const value = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
    const name = columnName(column);
    for (const finding of findings) {
      this.problems.push({ ...finding, row: this.row.number, column: name, field: column.target, value });
      if (finding.severity === 'warning') this.extra[name] = text.slice(0, LONGEST_KEPT);
    }
  }

  /**
   * The value of a normalised cell, its findings reported with the result. If a needed repair is refused the cell
   * cannot be read: it is reported, and its text kept.
   *
   * @param quiet a frequent repair that is only counted
   */
  take<T>(column: MappedColumn, { value, findings }: Normalised<T>, quiet: RepairCode | null = null): T | undefined {
    if (findings.length === 0 && quiet === null) return value ?? undefined;
    if (value === null) {
      this.report(column, findings);
      return undefined;
    }
    const refused = this.refusedAmong(column, findings, quiet);
    if (refused !== null) {
      this.keepAsRead(column, refused, null);
      this.report(column, [{ code: 'cell.repair_refused', severity: 'warning' }]);
      return undefined;
    }
    const made = wordsOf(value);
    this.report(
      column,
      made === null ? findings : findings.map((finding) => ({ ...finding, params: { ...finding.params, made } })),
    );
    for (const { code } of findings) if (isCellRepair(code)) this.mend(column, code, made);
    if (quiet !== null) this.mend(column, quiet, made);
    return value;
  }

  /** A repair needed by a cell and refused for its column. */
  refusedAmong(
    { index }: MappedColumn,
    findings: readonly Finding[],
    quiet: RepairCode | null = null,
  ): RepairCode | null {
    const refused = this.#table.refusals.cells.get(index);
    if (refused === undefined) return null;
    if (quiet !== null && refused.has(quiet)) return quiet;
    for (const { code } of findings) if (isCellRepair(code) && refused.has(code)) return code;
    return null;
  }

  /** Records a repair of a cell; without a column, of the whole row. */
  mend(column: MappedColumn | null, code: RepairCode, after: string | null): void {
    this.#note(column, code, after, false);
  }

  /** Records a refused repair. @param kept null: the content of the cell is not valid in its field */
  keepAsRead(column: MappedColumn | null, code: RepairCode, kept: string | null): void {
    this.#note(column, code, kept, true);
  }

  /**
   * Records that the row is not a contact. Headers and totals have no other problems: their cells do not belong to a
   * person.
   */
  reject(code: string): void {
    if (isRowRepair(code)) {
      this.problems.length = 0;
      this.#repairs = null;
      this.mend(null, code, null);
    }
    this.problems.push({
      row: this.row.number,
      value: filledText(this.row).slice(0, LONGEST_VALUE),
      code,
      severity: 'error',
    });
  }

  #note(column: MappedColumn | null, code: RepairCode, after: string | null, isRefused: boolean): void {
    const before = column === null ? rowText(this.row) : cellText(this.row.cell(column.index));
    this.#repairs ??= [];
    this.#repairs.push({ code, column: column === null ? null : columnName(column), before, after, isRefused });
  }

  get repairs(): readonly Repair[] {
    return this.#repairs ?? NO_REPAIRS;
  }

  /**
   * A day, or an instant where the cell gives an offset. Wall-clock times of date cells are left out: they have no
   * zone.
   */
  moment(target: ColumnTarget, kind: NonNullable<DateOptions['kind']>): string | undefined {
    return this.momentIn(this.columns(target), kind);
  }

  momentIn(columns: readonly MappedColumn[], kind: NonNullable<DateOptions['kind']>): string | undefined {
    for (const { column, cell } of this.filledOf(columns)) {
      const moment = this.take(column, this.readDate(column, cell, kind));
      if (moment !== undefined) return moment;
    }
    return undefined;
  }

  /** A day in metropolitan France. */
  day(target: ColumnTarget, kind: NonNullable<DateOptions['kind']>): string | undefined {
    return this.dayIn(this.columns(target), kind);
  }

  dayIn(columns: readonly MappedColumn[], kind: NonNullable<DateOptions['kind']>): string | undefined {
    const moment = this.momentIn(columns, kind);
    return moment === undefined ? undefined : frenchDay(moment);
  }

  readDate(
    column: MappedColumn,
    cell: Exclude<Cell, null>,
    kind: NonNullable<DateOptions['kind']>,
  ): Normalised<string> {
    const read = this.#readDate(column, cell, kind);
    // For past events; an end, or a future date, may be later (FD-3).
    if (kind !== 'past' || read.value === null || frenchDay(read.value) <= this.#table.today) return read;
    return { ...read, findings: [...read.findings, { code: 'date.in_future', severity: 'warning' }] };
  }

  #readDate(
    column: MappedColumn,
    cell: Exclude<Cell, null>,
    kind: NonNullable<DateOptions['kind']>,
  ): Normalised<string> {
    const { facts, today } = this.#table;
    const options = { kind, today, epoch: facts.epoch, order: facts.dateOrders.get(column.index) ?? null };
    if (typeof cell === 'number') return normaliseDate(cell, options);
    if (typeof cell === 'object' && cell.kind === 'date') {
      return cell.day === null
        ? { value: null, findings: [{ code: 'date.impossible', severity: 'warning' }] }
        : checkDay(cell.day, options);
    }
    return normaliseDate(cellText(cell), options);
  }

  nameOrder(column: MappedColumn) {
    return this.#table.facts.nameOrders.get(column.index) ?? null;
  }
}

function isTooLong(cell: Exclude<Cell, null>): boolean {
  if (typeof cell === 'string') return cell.length > LONGEST_CELL;
  return typeof cell === 'object' && cell.kind === 'link' && cell.text.length > LONGEST_CELL;
}

/** The result of a cell, in words; null: nothing that fits on a line. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value)
    .flatMap(([key, part]) => (key !== 'territory' && typeof part === 'string' ? [part] : []))
    .join(' | ');
}
