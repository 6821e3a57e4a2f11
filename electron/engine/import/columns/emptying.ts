import { AppError } from '../../../../shared/contract/result.ts';
import { emptiedField } from '../../../../shared/domain/contact/emptied-field.ts';
import type { TableColumn } from '../table/find-table.ts';
import { columnsNamed, type MappedColumn, type MappingFile } from './mapping.ts';

/**
 * The columns whose empty cells erase what is known (MAP.json, `empty`).
 *
 * @throws AppError `mapping.unknown_column`, `mapping.empty_unsuited` (`column`)
 */
export function emptyingColumns(
  all: readonly TableColumn[],
  mapped: readonly MappedColumn[],
  empty: NonNullable<MappingFile['empty']>,
): readonly MappedColumn[] {
  return Object.entries(empty).flatMap(([key, wanted]) => {
    const named = columnsNamed(key, all);
    if (named.length === 0) throw new AppError('mapping.unknown_column', { column: key });
    if (wanted === 'keep') return [];
    const columns = named.flatMap(({ index }) => mapped.filter((column) => column.index === index));
    if (columns.length < named.length || columns.some(({ target }) => emptiedField(target) === null))
      throw new AppError('mapping.empty_unsuited', { column: key });
    return columns;
  });
}
