import type { SupplierAlarm } from '../../../shared/contract/supplier.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import { deliveryAlarm, type Overlap } from '../model/delivery-alarm.ts';
import type { Supplier, SupplierProof } from '../model/supplier.ts';
import { countOverlap, readSupplierFiles } from '../sql/supplier-files.ts';
import { readSupplierProofs } from '../sql/supplier-proofs.ts';
import { readSuppliers } from '../sql/suppliers.ts';
import type { SqlReader } from '../storage/reader.ts';
import { isAwaited } from './count-proofs.ts';

/** Contracts are often renewed unless they are ended three months before: the alarm leaves five weeks to decide. */
const CONTRACT_DAYS = 126;
/** Days in which a supplier shows a proof. */
export const PROOF_DAYS = 30;

/** What needs care about a supplier on a day, the most urgent first. A blocked one has no contract to renew. */
export function supplierAlarms(reader: SqlReader, supplier: Supplier, on: string): readonly SupplierAlarm[] {
  const { dossier, state, id } = supplier;
  const proofs = readSupplierProofs(reader, id);
  const overlap = dossier.delivery === undefined ? null : latestOverlap(reader, id);
  const alarms: readonly (SupplierAlarm | null)[] = [
    state === 'blocked' ? null : contractAlarm(dossier.contractUntil, on),
    overlap === null ? null : deliveryAlarm(dossier.delivery, overlap),
    proofs.some(({ received }) => received?.verdict === 'bad') ? 'proofs_bad' : null,
    proofs.some((proof) => isLate(proof, on)) ? 'proofs_late' : null,
  ];
  return alarms.filter((alarm) => alarm !== null);
}

/** Suppliers whose contract has ended or ends soon, for the tasks of a day. */
export function countContractsEnding(reader: SqlReader, on: string): number {
  return readSuppliers(reader).filter(
    ({ state, dossier }) => state !== 'blocked' && contractAlarm(dossier.contractUntil, on) !== null,
  ).length;
}

/** @param until last day of the contract. @param on a day. */
function contractAlarm(until: string | undefined, on: string): SupplierAlarm | null {
  if (until === undefined) return null;
  if (until < on) return 'contract_ended';
  return until <= addDays(on, CONTRACT_DAYS) ? 'contract_ending' : null;
}

function isLate(proof: SupplierProof, on: string): boolean {
  return isAwaited(proof) && addDays(proof.askedOn, PROOF_DAYS) < on;
}

/** The people of the latest two deliveries; null: fewer than two. */
export function latestOverlap(reader: SqlReader, supplierId: number): Overlap | null {
  const [earlier, later] = readSupplierFiles(reader, supplierId).slice(-2);
  return earlier === undefined || later === undefined ? null : countOverlap(reader, earlier.importId, later.importId);
}
