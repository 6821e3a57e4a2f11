import { CHANNELS } from '../../../shared/domain/channel.ts';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { CampaignFacts, ContactFacts } from '../../../shared/domain/contact/facts.ts';
import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { closuresAsked, standingFor } from '../campaign/judge/standing.ts';
import { targetsOf } from '../campaign/judge/targets.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { SuppressionIndex } from '../suppression/lookup/suppression-index.ts';
import { accordQuestions, validConsents } from './accord-in-force.ts';

/** How long before its end a consent is reported: enough time to ask the person again in a lawful way. */
export const ENDING_DAYS = 30;

/**
 * Whether a consent valid today will not be valid in thirty days: its stated period ends, or the year of a consent to
 * calls (R223-1). A consent that another one replaces, or that a refusal has closed, does not count as ending.
 */
export function hasEndingConsent(
  contact: StoredContact,
  organisation: string,
  day: string,
  list: SuppressionIndex,
): boolean {
  const facts = new FactsOfContact(contact);
  const closuresFor = closuresAsked(contact, list);
  return CHANNELS.some((channel) => {
    const targets = targetsOf(contact, channel);
    if (typeof targets === 'string') return false;
    return targets.some((target) => {
      const held = facts.for(target);
      return accordQuestions(held, channel, organisation).some(
        (question) =>
          standingFor(closuresFor(question), question).purposes.length === 0 &&
          isAllowedOn(held, question, day) &&
          !isAllowedOn(held, question, addDays(day, ENDING_DAYS)),
      );
    });
  });
}

function isAllowedOn(contact: ContactFacts, question: Omit<CampaignFacts, 'at'>, day: string): boolean {
  return validConsents(contact, question, day).length > 0;
}
