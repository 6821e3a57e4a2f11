/** Who delivers: the owner of the list, or a broker, whose brand is not the owner's. */
export const SUPPLIER_KINDS = ['owner', 'broker'] as const;
export type SupplierKind = (typeof SUPPLIER_KINDS)[number];

/** What a delivery holds: everybody, or what changed since the one before. */
export const DELIVERIES = ['whole', 'changes'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export const SUPPLIER_STATES = ['active', 'watched', 'blocked'] as const;
export type SupplierState = (typeof SUPPLIER_STATES)[number];

export const PROOF_VERDICTS = ['good', 'bad'] as const;
export type ProofVerdict = (typeof PROOF_VERDICTS)[number];

export const SUPPLIER_LETTERS = ['proofs', 'complaint'] as const;
export type SupplierLetterKind = (typeof SUPPLIER_LETTERS)[number];

/** What needs care about a supplier, the most urgent first. */
export const SUPPLIER_ALARMS = [
  'contract_ended',
  'contract_ending',
  'shrunk',
  'looks_whole',
  'proofs_bad',
  'proofs_late',
] as const;
export type SupplierAlarm = (typeof SUPPLIER_ALARMS)[number];
