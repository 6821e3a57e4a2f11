import { checkDay, frenchDay, normaliseDate, type DateOptions } from '../../../shared/domain/date-text.ts';
import type { Finding, Normalised, Problem } from '../../../shared/domain/finding.ts';
import { isPlaceholder } from '../../../shared/domain/placeholder.ts';
import type { Cell, Row } from '../spreadsheet/row-source.ts';
import { cellText, isBlank, tidyText } from './cell-text.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { MappedColumn } from './mapping.ts';
import type { ColumnTarget } from '../../../shared/domain/target-field.ts';

/** The columns of a table by their field, and what is known of them. */
export interface TableReading {
  readonly columns: ReadonlyMap<ColumnTarget, readonly MappedColumn[]>;
  /** Columns of phones and mobiles, in the order of the sheet. */
  readonly phones: readonly MappedColumn[];
  readonly facts: ColumnFacts;
  /** Day of the import. */
  readonly today: string;
}

export interface FilledCell {
  readonly column: MappedColumn;
  readonly cell: Exclude<Cell, null>;
}

const NO_COLUMNS: readonly MappedColumn[] = [];
const NO_CELLS: readonly FilledCell[] = [];

/** One row while it is read: its cells by field, the problems met, the texts that could not be understood. */
export class RowReading {
  readonly row: Row;
  readonly problems: Problem[] = [];
  readonly extra: Record<string, string> = {};
  /** Coordinates found in a cell of another field: « DUPONT Jean 06 39 98 12 34 » in a column of names. */
  readonly strays: { readonly emails: string[]; readonly phones: string[] } = { emails: [], phones: [] };
  readonly #table: TableReading;

  constructor(row: Row, table: TableReading) {
    this.row = row;
    this.#table = table;
  }

  columns(target: ColumnTarget): readonly MappedColumn[] {
    return this.#table.columns.get(target) ?? NO_COLUMNS;
  }

  phoneColumns(): readonly MappedColumn[] {
    return this.#table.phones;
  }

  /** The columns of a field whose cell holds something that can be read; a formula error is told. */
  filled(target: ColumnTarget): readonly FilledCell[] {
    const columns = this.#table.columns.get(target);
    return columns === undefined ? NO_CELLS : this.filledOf(columns);
  }

  filledOf(columns: readonly MappedColumn[]): readonly FilledCell[] {
    const found: FilledCell[] = [];
    for (const column of columns) {
      const cell = this.row.cell(column.index);
      if (cell === null || isBlank(cell)) continue;
      if (typeof cell === 'object' && cell.kind === 'error') this.report(column, [{ code: 'cell.formula_error', severity: 'warning', params: { error: cell.text } }]);
      else found.push({ column, cell });
    }
    return found;
  }

  /** The text of a field on one line; absent when empty or a placeholder. Several columns are joined. */
  text(target: ColumnTarget, separator = ', '): string | undefined {
    let joined: string | undefined;
    for (const { cell } of this.filled(target)) {
      const text = tidyText(cell);
      if (!isPlaceholder(text)) joined = joined === undefined ? text : joined + separator + text;
    }
    return joined;
  }

  /** Notes what was found in a cell. Text that could not be understood is kept under the column's name. */
  report(column: MappedColumn, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const value = cellText(this.row.cell(column.index));
    const name = column.header === '' ? column.letter : column.header;
    for (const finding of findings) {
      this.problems.push({ ...finding, row: this.row.number, column: name, field: column.target, value });
      if (finding.severity === 'warning') this.extra[name] = value;
    }
  }

  /** The value of a normalised cell, its findings reported with what was made of it. */
  take<T>(column: MappedColumn, { value, findings }: Normalised<T>): T | undefined {
    if (findings.length > 0) {
      const made = typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : undefined;
      this.report(column, made === undefined ? findings : findings.map((finding) => ({ ...finding, params: { ...finding.params, made } })));
    }
    return value ?? undefined;
  }

  /** A day, or an instant where the cell gives an offset. Wall-clock times of date cells are left out: they know no zone. */
  moment(target: ColumnTarget, kind: NonNullable<DateOptions['kind']>): string | undefined {
    for (const { column, cell } of this.filled(target)) {
      const moment = this.take(column, this.readDate(column, cell, kind));
      if (moment !== undefined) return moment;
    }
    return undefined;
  }

  /** A day in metropolitan France. */
  day(target: ColumnTarget, kind: NonNullable<DateOptions['kind']>): string | undefined {
    const moment = this.moment(target, kind);
    return moment === undefined ? undefined : frenchDay(moment);
  }

  readDate(column: MappedColumn, cell: Exclude<Cell, null>, kind: NonNullable<DateOptions['kind']>): Normalised<string> {
    const { facts, today } = this.#table;
    const options = { kind, today, epoch: facts.epoch, order: facts.dateOrders.get(column.index) ?? null };
    if (typeof cell === 'number') return normaliseDate(cell, options);
    if (typeof cell === 'object' && cell.kind === 'date') {
      return cell.day === null ? { value: null, findings: [{ code: 'date.impossible', severity: 'warning' }] } : checkDay(cell.day, options);
    }
    return normaliseDate(cellText(cell), options);
  }

  nameOrder(column: MappedColumn) {
    return this.#table.facts.nameOrders.get(column.index) ?? null;
  }
}
