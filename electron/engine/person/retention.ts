import type { ContactFacts } from '../../../shared/domain/facts.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { retentionPast } from '../../../shared/rules/fr/retention/past.ts';
import { FactsOfContact } from '../campaign/contact-facts.ts';
import type { StoredContact } from '../contact/stored-contact.ts';

/**
 * How a contact stands with its retention period (rules ): within it, past it, without any dated fact
 * from which a period could be counted, or past it but for a date after the day judged, which counts for nothing
 * until somebody has corrected it (FD-1). Only `past` may be erased unseen.
 */
export type RetentionState = 'kept' | 'past' | 'undated' | 'future_dated';

/** @param day `YYYY-MM-DD`, the last minute of which is judged. */
export function retentionOf(contact: StoredContact, organisation: string, day: string): RetentionState {
  const facts = new FactsOfContact(contact).whole();
  const { reasons } = evaluate({ contact: facts, campaign: { organisation, channel: 'post', purpose: 'commercial', goods: '*', at: day } });
  if (!reasons.some((reason) => reason.rule === retentionPast.id)) return 'kept';
  const dates = startsOf(facts);
  if (dates.some((date) => date.slice(0, 10) > day)) return 'future_dated';
  return [...dates, ...endsOf(facts)].length > 0 ? 'past' : 'undated';
}

/** The dates from which a period may be counted: what came from the person, each only once it is past (FD-1). */
function startsOf(facts: ContactFacts): readonly string[] {
  return [
    ...(facts.origins ?? []).filter((origin) => origin.kind !== 'unknown').flatMap(({ on, since }) => [on, since]),
    facts.lastContactFromPerson,
    facts.lastDonationOn,
    ...(facts.sales ?? []).map((sale) => sale.on),
    ...(facts.contracts ?? []).map((contract) => contract.from),
    ...(facts.requests ?? []).filter((request) => request.proof === true).map((request) => request.at),
    ...(facts.consents ?? []).filter((consent) => consent.event === 'granted' && consent.positiveAct === true).map((consent) => consent.at),
  ].filter((date) => date !== undefined);
}

/** Ends of relations, which may be to come. */
function endsOf(facts: ContactFacts): readonly string[] {
  return [facts.memberUntil, facts.relationUntil].filter((date) => date !== undefined);
}
