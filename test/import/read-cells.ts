import { rowOf } from '../samples/tables.ts';
import type { Cell } from '../../electron/engine/spreadsheet/row-source.ts';
import { columnLetter } from '../../electron/engine/import/cell/cell-text.ts';
import { gatherColumnFacts } from '../../electron/engine/import/columns/column-facts.ts';
import type { MappedColumn } from '../../electron/engine/import/columns/mapping.ts';
import { createRowReader } from '../../electron/engine/import/row/read-row.ts';
import type { RowDraft } from '../../electron/engine/import/row/row-draft.ts';
import type { ColumnTarget } from '../../shared/domain/contact/target-field.ts';

/** Cells by field, or by field and header: « opposition: Ne pas appeler ». */
export type Cells = Readonly<Record<string, Cell>>;

export function columnsOf(cells: Cells): MappedColumn[] {
  return Object.keys(cells).map((key, index) => {
    const [target = '', header = target] = key.split(': ');
    return { index, letter: columnLetter(index), header, target: target as ColumnTarget };
  });
}

/** One row, read in a table whose other rows determine the facts of the columns. */
export function read(cells: Cells, others: readonly Cells[] = []): RowDraft {
  const columns = columnsOf(cells);
  const rows = [cells, ...others].map((row, index) => ({ number: index + 2, cells: Object.values(row) }));
  return createRowReader({ columns, facts: gatherColumnFacts(columns, rows), today: '2026-11-24' })(
    rowOf(2, Object.values(cells)),
  );
}

export const codes = (draft: RowDraft) => draft.problems.map(({ code, severity }) => `${severity} ${code}`);
