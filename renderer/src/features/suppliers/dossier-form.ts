import { DELIVERIES, SUPPLIER_KINDS } from '../../../../shared/contract/supplier.ts';
import type { SupplierAnswers } from '../../../../shared/contract/supplier-requests.ts';

/** The choice for a question whose answer is not known yet. */
export const UNKNOWN = 'unknown';

/** The dossier as typed. */
export interface DossierTyped {
  kind: string;
  listOwner: string;
  address: string;
  contractUntil: string;
  collected: string;
  wording: string;
  named: string;
  proofOnRequest: string;
  delivery: string;
  /** In euros. */
  price: string;
  note: string;
}

export function typedOf(answers: SupplierAnswers): DossierTyped {
  const { kind, contractUntil, proofOnRequest, delivery, priceCents, ...texts } = answers;
  return {
    ...texts,
    kind: kind ?? UNKNOWN,
    contractUntil: contractUntil ?? '',
    proofOnRequest: proofOnRequest === null ? UNKNOWN : proofOnRequest ? 'yes' : 'no',
    delivery: delivery ?? UNKNOWN,
    price: priceCents === null ? '' : String(priceCents / 100).replace('.', ','),
  };
}

/** The answers as the contract has them; null: the price cannot be read. */
export function answersOfForm(typed: DossierTyped): SupplierAnswers | null {
  const { price, kind, contractUntil, proofOnRequest, delivery, ...texts } = typed;
  const priceCents = price.trim() === '' ? null : centsOf(price);
  if (priceCents === undefined) return null;
  return {
    ...texts,
    kind: SUPPLIER_KINDS.find((one) => one === kind) ?? null,
    contractUntil: contractUntil === '' ? null : contractUntil,
    proofOnRequest: proofOnRequest === UNKNOWN ? null : proofOnRequest === 'yes',
    delivery: DELIVERIES.find((one) => one === delivery) ?? null,
    priceCents,
  };
}

/** « 1 250,50 € » → 125050. */
function centsOf(price: string): number | undefined {
  const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(price.replaceAll(/[\s€]/gu, '')) ?? [];
  return euros === undefined ? undefined : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}
