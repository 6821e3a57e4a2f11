/** The closed lists of words in the facts of a contact. */

/** The legal category of the person (docs/law/rules-fr.md, section 0.1). */
export const AUDIENCES = ['consumer', 'professional', 'sole_trader', 'organisation'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ORIGIN_KINDS = ['direct', 'purchased', 'partner', 'public', 'referral', 'unknown'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

export const CONTACT_STATUSES = ['deceased', 'moved', 'wrong_number', 'undeliverable'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/**
 * Data kept for the accounts or a dispute alone: they serve neither prospecting nor a transfer (docs/law/rules-fr.md,
 * D-4).
 */
export const KEPT_FOR = ['accounts', 'dispute'] as const;
export type KeptFor = (typeof KEPT_FOR)[number];

/** Diffusion status in the Sirene register: P is « diffusion partielle ». */
export const SIRENE_STATUSES = ['A', 'P'] as const;
export type SireneStatus = (typeof SIRENE_STATUSES)[number];

export const CONSENT_EVENTS = ['granted', 'refused', 'withdrawn', 'opposed'] as const;
export type ConsentEventKind = (typeof CONSENT_EVENTS)[number];

/**
 * The purposes to which a consent or an opposition may be limited. `transfer`: an opposition to being passed on (D-1, D-4);
 * a consent limited to it permits nothing.
 */
export const CONSENT_PURPOSES = ['commercial', 'charity', 'transfer'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The five mentions of R223-1 code de la consommation, in the order of the text. */
export const MENTIONS = ['identity', 'choice', 'period', 'withdrawal', 'proof_access'] as const;
export type Mention = (typeof MENTIONS)[number];

export const CALL_OUTCOMES = ['no_answer', 'answered', 'refused'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];
