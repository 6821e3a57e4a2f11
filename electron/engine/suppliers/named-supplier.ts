import { AppError } from '../../../shared/contract/result.ts';
import type { Supplier } from '../model/supplier.ts';
import { findSupplier, readSuppliers } from '../sql/suppliers.ts';
import type { SqlReader } from '../storage/reader.ts';

/** @throws AppError `supplier.unknown`, with the names of those that are known. */
export function namedSupplier(reader: SqlReader, name: string): Supplier {
  const found = findSupplier(reader, name);
  if (found !== undefined) return found;
  const known = readSuppliers(reader).map((supplier) => supplier.name);
  if (known.length === 0) throw new AppError('supplier.none', { supplier: name });
  throw new AppError('supplier.unknown', { supplier: name, known: known.join(', ') });
}
