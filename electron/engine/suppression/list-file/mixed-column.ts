import { normaliseEmails } from '../../../../shared/domain/value/email.ts';
import { normalisePhones } from '../../../../shared/domain/value/phone.ts';
import { tidyText } from '../../import/cell/cell-text.ts';
import type { FoundTable, TableColumn } from '../../import/table/find-table.ts';
import type { MappedColumn } from '../../import/columns/mapping.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';

/** « type;valeur »: one column has e-mails and numbers, one per row. */

/** Share of a column's values that are e-mails or numbers. */
const MOST = 0.6;

/** The column with both e-mails and numbers; null when there is none. */
export function mixedColumn({ columns, rows }: Pick<FoundTable, 'columns' | 'rows'>): TableColumn | null {
  const found = columns.find(({ index }) => {
    const kinds = rows.map(({ cells }) => kindOf(cells[index] ?? null)).filter((kind) => kind !== null);
    const emails = kinds.filter((kind) => kind === 'email').length;
    const phones = kinds.filter((kind) => kind === 'phone').length;
    return emails > 0 && phones > 0 && emails + phones >= kinds.length * MOST;
  });
  return found ?? null;
}

/**
 * The row of headings without a known field (« type;valeur ») above such a column; null when headings were recognised,
 * or there are none.
 */
export function titleRow(table: FoundTable): number | null {
  const mixed = table.headerRow === 0 ? mixedColumn(table) : null;
  const [first] = table.rows;
  return mixed !== null && first !== undefined && kindOf(first.cells[mixed.index] ?? null) === 'other'
    ? first.number
    : null;
}

/** The columns for a row whose cell is an e-mail, or is not. */
export function columnsFor(
  columns: readonly MappedColumn[],
  mixed: TableColumn,
  target: 'email' | 'phone',
): readonly MappedColumn[] {
  return [...columns.filter(({ index }) => index !== mixed.index), { ...mixed, target }].sort(
    (one, other) => one.index - other.index,
  );
}

export function isEmailCell(cell: Cell): boolean {
  return tidyText(cell).includes('@');
}

function kindOf(cell: Cell): 'email' | 'phone' | 'other' | null {
  const text = tidyText(cell);
  if (text === '') return null;
  if (text.includes('@')) return normaliseEmails(text).value === null ? 'other' : 'email';
  return /^[+(]?\d[\d\s./()-]{7,}$/.test(text) && normalisePhones(text).value !== null ? 'phone' : 'other';
}
