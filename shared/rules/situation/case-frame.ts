import type { Channel } from '../../domain/channel.ts';
import type { Zone } from '../../domain/calendar/compliance-zone.ts';
import type { CampaignFacts, ContactFacts, Facts } from '../../domain/contact/facts.ts';
import { territoryZones } from '../fr/parameters/place.ts';
import type { Numbers } from '../fr/parameters/index.ts';
import { pastFacts, type LeftOut } from './future-dates.ts';
import { whenOf, type When } from './when.ts';

/** The contact, the campaign, the moment in the person's local time, and the parameters of that day. */
export interface CaseFrame {
  /** Facts up to the moment of contact; refusals count at any date. */
  readonly contact: ContactFacts;
  /** Facts in favour of the contact that are dated after it. */
  readonly leftOut: readonly LeftOut[];
  readonly campaign: CampaignFacts;
  readonly zone: Zone;
  readonly now: When;
  readonly numbers: Numbers;
  /** The channel whose rules apply: a call by a system is an automated call, regardless of the campaign's channel. */
  readonly channel: Channel;
}

const ZONES = territoryZones.values[0]?.value ?? new Map<string, Zone>();
const METROPOLE = 'FR';

/** The time zone of the contact's territory; Paris where the territory is not in the book. */
export function zoneOf(contact: ContactFacts): Zone {
  const zone = ZONES.get(contact.territory ?? METROPOLE) ?? ZONES.get(METROPOLE);
  if (zone === undefined) throw new Error('the book has no legal time');
  return zone;
}

/** @param numbersOn the parameters in force on a day */
export function frameOf({ contact, campaign }: Facts, numbersOn: (day: string) => Numbers): CaseFrame {
  const zone = zoneOf(contact);
  const now = whenOf(campaign.at, zone);
  return {
    ...pastFacts(contact, zone, now),
    campaign,
    zone,
    now,
    numbers: numbersOn(now.day),
    channel: lawfulChannel(campaign),
  };
}

/** A live call is dialled by a person, number by number; every other call is automated (rules, N-2). */
export function lawfulChannel({ channel, dialing = 'manual' }: Pick<CampaignFacts, 'channel' | 'dialing'>): Channel {
  return channel === 'phone' && dialing !== 'manual' ? 'automated_call' : channel;
}

/**
 * Whether an entry concerns the coordinate that the campaign uses, or the whole person.
 *
 * @param whenUnsure the answer when the coordinate used is not known.
 */
export function isAbout({ contact, channel }: CaseFrame, coordinate: string | undefined, whenUnsure: boolean): boolean {
  if (coordinate === undefined) return true;
  const kind = coordinate.includes('@') ? 'email' : coordinate.startsWith('+') ? 'phone' : 'post';
  if (channel === 'post') return kind === 'post';
  if (channel === 'email')
    return (
      kind === 'email' &&
      (contact.email === undefined ? whenUnsure : contact.email.toLowerCase() === coordinate.toLowerCase())
    );
  return kind === 'phone' && (contact.phone === undefined ? whenUnsure : contact.phone === coordinate);
}
