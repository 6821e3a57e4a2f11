import { evaluate } from '../../../shared/rules/index.ts';
import { retentionPast } from '../../../shared/rules/fr/retention/past.ts';
import { FactsOfContact } from '../campaign/contact-facts.ts';
import type { StoredContact } from '../contact/stored-contact.ts';

/**
 * How a contact stands with its retention period (rules ): within it, past it, or without any
 * dated fact from which a period could be counted. Who has no date is nobody's to erase unseen.
 */
export type RetentionState = 'kept' | 'past' | 'undated';

/** @param day `YYYY-MM-DD`, the last minute of which is judged. */
export function retentionOf(contact: StoredContact, organisation: string, day: string): RetentionState {
  const facts = new FactsOfContact(contact).whole();
  const { reasons } = evaluate({ contact: facts, campaign: { organisation, channel: 'post', purpose: 'commercial', goods: '*', at: day } });
  if (!reasons.some((reason) => reason.rule === retentionPast.id)) return 'kept';
  const dates = [
    ...facts.origins?.filter((origin) => origin.kind !== 'unknown').map((origin) => origin.on) ?? [],
    facts.lastContactFromPerson,
    facts.lastDonationOn,
    facts.memberUntil,
    facts.relationUntil,
    ...(facts.sales ?? []).map((sale) => sale.on),
    ...(facts.contracts ?? []).map((contract) => contract.from),
  ];
  return dates.some((date) => date !== undefined) ? 'past' : 'undated';
}
