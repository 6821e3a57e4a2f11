import { AppError } from '../../../shared/contract/result.ts';
import type { Problem } from '../../../shared/domain/value/finding.ts';
import { deliveryAlarm } from '../model/delivery-alarm.ts';
import { shortDay } from '../model/written-date.ts';
import type { OriginFile } from '../model/origin-file.ts';
import { isSupplied } from '../sql/origins.ts';
import { countOverlap, keepSupplierFile, readSupplierFiles } from '../sql/supplier-files.ts';
import { findSupplier } from '../sql/suppliers.ts';
import type { SqlReader } from '../storage/reader.ts';
import type { Transaction } from '../storage/transaction.ts';

/** A contract that had ended when a file was taken all the same. */
export interface ExpiredContract {
  readonly [key: string]: string | number;
  /** The supplier's number. */
  readonly supplier: number;
  readonly until: string;
  readonly reason: string;
}

/**
 * Refuses a file of a supplier whose contract has ended, unless a reason is given.
 *
 * @param today the last day of the contract is still in time. @param reason undefined: none was given.
 * @returns null: the contract stands, or its end is not known.
 * @throws AppError `supplier.contract_ended` with `supplier` and `until`; `supplier.reason_missing`.
 */
export function assertContractStands(
  reader: SqlReader,
  origin: OriginFile,
  today: string,
  reason: string | undefined,
): ExpiredContract | null {
  if (reason?.trim() === '') throw new AppError('supplier.reason_missing');
  const supplier = supplierOf(reader, origin);
  const until = supplier?.dossier.contractUntil;
  if (supplier === undefined || until === undefined || until >= today) return null;
  if (reason === undefined)
    throw new AppError('supplier.contract_ended', { supplier: supplier.name, until: shortDay(until) });
  return { supplier: supplier.id, until, reason: reason.trim() };
}

function supplierOf(reader: SqlReader, origin: OriginFile): ReturnType<typeof findSupplier> {
  return isSupplied(origin) && origin.source !== undefined ? findSupplier(reader, origin.source) : undefined;
}

/** Notes what a file delivered, and tells what is odd about it. Call it once the rows of the import are stored. */
export function keepDelivery(
  transaction: Transaction,
  importId: number,
  origin: OriginFile,
  rejected: number,
): readonly Problem[] {
  const stated = isSupplied(origin) ? (origin.source ?? null) : null;
  if (stated === null) return [];
  keepSupplierFile(transaction, importId, { supplier: stated, rejected });
  const supplier = findSupplier(transaction, stated);
  if (supplier === undefined) throw new Error('a supplier was lost between two statements');
  const { id, name, state, dossier } = supplier;
  const blocked: readonly Problem[] =
    state === 'blocked' ? [{ code: 'supplier.is_blocked', severity: 'warning', params: { supplier: name } }] : [];
  const latest =
    dossier.delivery === undefined
      ? undefined
      : readSupplierFiles(transaction, id).findLast((file) => file.importId !== importId);
  if (latest === undefined) return blocked;
  const overlap = countOverlap(transaction, latest.importId, importId);
  const alarm = deliveryAlarm(dossier.delivery, overlap);
  if (alarm === null) return blocked;
  const { earlier, later, both } = overlap;
  const params = { supplier: name, earlier, later, both, missing: earlier - both };
  return [...blocked, { code: `supplier.${alarm}`, severity: 'warning', params }];
}
