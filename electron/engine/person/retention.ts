import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { type RetentionPeriod, retentionPeriodOf, type RetentionState } from '../model/retention-state.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/**
 * @param day `YYYY-MM-DD`, of which the last minute is judged.
 * @param others the other contacts of the person, whose period it is.
 */
export function retentionOf(
  contact: StoredContact,
  organisation: string,
  day: string,
  others: readonly StoredContact[] = ALONE,
): RetentionState {
  return periodOf(contact, organisation, day, others).state;
}

/** The same with what started a period that is over. */
export function periodOf(
  contact: StoredContact,
  organisation: string,
  day: string,
  others: readonly StoredContact[] = ALONE,
): RetentionPeriod {
  return retentionPeriodOf(wholeFacts(contact), organisation, day, others.map(wholeFacts));
}

const ALONE: readonly StoredContact[] = [];

function wholeFacts(contact: StoredContact) {
  return new FactsOfContact(contact).whole();
}
