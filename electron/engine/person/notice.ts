import type { Channel } from '../../../shared/domain/channel.ts';
import type { ContactFacts } from '../../../shared/domain/contact/facts.ts';
import { judge } from '../../../shared/rules/judge.ts';
import { noticeOverdue } from '../../../shared/rules/fr/information/notice-overdue.ts';
import { FactsOfContact } from '../campaign/judge/contact-facts.ts';
import type { Target } from '../campaign/judge/targets.ts';
import { addressCoordinate, isExempt } from '../model/provenance.ts';
import type { StoredContact } from '../model/stored-contact.ts';

/**
 * The channel by which the rules are asked about a coordinate; whether the address can be printed does not matter here.
 */
const CHANNEL_OF: Readonly<Record<Target['kind'], Channel>> = { address: 'post', email: 'email', phone: 'phone' };

/**
 * Whether the month for informing the person of the source of some data has passed without a notice (RGPD art. 14; rule
 * I-3): for the address, or for any e-mail or number from another source. Not for deceased persons, nor for sources of which the
 * person can’t be informed (art. 14(5)(b)).
 *
 * @param day `YYYY-MM-DD`, of which the last minute is judged.
 */
export function isNoticeOverdue(contact: StoredContact, organisation: string, day: string): boolean {
  if (contact.person.status === 'deceased') return false;
  const facts = new FactsOfContact(contact);
  return coordinatesOf(contact).some((target) => {
    const { applied } = judge({
      contact: withoutExempt(contact, facts, target),
      campaign: { organisation, channel: CHANNEL_OF[target.kind], purpose: 'commercial', goods: '*', at: day },
    });
    return applied.some(({ rule }) => rule === noticeOverdue);
  });
}

function withoutExempt(contact: StoredContact, facts: FactsOfContact, target: Target): ContactFacts {
  const known = facts.for(target);
  if (contact.notices === undefined) return known;
  const origins = facts.originsFor(target);
  const isOwed = (place: number): boolean => {
    const origin = origins[place];
    return origin !== undefined && !isExempt(contact, origin);
  };
  return { ...known, origins: known.origins?.filter((_, place) => isOwed(place)) ?? [] };
}

function coordinatesOf({ person, emails, phones }: StoredContact): readonly Target[] {
  return [
    { kind: 'address', coordinate: addressCoordinate(person) ?? '' },
    ...emails.map((coordinate): Target => ({ kind: 'email', coordinate })),
    ...phones.map(({ number }): Target => ({ kind: 'phone', coordinate: number })),
  ];
}
