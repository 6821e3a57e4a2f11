import type { VerdictKind } from '../../../shared/domain/compliance.ts';
import type { CampaignFacts, ContactFacts } from '../../../shared/domain/contact/facts.ts';

/** A case worked by hand, which runs as a test. */
export interface Example {
  /** Day or instant of contact. */
  readonly on: string;
  readonly contact: ContactFacts;
  readonly campaign: Omit<CampaignFacts, 'at'>;
  readonly expect: VerdictKind;
}
