import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import { CHANNELS, type Channel } from '../../../../shared/domain/channel.ts';
import type { CampaignFacts } from '../../../../shared/domain/contact/facts.ts';
import type { ConsentPurpose } from '../../../../shared/domain/contact/words.ts';
import { isGivenFor } from '../../../../shared/rules/situation/consents.ts';
import { dayOfEntry } from '../../model/suppression-entry.ts';
import type { Closure } from './closure.ts';

/** A consent recorded by hand under the name of a user: the only way to reopen a closed channel. */
export interface HandConsent {
  readonly channel: string;
  readonly event: string;
  /** Day or instant of the consent itself. */
  readonly at: string;
  /** Instant at which it was recorded. */
  readonly recordedAt: string;
  readonly proof: boolean;
  readonly organisations: readonly string[];
  /** Absent: any purpose of the organisations. */
  readonly purpose?: ConsentPurpose;
}

/** The part of a campaign that tells which consents are given for it. */
export type Asked = Pick<CampaignFacts, 'organisation' | 'purpose' | 'recipient'>;

/** A page that names no campaign asks for the messages of the organisation: its offers, or its appeals where these alone were refused. */
export type AskedByPage = Pick<CampaignFacts, 'organisation'>;

/**
 * Whether a consent reopens a closure: of exactly that channel, proven, naming the organisation, given after the
 * opposition (on the same day the opposition wins, unless both are known to the minute) and recorded after it entered
 * the list. An opposition to being passed on stands: a consent to us says nothing of others.
 */
function reopens(consent: HandConsent, closure: Closure): boolean {
  if (
    consent.event !== 'granted' ||
    consent.channel !== closure.channel ||
    !consent.proof ||
    consent.organisations.length === 0 ||
    !closesOwn(closure)
  )
    return false;
  const { on, recordedAt } = closure.entry;
  if (Date.parse(consent.recordedAt) < Date.parse(recordedAt)) return false;
  const consentHasTime = consent.at.length > 10;
  if (on === null && consentHasTime) return Date.parse(consent.at) > Date.parse(recordedAt);
  return frenchDay(consent.at) > frenchDay(on ?? recordedAt);
}

/**
 * The closures that the consents recorded by hand do not lift.
 *
 * @param asked only consents given for it count (OP-1: its organisation, or of a transfer its recipient, and its purpose).
 */
export function standingClosures(
  closures: readonly Closure[],
  consents: readonly HandConsent[],
  asked: Asked | AskedByPage,
): readonly Closure[] {
  if (closures.length === 0 || consents.length === 0) return closures;
  return closures.filter((closure) => {
    const campaign = 'purpose' in asked ? asked : { ...asked, purpose: ownPurposeOf(closure) };
    return !consents.some((consent) => isGivenFor(consent, campaign) && reopens(consent, closure));
  });
}

function ownPurposeOf({ entry }: Closure): 'commercial' | 'charity' {
  return entry.purpose === 'charity' ? 'charity' : 'commercial';
}

/** Whether a closure closes our own messages too: an opposition to being passed on closes transfers alone. */
export function closesOwn({ entry }: Closure): boolean {
  return entry.purpose !== 'transfer';
}

/** The channels that are certainly closed to our own messages, in the usual order (`suppressed` of a contact). */
export function closedChannels(closures: readonly Closure[]): readonly Channel[] {
  return CHANNELS.filter((channel) =>
    closures.some((closure) => closure.channel === channel && closure.certain && closesOwn(closure)),
  );
}

/** The first opposition to being passed on, by its day; undefined: none. */
export function firstNoToTransfers(
  closures: readonly Closure[],
): { readonly on: string; readonly source: string } | undefined {
  return closures
    .filter((closure) => closure.certain && !closesOwn(closure))
    .map(({ entry }) => ({ on: dayOfEntry(entry), source: entry.source }))
    .sort((one, other) => (one.on < other.on ? -1 : 1))[0];
}
