import { correctedCoordinate, correctionsOf } from '../../model/corrected-contact.ts';
import { coordinatesOfChannel } from '../../model/provenance.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import type { HandConsent } from './reopening.ts';

/**
 * The consents of a contact recorded by hand by a named person: those that may reopen a channel. One that names a coordinate
 * reopens a channel only where the contact has no other coordinate of it: the channel is closed or open for all of them.
 */
export function handConsentsOf(contact: StoredContact): readonly HandConsent[] {
  const byHand = contact.consents.filter((entry) => entry.byHand);
  if (byHand.length === 0) return [];
  const corrections = correctionsOf(contact);
  return byHand
    .filter(({ event: { channel, coordinate } }) => {
      if (coordinate === undefined) return true;
      const named = correctedCoordinate(coordinate, corrections);
      const held = coordinatesOfChannel(contact, channel);
      return held.length > 0 && held.every((one) => one === named);
    })
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
