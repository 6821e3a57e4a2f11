import type { StoredContact } from '../../model/stored-contact.ts';
import type { HandConsent } from './reopening.ts';

/** The consents of a contact recorded by hand by a named person: those that may reopen a channel. */
export function handConsentsOf(contact: Pick<StoredContact, 'consents'>): readonly HandConsent[] {
  return contact.consents
    .filter((entry) => entry.byHand)
    .map(({ event, recordedAt }) => ({
      channel: event.channel,
      event: event.event,
      at: event.at,
      recordedAt,
      proof: event.proof === true,
      organisations: event.organisations ?? [],
      ...(event.purpose === undefined ? {} : { purpose: event.purpose }),
    }));
}
