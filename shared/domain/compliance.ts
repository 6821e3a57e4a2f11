/** The answer to "may I contact this person?" (docs/formats/facts.md, Verdict). */

/** From the mildest to the most severe. */
export const VERDICTS = ['allow', 'conditional', 'review', 'block'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** The basis of a permission. */
export const BASES = [
  'consent',
  'existing_customer',
  'current_contract',
  'legitimate_interest',
  'charity',
  'request',
  'not_prospecting',
] as const;
export type Basis = (typeof BASES)[number];

/** The confidence of a statement of the rule book (docs/law/rules-fr.md, section 0.1), the highest first. */
export const CONFIDENCES = ['official', 'secondary', 'interpretation'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * The duties of a campaign under a conditional answer, in the order in which they are stated: for an automated call,
 * its nature, the caller and the purpose come first. Each has its sentence in `shared/text/campaign/duty.ts`.
 */
export const DUTIES = [
  'announce_automated',
  'announce_ai',
  'identify_sender',
  'identify_caller',
  'commercial_nature',
  'free_opposition',
  'opt_out_in_message',
  'source_in_message',
  'notice_art14',
  'record_offer',
  'consent_proof_at_hand',
  'request_proof_at_hand',
  'caller_number_shown',
  'own_mobile_line',
  'authorised_caller_id',
  'hours_observed',
  'attempts_left',
  'refusal_recorded',
  'same_object',
  'link_with_profession',
  'single_mailing',
  'insurance_agreement_to_continue',
  'insurance_delay_and_recording',
  'credit_reminder',
  'objections_passed_on',
] as const;
export type Duty = (typeof DUTIES)[number];

/** A rule that applied, and its outcome. */
export interface Reason {
  readonly rule: string;
  readonly verdict: VerdictKind;
  /** Plain words, in the requested language. */
  readonly message: string;
  /** Instrument and provision. */
  readonly source: string;
  /** First and last day, included, of the version that applied; null: no known bound. */
  readonly from: string | null;
  readonly until: string | null;
  readonly confidence: Confidence;
}

export interface Verdict {
  readonly verdict: VerdictKind;
  readonly basis: Basis | null;
  /** Every rule that applied, the deciding one first. */
  readonly reasons: readonly Reason[];
  /** Duties of the campaign, in the order of `DUTIES`; empty unless conditional or review. */
  readonly conditions: readonly Duty[];
  /** For block and review: how this contact would become allowed, or that nothing would allow it. */
  readonly remedy?: string;
}

/** Negative, zero or positive: the milder verdict first. */
export function compareVerdicts(a: VerdictKind, b: VerdictKind): number {
  return VERDICTS.indexOf(a) - VERDICTS.indexOf(b);
}
