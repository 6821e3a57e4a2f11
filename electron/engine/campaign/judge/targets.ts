import type { Channel } from '../../../../shared/domain/channel.ts';
import { isMobile } from '../../../../shared/domain/value/phone.ts';
import type { PhoneUse } from '../../../../shared/domain/contact/facts.ts';
import { addressFitOf } from '../../model/address-fit.ts';
import { isDead } from '../../model/dead-of-contact.ts';
import { addressCoordinate } from '../../model/provenance.ts';
import type { StoredContact, StoredPhone } from '../../model/stored-contact.ts';

/** One coordinate that a campaign could use. */
export interface Target {
  /** The e-mail, the E.164 number, or the key of the address ('' for an address that has no key). */
  readonly coordinate: string;
  readonly kind: 'email' | 'phone' | 'address';
  readonly phoneUse?: PhoneUse;
}

/** The coordinates of a contact for a channel, in stored order, or the reason why there are none. */
export type Targets = readonly Target[] | 'no_coordinate' | 'invalid_coordinate';

/** Numbers that are not a person's: surcharged and free numbers, machines. Never dialled. */
const NEVER_DIALLED = /^\+33(?:8|700)|^\+[1-9]\d{0,5}$/;

/**
 * The coordinates that `channel` could use for a contact. Letters need an address that fits six lines of 38 characters,
 * texts a mobile number, calls a person's number. A coordinate that returns reported as
 * dead is none.
 */
export function targetsOf(
  contact: Pick<StoredContact, 'person' | 'emails' | 'phones' | 'dead'>,
  channel: Channel,
): Targets {
  const targets = keptTargetsOf(contact, channel);
  if (typeof targets === 'string' || contact.dead === undefined) return targets;
  const living = targets.filter(({ kind, coordinate }) => !isDead(contact, kind, coordinate));
  return living.length === 0 ? 'invalid_coordinate' : living;
}

function keptTargetsOf(contact: Pick<StoredContact, 'person' | 'emails' | 'phones'>, channel: Channel): Targets {
  switch (channel) {
    case 'post':
      return addressTargets(contact);
    case 'email':
      return contact.emails.length === 0
        ? 'no_coordinate'
        : contact.emails.map((coordinate) => ({ coordinate, kind: 'email' }));
    case 'sms':
    case 'phone':
    case 'automated_call':
      return reachablePhones(contact.phones, channel);
  }
}

/** The numbers usable for a channel of calls or texts. */
export function reachablePhones(phones: readonly StoredPhone[], channel: Channel): Targets {
  if (phones.length === 0) return 'no_coordinate';
  const usable: Target[] = [];
  for (const { number, use } of phones) {
    if (NEVER_DIALLED.test(number) || (channel === 'sms' && !isMobile(number))) continue;
    const target = { coordinate: number, kind: 'phone' } as const;
    usable.push(use === undefined ? target : { ...target, phoneUse: use });
  }
  return usable.length === 0 ? 'invalid_coordinate' : usable;
}

function addressTargets({ person }: Pick<StoredContact, 'person'>): Targets {
  switch (addressFitOf(person)) {
    case 'no_address':
      return 'no_coordinate';
    case 'does_not_fit':
      return 'invalid_coordinate';
    case 'fits':
      return [{ coordinate: addressCoordinate(person) ?? '', kind: 'address' }];
  }
}
