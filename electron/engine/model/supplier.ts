import type { Delivery, ProofVerdict, SupplierKind, SupplierState } from '../../../shared/contract/supplier.ts';

/** What is known of a supplier besides its name: six questions, and who it is. Absent: not known. */
export interface SupplierDossier {
  readonly kind?: SupplierKind;
  /** Of a broker: who collected the data. */
  readonly listOwner?: string;
  /** Where letters go. */
  readonly address?: string;
  /** Last day of the contract, included. */
  readonly contractUntil?: string;
  /** Where people agreed: a form, a game, a till. */
  readonly collected?: string;
  /** To which words they agreed. */
  readonly wording?: string;
  /** The organisations that the words named. */
  readonly named?: readonly string[];
  /** The supplier shows the proof of one person on request. */
  readonly proofOnRequest?: boolean;
  readonly delivery?: Delivery;
  /** Of all deliveries together, in cents of euros. */
  readonly priceCents?: number;
  readonly note?: string;
}

/** A file of the evidence folder. */
export interface SupplierEvidence {
  readonly sha256: string;
  readonly name: string;
}

export interface Supplier {
  readonly id: number;
  readonly name: string;
  /** `supplierKey` of the name. */
  readonly folded: string;
  readonly dossier: SupplierDossier;
  readonly state: SupplierState;
  /** The latest change of the state by a person; null: none. */
  readonly stated: { readonly on: string; readonly by: string; readonly reason: string } | null;
  readonly evidence: readonly SupplierEvidence[];
}

/** One delivery that stands: rows = new + known + doubles + unusable. */
export interface SupplierFile {
  readonly importId: number;
  /** Day of reception, as the origin states it. */
  readonly on: string;
  readonly rows: number;
  readonly unusable: number;
  /** Rows of people who are in the file before. */
  readonly doubles: number;
  /** Rows of people who were known before the file. */
  readonly known: number;
}

/** A proof that was asked for. */
export interface SupplierProof {
  readonly id: number;
  /** Null: the person was erased. */
  readonly contactId: number | null;
  readonly askedOn: string;
  /** Null: not received. */
  readonly received: { readonly on: string; readonly verdict: ProofVerdict; readonly sha256: string | null } | null;
}
