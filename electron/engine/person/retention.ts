import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { type RetentionState, retentionStateOf } from '../model/retention-state.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/** @param day `YYYY-MM-DD`, of which the last minute is judged. */
export function retentionOf(contact: StoredContact, organisation: string, day: string): RetentionState {
  return retentionStateOf(new FactsOfContact(contact).whole(), organisation, day);
}
