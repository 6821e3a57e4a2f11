import { isDay } from '../../../../shared/domain/calendar/day.ts';
import { normaliseDate } from '../../../../shared/domain/calendar/date-text.ts';
import { AppError } from '../../../../shared/contract/result.ts';
import type { Problem } from '../../../../shared/domain/value/finding.ts';
import { cellText } from '../../import/cell/cell-text.ts';
import { columnsNamed } from '../../import/columns/mapping.ts';
import type { TableColumn } from '../../import/table/find-table.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';

/** The last day of a row, included, or why the row is refused: a pause is never without an end. */
type PauseEnd = { readonly day: string; readonly problem: null } | { readonly day: null; readonly problem: Problem };

/**
 * Reads the last days of the pauses of a list from one column.
 *
 * @throws AppError `pause.unknown_column`
 */
export function pauseEnds(columns: readonly TableColumn[], name: string, today: string): (row: Row) => PauseEnd {
  const [column] = columnsNamed(name, columns);
  if (column === undefined) throw new AppError('pause.unknown_column', { column: name });
  return (row) => {
    const cell = row.cell(column.index);
    const day = dayIn(cell, today);
    if (day !== null && day >= today) return { day, problem: null };
    const value = cellText(cell);
    const code = day === null ? 'pause.row_unreadable' : 'pause.row_past';
    const problem = { row: row.number, column: name, value, code, severity: 'error', params: { value } } as const;
    return { day: null, problem };
  };
}

function dayIn(cell: Cell, today: string): string | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'boolean') return null;
  if (typeof cell === 'object' && cell.kind === 'date') return cell.day;
  const { value } = normaliseDate(cellText(cell), { order: 'dmy', today, kind: 'term' });
  return value !== null && isDay(value) ? value : null;
}
