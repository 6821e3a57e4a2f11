import type { SupplierProof } from '../model/supplier.ts';

export type SupplierProofCounts = {
  readonly asked: number;
  readonly received: number;
  /** Of those received: they prove the consent. */
  readonly good: number;
};

export function countProofs(proofs: readonly SupplierProof[]): SupplierProofCounts {
  const verdicts = proofs.flatMap(({ received }) => received?.verdict ?? []);
  return {
    asked: proofs.length,
    received: verdicts.length,
    good: verdicts.filter((verdict) => verdict === 'good').length,
  };
}

/** Whether a proof is still to come: that of a person who was erased since has no reference any more. */
export function isAwaited({ contactId, received }: SupplierProof): boolean {
  return received === null && contactId !== null;
}
