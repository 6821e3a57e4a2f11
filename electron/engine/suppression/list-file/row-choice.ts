import { AppError } from '../../../../shared/contract/result.ts';
import type { TableColumn } from '../../import/table/find-table.ts';
import { columnName, columnsNamed } from '../../import/columns/mapping.ts';
import type { Row } from '../../spreadsheet/row-source.ts';
import { ANY_DAY, isResult, resultKey } from './results-column.ts';

/** The rows of a file of results that are refusals: all of them, or those with certain values in a column. */
export type ChosenRows = 'all' | { readonly column: string; readonly values: readonly string[] };

/**
 * `COLUMN=VALUE[,VALUE]`; a value may be empty (blank cells), `*` is every non-blank cell. A header may contain an `=`,
 * a value may not.
 *
 * @throws AppError `suppression.only_unreadable`
 */
export function readChosenRows(text: string): ChosenRows {
  const place = text.lastIndexOf('=');
  const column = text.slice(0, Math.max(0, place)).trim();
  if (column === '') throw new AppError('suppression.only_unreadable', { value: text });
  return {
    column,
    values: text
      .slice(place + 1)
      .split(',')
      .map((value) => value.trim()),
  };
}

/**
 * Takes the chosen rows, and at the end refuses a choice that matches no row: a typing error would lose every refusal
 * of the file.
 */
export class RowChoice {
  readonly #columns: readonly TableColumn[] | null;
  readonly #wanted: ReadonlySet<string>;
  readonly #chosen: ChosenRows | undefined;
  readonly #seen = new Set<string>();

  /** @throws AppError `suppression.only_unknown_column` */
  constructor(chosen: ChosenRows | undefined, columns: readonly TableColumn[]) {
    this.#chosen = chosen;
    const isSome = chosen !== undefined && chosen !== 'all';
    this.#columns = isSome ? columnsNamed(chosen.column, columns) : null;
    this.#wanted = new Set(isSome ? chosen.values.map(resultKey) : []);
    if (isSome && this.#columns?.length === 0)
      throw new AppError('suppression.only_unknown_column', {
        column: chosen.column,
        columns: columns.map(columnName).join(', '),
      });
  }

  takes(row: Row): boolean {
    if (this.#columns === null) return true;
    for (const { index } of this.#columns) {
      const cell = row.cell(index);
      if (!isResult(cell, this.#wanted)) continue;
      const key = resultKey(cell);
      this.#seen.add(this.#wanted.has(key) ? key : ANY_DAY);
      return true;
    }
    return false;
  }

  /** @throws AppError `suppression.only_unknown_value` */
  settle(): void {
    if (this.#columns === null || this.#chosen === undefined || this.#chosen === 'all') return;
    const missing = this.#chosen.values.filter((value) => !this.#seen.has(resultKey(value)));
    if (missing.length > 0)
      throw new AppError('suppression.only_unknown_value', {
        column: this.#chosen.column,
        values: missing.map((value) => (value === '' ? '–' : value)).join(', '),
      });
  }
}
