import type { CampaignFacts, Purpose } from '../../../../shared/domain/contact/facts.ts';
import type { ConsentPurpose } from '../../../../shared/domain/contact/words.ts';
import { lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import type { Pause } from '../../model/pause.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { handConsentsOf } from '../../suppression/lookup/hand-consents.ts';
import { type Asked, type AskedByPage, standingClosures } from '../../suppression/lookup/reopening.ts';
import { identitiesOf } from '../../suppression/lookup/suppressible-contact.ts';
import { SERVED, type SuppressionEntry } from '../../model/suppression-entry.ts';
import type { SuppressionIndex } from '../../suppression/lookup/suppression-index.ts';
import type { Closure } from '../../suppression/lookup/closure.ts';

/** The state of a contact in the suppression list for one campaign. */
export interface Standing {
  /** The purposes that are certainly closed. Empty: none. */
  readonly purposes: readonly (ConsentPurpose | 'all')[];
  /** An entry probably about this person, to be reviewed. */
  readonly unsure: boolean;
  /**
   * The latest day or instant of the entries of each purpose. Set only where a request of the person may have come
   * later (OP-4).
   */
  readonly on?: readonly string[];
  /** The person wants nothing for a time. */
  readonly pause?: Pause;
}

export const FREE: Standing = { purposes: [], unsure: false };

/** A standing as a text, to combine with the facts of a contact. */
export function standingVector({ purposes, unsure, on, pause }: Standing): string {
  const paused = pause === undefined ? '' : `~${pause.reason}${pause.until ?? ''}`;
  return `|${purposes.join()}${unsure ? '?' : ''}${on === undefined ? '' : on.join()}${paused}`;
}

/** The same with a pause of the person. */
export function withPause(standing: Standing, pause: Pause | null | undefined): Standing {
  return pause === null || pause === undefined ? standing : { ...standing, pause };
}

/**
 * The closures of a contact that no later consent by hand has lifted.
 *
 * @param list all of it, or what it holds about `identitiesOf` the contact.
 */
export function closuresOf(
  contact: StoredContact,
  list: SuppressionIndex,
  asked: Asked | AskedByPage,
): readonly Closure[] {
  return closuresAsked(contact, list)(asked);
}

/** The same for several questions about one contact: the list and the consents are read once. */
export function closuresAsked(
  contact: StoredContact,
  list: SuppressionIndex,
): (asked: Asked | AskedByPage) => readonly Closure[] {
  const closures = identitiesOf(contact).flatMap((person) => list.closures(person));
  if (closures.length === 0) return () => closures;
  const consents = handConsentsOf(contact);
  return (asked) => standingClosures(closures, consents, asked);
}

/**
 * The effect of closures on a campaign. An opposition to calls or to automated calls closes a call dialled by a
 * machine. It stops reading closures once they can't change the result.
 */
export function standingFor(closures: Iterable<Closure>, campaign: Omit<CampaignFacts, 'at'>): Standing {
  const lawful = lawfulChannel(campaign);
  // Only an address can be an uncertain match.
  const mayBeUnsure = SERVED.address.includes(campaign.channel) || SERVED.address.includes(lawful);
  const certain = new Set<ConsentPurpose | 'all'>();
  let unsure = false;
  for (const { channel, certain: isCertain, entry } of closures) {
    if (channel !== campaign.channel && channel !== lawful) continue;
    if (entry.purpose === 'transfer' && campaign.purpose !== 'transfer') continue;
    if (isCertain) certain.add(entry.purpose ?? 'all');
    else unsure ||= concerns(entry.purpose, campaign.purpose);
    if (certain.has('all') && !mayBeUnsure) break;
  }
  if (certain.size === 0 && !unsure) return FREE;
  return { purposes: certain.has('all') ? ['all'] : [...certain].sort(), unsure };
}

/** The same for one contact: if the person asked to be called back, the entries keep their own dates, so that the rules see whether that came later. */
export function standingOf(
  { requests }: Pick<StoredContact, 'requests'>,
  closures: readonly Closure[],
  campaign: Omit<CampaignFacts, 'at'>,
): Standing {
  const standing = standingFor(closures, campaign);
  if (standing.purposes.length === 0 || requests.length === 0 || lawfulChannel(campaign) !== 'phone') return standing;
  const entries = closures
    .filter(({ channel, certain }) => certain && channel === campaign.channel)
    .map(({ entry }) => entry);
  return {
    ...standing,
    on: standing.purposes.map((purpose) =>
      latestOf(entries.filter((entry) => purpose === 'all' || entry.purpose === purpose)),
    ),
  };
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** An opposition without a day counts from the instant at which it entered the list. */
function latestOf(entries: readonly SuppressionEntry[]): string {
  return entries
    .map(({ on, recordedAt }) => on ?? recordedAt)
    .reduce((latest, moment) => (isLater(moment, latest) ? moment : latest), '');
}

/** On the same day, the one without a time counts as the later. */
function isLater(moment: string, other: string): boolean {
  const [day, otherDay] = [moment.slice(0, DAY_LENGTH), other.slice(0, DAY_LENGTH)];
  if (day !== otherDay) return day > otherDay;
  return moment.length === DAY_LENGTH || (other.length > DAY_LENGTH && Date.parse(moment) > Date.parse(other));
}

/** A due document is not prospecting: an opposition does not matter there. Passing data on serves any purpose. */
function concerns(opposed: ConsentPurpose | null, purpose: Purpose): boolean {
  if (purpose === 'transactional') return false;
  return opposed === null || opposed === purpose || purpose === 'transfer';
}
