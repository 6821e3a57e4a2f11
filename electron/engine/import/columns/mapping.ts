import { AppError } from '../../../../shared/contract/result.ts';
import { fold, tidy } from '../../../../shared/domain/value/fold.ts';
import { restored } from '../../spreadsheet/csv/double-encoding.ts';
import type { TableColumn } from '../table/find-table.ts';
import { isColumnTarget, type ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';

/** MAP.json as docs/formats/map.md has it. */
export interface MappingFile {
  readonly headerRow?: number;
  /** Header, or letter, of a column → its field; null leaves the column out. Absent: as proposed. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Header, or letter, of a column → refused repairs; `*` for all columns and whole rows. */
  readonly refusedRepairs?: Readonly<Record<string, readonly string[]>>;
  /** Header, or letter, of a column → whether an empty cell erases what is known; absent: it keeps it. */
  readonly empty?: Readonly<Record<string, 'erase' | 'keep'>>;
}

export interface MappedColumn extends TableColumn {
  readonly target: ColumnTarget;
}

/** The name of a column in a report: its header, or its letter without one. */
export function columnName({ header, letter }: Pick<TableColumn, 'header' | 'letter'>): string {
  return header === '' ? letter : header;
}

/** The columns of a key of MAP.json: by header, by header without case and accents, by letter. */
export function columnsNamed(key: string, columns: readonly TableColumn[]): readonly TableColumn[] {
  const exact = columns.filter((column) => column.header === tidy(key) && column.header !== '');
  if (exact.length > 0) return exact;
  const folded = columns.filter(
    ({ header }) => header !== '' && (fold(header) === fold(key) || fold(restored(header)) === fold(key)),
  );
  if (folded.length > 0) return folded;
  return columns.filter((column) => column.letter === key.trim().toUpperCase());
}

/**
 * The columns that a MAP.json maps, in order, without those that it leaves out or does not name. A repeated header maps
 * both columns.
 *
 * @throws AppError `mapping.unknown_column` (`column`) and `mapping.unknown_field` (`column`, `field`)
 */
export function applyMapping(
  columns: readonly TableColumn[],
  mapping: Pick<Required<MappingFile>, 'columns'>,
): MappedColumn[] {
  const targets = new Map<TableColumn, ColumnTarget>();
  for (const [key, target] of Object.entries(mapping.columns)) {
    const named = columnsNamed(key, columns);
    if (named.length === 0) throw new AppError('mapping.unknown_column', { column: key });
    if (target === null) continue;
    if (!isColumnTarget(target)) throw new AppError('mapping.unknown_field', { column: key, field: target });
    for (const column of named) targets.set(column, target);
  }
  return columns.flatMap((column) => {
    const target = targets.get(column);
    return target === undefined ? [] : [{ ...column, target }];
  });
}

/** The columns that a MAP.json explicitly leaves out, without those that it does not name. */
export function columnsLeftOut(
  columns: readonly TableColumn[],
  mapping: Required<MappingFile>['columns'],
): readonly TableColumn[] {
  return Object.entries(mapping).flatMap(([key, target]) => (target === null ? columnsNamed(key, columns) : []));
}

/** The columns of a proposal with a field. */
export function mappedColumns(
  proposal: readonly (TableColumn & { readonly target: ColumnTarget | null })[],
): MappedColumn[] {
  return proposal.flatMap((column) => (column.target === null ? [] : [{ ...column, target: column.target }]));
}
