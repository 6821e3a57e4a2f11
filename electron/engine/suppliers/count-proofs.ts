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
