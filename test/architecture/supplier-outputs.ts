import type { AskedProofs, ReceivedProof } from '../../electron/engine/suppliers/ask-proofs.ts';
import type { SetSupplier, StatedSupplier } from '../../electron/engine/suppliers/change-supplier.ts';
import type { ListedSupplier } from '../../electron/engine/suppliers/list-suppliers.ts';
import type { WrittenSupplierLetter } from '../../electron/engine/suppliers/supplier-letter.ts';
import type { SupplierWorth } from '../../electron/engine/suppliers/supplier-worth.ts';
import type { Every } from './every-field.ts';

/** The output of the commands about suppliers of files. */
export const SUPPLIER_OUTPUTS = {
  suppliers: {
    id: true,
    name: true,
    folded: true,
    kind: true,
    listOwner: true,
    address: true,
    contractUntil: true,
    collected: true,
    wording: true,
    named: true,
    proofOnRequest: true,
    delivery: true,
    priceCents: true,
    note: true,
    state: true,
    stateOn: true,
    stateBy: true,
    stateReason: true,
    evidence: true,
    deliveries: true,
    lastOn: true,
    alarms: true,
  } satisfies Every<ListedSupplier>,
  supplier: {
    supplier: true,
    deliveries: true,
    rows: true,
    unusable: true,
    doubles: true,
    known: true,
    opposed: true,
    dead: true,
    unproven: true,
    refusals: true,
    contacted: true,
    proofs: true,
    usable: true,
    contractUntil: true,
    alarms: true,
  } satisfies Every<SupplierWorth>,
  'supplier --set': { id: true, supplier: true, created: true, evidence: true } satisfies Every<SetSupplier>,
  'supplier --proofs': {
    id: true,
    supplier: true,
    asked: true,
    until: true,
    seed: true,
    references: true,
    folder: true,
    files: true,
  } satisfies Every<AskedProofs>,
  'supplier --received': {
    id: true,
    supplier: true,
    reference: true,
    verdict: true,
    asked: true,
    received: true,
    good: true,
  } satisfies Every<ReceivedProof>,
  'supplier --state': {
    id: true,
    supplier: true,
    state: true,
    people: true,
    recall: true,
  } satisfies Every<StatedSupplier>,
  'supplier --letter': {
    id: true,
    supplier: true,
    letter: true,
    file: true,
  } satisfies Every<WrittenSupplierLetter>,
};
