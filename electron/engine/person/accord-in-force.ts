import { CHANNELS, type Channel } from '../../../shared/domain/channel.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { addDays, addYears } from '../../../shared/domain/calendar/day.ts';
import type { CampaignFacts, ConsentFacts, ContactFacts } from '../../../shared/domain/contact/facts.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';
import { frameOf } from '../../../shared/rules/situation/case-frame.ts';
import { consentState } from '../../../shared/rules/situation/consents.ts';
import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import { standingFor } from '../campaign/judge/standing.ts';
import { targetsOf } from '../campaign/judge/targets.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { Closure } from '../suppression/lookup/closure.ts';

/** A consent that permits contacting a person today. */
export interface AccordInForce {
  readonly channel: Channel;
  /** Day of the consent. */
  readonly on: string;
  /** Last day of validity, included; null: until withdrawal. */
  readonly until: string | null;
}

/** The consents in force on a day, one per channel: not ended, withdrawn, refused later or closed by an opposition. */
export function accordsInForce(
  contact: StoredContact,
  organisation: string,
  day: string,
  closures: readonly Closure[],
): readonly AccordInForce[] {
  const facts = new FactsOfContact(contact);
  return CHANNELS.flatMap((channel): readonly AccordInForce[] => {
    const targets = targetsOf(contact, channel);
    if (typeof targets === 'string') return [];
    const held = targets.flatMap((target) => {
      const known = facts.for(target);
      return accordQuestions(known, channel, organisation)
        .filter((question) => standingFor(closures, question).purposes.length === 0)
        .flatMap((question) =>
          validConsents(known, question, day).map((consent) => ({
            channel,
            on: dayOf(consent),
            until: lastDayOf(known, question, consent),
          })),
        );
    });
    return held
      .sort(
        (one, other) => (other.until ?? LATEST).localeCompare(one.until ?? LATEST) || one.on.localeCompare(other.on),
      )
      .slice(0, 1);
  });
}

const LATEST = '9999-12-31';

/** For each consent to the channel, a use with its own goods and purpose. */
export function accordQuestions(
  { consents = [] }: ContactFacts,
  channel: Channel,
  organisation: string,
): readonly Omit<CampaignFacts, 'at'>[] {
  const granted = consents.filter((consent) => consent.event === 'granted' && consent.channel === channel);
  return granted.flatMap(({ goods = ['*'], purpose = 'commercial' }: ConsentFacts) =>
    goods.map((name) => ({ organisation, channel, purpose, goods: name })),
  );
}

/** The consents that permit a use on a day. */
export function validConsents(
  contact: ContactFacts,
  question: Omit<CampaignFacts, 'at'>,
  day: string,
): readonly ConsentFacts[] {
  return consentState(frameOf({ contact, campaign: { ...question, at: day } }, numbersOn)).valid.map(
    ({ consent }) => consent,
  );
}

/** The stated end, or the legal end of a consent to calls (R223-1), whichever comes first. */
export function lastDayOf(
  contact: ContactFacts,
  question: Omit<CampaignFacts, 'at'>,
  consent: ConsentFacts,
): string | null {
  const year = addYears(dayOf(consent), 1);
  const holds = (day: string): boolean => validConsents(contact, question, day).includes(consent);
  const byLaw = holds(addDays(year, 1)) ? [] : [holds(year) ? year : addDays(year, -1)];
  return [...(consent.until === undefined ? [] : [consent.until]), ...byLaw].sort()[0] ?? null;
}

function dayOf({ at = '' }: ConsentFacts): string {
  return frenchDay(at);
}
