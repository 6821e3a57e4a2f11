import { lastActOf } from '../../model/retention-state.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { type Campaign, firstDayJudged } from '../definition/campaign.ts';
import { FactsOfContact } from '../judge/contact-facts.ts';

/**
 * A contact with the retention period of its person: what the person did under the other contacts prolongs it. Nothing
 * else of theirs counts in favour.
 *
 * @param others the other contacts of the person.
 */
export function keptAsOne(contact: StoredContact, others: readonly StoredContact[], campaign: Campaign): StoredContact {
  if (others.length === 0) return contact;
  const last = lastActOf(
    others.map((other) => new FactsOfContact(other).whole()),
    campaign.facts.organisation,
    firstDayJudged(campaign),
  );
  const { person } = contact;
  if (last === undefined || (person.relationUntil ?? '') >= last) return contact;
  // The one day that nothing but the period depends on: it opens no channel.
  return { ...contact, person: { ...person, relationUntil: last } };
}
