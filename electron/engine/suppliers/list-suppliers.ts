import type { SupplierAlarm, SupplierState } from '../../../shared/contract/supplier.ts';
import type { Supplier, SupplierDossier, SupplierEvidence } from '../model/supplier.ts';
import { readSupplierFiles } from '../sql/supplier-files.ts';
import { readSuppliers } from '../sql/suppliers.ts';
import type { SqlReader } from '../storage/reader.ts';
import { supplierAlarms } from './supplier-alarms.ts';

export interface ListedSupplier extends SupplierDossier {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly state: SupplierState;
  readonly stateOn?: string;
  readonly stateBy?: string;
  readonly stateReason?: string;
  readonly evidence: readonly SupplierEvidence[];
  readonly deliveries: number;
  /** Day of the latest delivery; absent: none. */
  readonly lastOn?: string;
  readonly alarms: readonly SupplierAlarm[];
}

/** Every supplier in the order in which they became known. Counts people only where the dossier says how files are delivered. */
export function listSuppliers(reader: SqlReader, on: string): readonly ListedSupplier[] {
  return readSuppliers(reader).map((supplier) => listedSupplier(reader, supplier, on));
}

export function listedSupplier(reader: SqlReader, supplier: Supplier, on: string): ListedSupplier {
  const { id, name, folded, dossier, state, stated, evidence } = supplier;
  const files = readSupplierFiles(reader, id);
  const lastOn = files.at(-1)?.on;
  return {
    id: String(id),
    name,
    folded,
    ...dossier,
    state,
    ...(stated === null ? {} : { stateOn: stated.on, stateBy: stated.by, stateReason: stated.reason }),
    evidence,
    deliveries: files.length,
    ...(lastOn === undefined ? {} : { lastOn }),
    alarms: supplierAlarms(reader, supplier, on),
  };
}
