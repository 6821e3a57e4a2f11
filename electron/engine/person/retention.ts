import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { type RetentionPeriod, retentionPeriodOf, type RetentionState } from '../model/retention-state.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/** @param day `YYYY-MM-DD`, of which the last minute is judged. */
export function retentionOf(contact: StoredContact, organisation: string, day: string): RetentionState {
  return periodOf(contact, organisation, day).state;
}

/** The same with what started a period that is over. */
export function periodOf(contact: StoredContact, organisation: string, day: string): RetentionPeriod {
  return retentionPeriodOf(new FactsOfContact(contact).whole(), organisation, day);
}
