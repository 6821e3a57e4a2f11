import { AppError } from '../../../../shared/contract/result.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import type { EmptiedField } from '../../model/emptied.ts';
import type { TableColumn } from '../table/find-table.ts';
import { columnsNamed, type MappedColumn, type MappingFile } from './mapping.ts';

/** The field that an empty cell of a column may erase: neither a name, which says who it is, nor a consent or an event. */
const EMPTIED: Readonly<Partial<Record<ColumnTarget, EmptiedField>>> = {
  email: 'email',
  phone: 'phone',
  mobile: 'mobile',
  jobTitle: 'jobTitle',
  street: 'street',
  addressComplement: 'addressComplement',
  postcode: 'postcode',
  city: 'city',
  birthDate: 'birthDate',
  customerRef: 'customerRef',
};

/** The field that an empty cell of a mapped column erases; null: none. */
export function emptiedField(target: ColumnTarget): EmptiedField | null {
  return EMPTIED[target] ?? null;
}

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
