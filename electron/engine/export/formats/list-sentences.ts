import type { ConsentEvent, Origin } from '../../../../shared/domain/contact/contact.ts';
import type { ConsentFacts } from '../../../../shared/domain/contact/facts.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { frameOf, lawfulChannel } from '../../../../shared/rules/situation/case-frame.ts';
import { requestsFor } from '../../../../shared/rules/situation/relation.ts';
import { namesOneOf } from '../../../../shared/rules/situation/same.ts';
import { frenchDay } from '../../../../shared/domain/calendar/date-text.ts';
import { say } from '../../../../shared/text/index.ts';
import type { Language, SentenceParams } from '../../../../shared/text/text.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import { collectionYears } from '../../contact/collection-years.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { lastDayOf, validConsents } from '../../person/accord-in-force.ts';
import type { ListEntry } from './list-format.ts';
import { shortDay } from '../../model/written-date.ts';

/** The recipients of the letters and calls live in France. */
const LANGUAGE = 'fr';

const BEST_FIRST: readonly Origin['kind'][] = ['direct', 'partner', 'purchased', 'public', 'referral', 'unknown'];

/**
 * The origin of a coordinate to mention: data given by the person before data from others, the earliest day first. One
 * dated after the moment judged permits nothing, and is not told (FD-1).
 */
export function tellingOrigin({ listed, facts }: Pick<ListEntry, 'listed' | 'facts'>, target: Target): Origin | null {
  const day = listed.judged.moment.slice(0, 'YYYY-MM-DD'.length);
  const origins = facts.originsFor(target).filter(({ since, on }) => (since ?? on ?? '') <= day);
  const [first] =
    origins.length < 2
      ? origins
      : [...origins].sort(
          (one, other) =>
            BEST_FIRST.indexOf(one.kind) - BEST_FIRST.indexOf(other.kind) ||
            (one.on ?? '9').localeCompare(other.on ?? '9'),
        );
  return first === undefined || first.kind === 'unknown' || first.on === undefined ? null : first;
}

/** « Vos coordonnées nous ont été fournies le 20/10/2026 par Fichiers & Cie. »; '' when unknown. */
export function originSentence(entry: Pick<ListEntry, 'contact' | 'listed' | 'facts'>, target: Target): string {
  const origin = tellingOrigin(entry, target);
  return origin === null ? '' : sentenceOf(origin, entry.contact, `list.${origin.kind}`);
}

/** By origin and code: the people of a file share its origin, and the sentence with it. */
const SAID = new WeakMap<Origin, Map<string, string>>();

/** A sentence with the day and the source of an origin. Where only the years are known, they are those of the contact. */
function sentenceOf(origin: Origin, contact: StoredContact, code: string): string {
  if (collectionYears(contact, origin) !== null) return say(LANGUAGE, code, originParams(contact, origin));
  let said = SAID.get(origin);
  if (said === undefined) SAID.set(origin, (said = new Map<string, string>()));
  let sentence = said.get(code);
  if (sentence === undefined) said.set(code, (sentence = say(LANGUAGE, code, originParams(contact, origin))));
  return sentence;
}

/** Date and source; `when` for data given by the person, `day` for data from others. */
function originParams(contact: StoredContact, origin: Origin): SentenceParams {
  const day = shortDay(origin.on ?? '');
  return { day, when: collectedWhen(contact, origin, LANGUAGE), source: origin.source ?? '' };
}

/** « le 01/10/2026 »; « entre 2009 et 2026 » where only the years of the whole file are known. */
export function collectedWhen(contact: StoredContact, origin: Origin, language: Language): string {
  const years = collectionYears(contact, origin);
  if (years === null) return say(language, 'list.on_day', { day: shortDay(origin.on ?? '') });
  return years.from === years.until
    ? say(language, 'list.in_year', { year: years.from })
    : say(language, 'list.between_years', { from: years.from, until: years.until });
}

/** Where the recipient of a message can object; '' for a due document, which is not prospecting. */
export function oppositionSentence({ channel, facts, sender }: Campaign): string {
  if (facts.purpose === 'transactional') return '';
  const messages = say(LANGUAGE, `list.messages.${channel}`);
  if (sender.oppositionContact !== null)
    return say(LANGUAGE, 'list.opposition', { messages, contact: sender.oppositionContact });
  const name = sender.name ?? facts.organisation;
  return say(LANGUAGE, 'list.opposition_here', {
    messages,
    sender: sender.address === null ? name : `${name}, ${sender.address}`,
  });
}

/** One sentence for an agent to read aloud: origin of the number, since when, which consent, until when. */
export function numberComment(entry: ListEntry, target: Target, campaign: Campaign): string {
  const origin = tellingOrigin(entry, target);
  const known =
    origin === null
      ? say(LANGUAGE, 'list.number_known')
      : sentenceOf(origin, entry.contact, `list.number_${origin.kind}`);
  return `${known}${accord(entry, target, campaign)}.`;
}

function accord(entry: ListEntry, target: Target, campaign: Campaign): string {
  switch (entry.listed.judged.verdict.basis) {
    case 'consent': {
      const consent = consentReliedOn(entry, target, campaign);
      if (consent === null) return '';
      const last = lastDayOfConsent(entry, target, campaign, consent);
      const until = last === null ? '' : say(LANGUAGE, 'list.consent_until', { until: shortDay(last) });
      return say(LANGUAGE, 'list.consent', { day: shortDay(frenchDay(consent.at)) }) + until;
    }
    case 'request': {
      const latest = requestReliedOn(entry, target, campaign);
      return latest === null ? '' : say(LANGUAGE, 'list.request', { day: shortDay(latest) });
    }
    case 'current_contract':
      return say(LANGUAGE, 'list.current_contract');
    case 'existing_customer':
      return say(LANGUAGE, 'list.existing_customer');
    case 'legitimate_interest':
    case 'charity':
    case 'not_prospecting':
    case null:
      return '';
  }
}

/** The last day of the consent behind the answer; null: another basis, or no end. */
export function consentLastDay(entry: ListEntry, target: Target, campaign: Campaign): string | null {
  const consent = consentReliedOn(entry, target, campaign);
  return consent === null ? null : lastDayOfConsent(entry, target, campaign, consent);
}

/** The last day on which it permits a call: the stated one, limited by the law (R223-1). */
function lastDayOfConsent(
  { listed, facts }: ListEntry,
  target: Target,
  campaign: Campaign,
  { at }: ConsentEvent,
): string | null {
  const known = facts.for(target);
  const days = validConsents(known, campaign.facts, listed.judged.moment)
    .filter((consent) => consent.at === at)
    .map((consent) => lastDayOf(known, campaign.facts, consent))
    .filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** The day of the latest proven request about the goods of the campaign; null: none. */
function requestReliedOn({ listed, facts }: ListEntry, target: Target, campaign: Campaign): string | null {
  const { moment } = listed.judged;
  const frame = frameOf({ contact: facts.for(target), campaign: { ...campaign.facts, at: moment } }, numbersOn);
  const days = requestsFor(frame).map(({ day }) => day);
  return (
    days
      .filter((day) => day <= moment.slice(0, 'YYYY-MM-DD'.length))
      .sort()
      .at(-1) ?? null
  );
}

/** The consent behind the answer: the latest valid one for the channel, goods and organisation; null for another basis. */
export function consentReliedOn(entry: ListEntry, target: Target, campaign: Campaign): ConsentEvent | null {
  if (entry.listed.judged.verdict.basis !== 'consent') return null;
  const channel = lawfulChannel(campaign.facts);
  const { recipient } = campaign.facts;
  const moment = entry.listed.judged.moment.slice(0, 10);
  const granted = entry.facts
    .consentsFor(target)
    .filter(
      ({ event, channel: of, proof, at }) =>
        event === 'granted' && of === channel && proof === true && frenchDay(at) <= moment,
    )
    // A transfer is based on a consent that names the recipient (D-1).
    .filter(({ organisations = [] }) => recipient === undefined || namesOneOf(organisations, recipient))
    .sort((one, other) => one.at.localeCompare(other.at));
  if (granted.length < 2) return granted[0] ?? null;
  const valid = new Set(
    validConsents(entry.facts.for(target), campaign.facts, entry.listed.judged.moment).map(keyOfConsent),
  );
  return granted.findLast((consent) => valid.has(keyOfConsent(consent))) ?? granted.at(-1) ?? null;
}

/** The day of the consent behind the answer, as `consentReliedOn`; '' for another basis. */
export function dayOfConsent(entry: ListEntry, target: Target, campaign: Campaign): string {
  const consent = consentReliedOn(entry, target, campaign);
  return consent === null ? '' : frenchDay(consent.at);
}

function keyOfConsent({ at, goods, organisations, purpose }: ConsentFacts): string {
  return JSON.stringify([at, goods, organisations, purpose]);
}
