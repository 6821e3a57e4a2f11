import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { retentionPast } from '../../../shared/rules/fr/retention/past.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { frameOf } from '../../../shared/rules/situation/case-frame.ts';
import { Situation } from '../../../shared/rules/situation/situation.ts';
import { FactsOfContact } from '../campaign/contact-facts.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/**
 * The state of a contact's retention period (rules ): within it, past it, without any dated fact from which
 * a period could be counted, or past it except for a date after the day judged, which does not count until it is
 * corrected (FD-1). Only `past` may be erased automatically.
 */
export type RetentionState = 'kept' | 'past' | 'undated' | 'future_dated';

/** @param day `YYYY-MM-DD`, of which the last minute is judged. */
export function retentionOf(contact: StoredContact, organisation: string, day: string): RetentionState {
  const facts = {
    contact: new FactsOfContact(contact).whole(),
    campaign: { organisation, channel: 'post', purpose: 'commercial', goods: '*', at: day },
  } as const;
  if (!judge(facts).applied.some(({ rule }) => rule === retentionPast)) return 'kept';
  const { frame, retention } = new Situation(frameOf(facts, numbersOn));
  if (frame.leftOut.length > 0) return 'future_dated';
  return retention.start === undefined ? 'undated' : 'past';
}
