import { instantAt } from '../../domain/calendar/compliance-zone.ts';
import type { ConsentFacts } from '../../domain/contact/facts.ts';
import { PHONE_OPT_IN } from '../fr/dates.ts';
import { isAbout, type CaseFrame } from './case-frame.ts';
import type { FutureDate } from './future-dates.ts';
import { coversGoods, isSame, namesGoods, namesOneOf } from './same.ts';
import { isAtOrBefore, isAtSlot, isNotBefore, whenOf, yearsLater, type When } from './when.ts';

/** A consent valid for this campaign at this moment. */
export interface ValidConsent {
  readonly consent: ConsentFacts;
  readonly when: When;
}

/** Why a recorded consent for the channel does not count. */
export interface ConsentDefects {
  readonly unproven: boolean;
  readonly otherOrganisation: boolean;
  readonly otherGoods: boolean;
  readonly lapsed: boolean;
  /** The stated period still runs, the legal year is over. */
  readonly heldToYear: boolean;
  /** The text names only « anything » as goods. */
  readonly anyGoods: boolean;
  readonly incomplete: boolean;
  /** Incomplete, and collected before the mentions were required. */
  readonly incompleteOld: boolean;
}

/** The consent ledger at the moment of contact, for the campaign (docs/law/rules-fr.md, sections 1.2, 3.1 and 3.5). */
export interface ConsentState {
  readonly valid: readonly ValidConsent[];
  /** An opposition or withdrawal that no later valid consent lifts. */
  readonly opposed: boolean;
  /** An opposition to everything, without a purpose: it closes relational messages too. */
  readonly opposedToAll: boolean;
  /** A refusal of the channel that no later valid consent lifts. */
  readonly refused: boolean;
  /** An agreement to be called outside the legal hours (until 2026-08-10), or at this slot (since). */
  readonly outsideHours: boolean;
  readonly slotNow: boolean;
  /**
   * The moments of the events that close the channel, null for an unknown one; empty where a later consent lifts them.
   */
  readonly noes: readonly (When | null)[];
  /** A refusal of this channel and purpose dated after the contact. */
  readonly futureNoes: readonly FutureDate[];
  /** The permitting consent states a period longer than the legal year. */
  readonly longPeriod: boolean;
  readonly defects: ConsentDefects;
}

interface Closing {
  readonly consent: ConsentFacts;
  /** Null: at an unknown time, which counts as the latest. */
  readonly when: When | null;
}

export function consentState(frame: CaseFrame): ConsentState {
  const entries = frame.contact.consents ?? [];
  if (entries.length === 0) return EMPTY;
  const closings = closingsIn(entries, frame);
  const grants = grantsIn(entries, frame);
  const standing = grants.filter((grant) => !isClosed(grant, closings) && isGivenToUs(grant.consent, frame));
  const valid = standing.filter((grant) => isValid(grant, frame));
  const isLifted = valid.length > 0;
  return {
    valid,
    opposed: !isLifted && closings.some(({ consent }) => consent.event !== 'refused'),
    opposedToAll:
      !isLifted && closings.some(({ consent }) => consent.event === 'opposed' && consent.purpose === undefined),
    refused: !isLifted && closings.some(({ consent }) => consent.event === 'refused'),
    outsideHours: valid.some(({ consent }) => consent.outsideHours === true),
    slotNow: standing.some(({ consent }) => isSlotNow(consent, frame)),
    noes: isLifted ? [] : closings.map(({ when }) => when),
    futureNoes: closings.flatMap((closing) => futureNo(closing, frame)),
    longPeriod: valid.length > 0 && valid.every((grant) => statesMoreThanYear(grant, frame)),
    defects: isLifted ? NO_DEFECTS : defectsOf(grants, frame),
  };
}

const NO_DEFECTS: ConsentDefects = {
  unproven: false,
  otherOrganisation: false,
  otherGoods: false,
  lapsed: false,
  heldToYear: false,
  anyGoods: false,
  incomplete: false,
  incompleteOld: false,
};
const EMPTY: ConsentState = {
  valid: [],
  opposed: false,
  opposedToAll: false,
  refused: false,
  outsideHours: false,
  slotNow: false,
  noes: [],
  futureNoes: [],
  longPeriod: false,
  defects: NO_DEFECTS,
};

function futureNo({ consent: { event }, when }: Closing, { now }: CaseFrame): readonly FutureDate[] {
  if (when === null || event === undefined || event === 'granted' || isAtOrBefore(when, now)) return [];
  return [{ fact: event, day: when.day }];
}

/** Every refusal, at any date, that covers the channel and the purpose. An entry without a channel covers all. */
function closingsIn(entries: readonly ConsentFacts[], frame: CaseFrame): readonly Closing[] {
  const closings: Closing[] = [];
  for (const consent of entries) {
    if (consent.event === undefined || consent.event === 'granted') continue;
    const { channel = 'all', purpose } = consent;
    if (channel !== 'all' && channel !== frame.campaign.channel && channel !== frame.channel) continue;
    const covers = purpose === undefined || purpose === frame.campaign.purpose || frame.campaign.purpose === 'transfer';
    if (!covers || !isAbout(frame, consent.coordinate, true)) continue;
    closings.push({ consent, when: consent.at === undefined ? null : whenOf(consent.at, frame.zone) });
  }
  return closings;
}

/** Every consent to exactly this channel given before the contact. */
function grantsIn(entries: readonly ConsentFacts[], frame: CaseFrame): readonly ValidConsent[] {
  const grants: ValidConsent[] = [];
  for (const consent of entries) {
    if (consent.event !== 'granted' || consent.channel !== frame.channel || consent.at === undefined) continue;
    if (!isAbout(frame, consent.coordinate, false)) continue;
    grants.push({ consent, when: whenOf(consent.at, frame.zone) });
  }
  return grants;
}

/** The latest event wins; on a tie the refusal wins (OP-1). */
function isClosed(grant: ValidConsent, closings: readonly Closing[]): boolean {
  return closings.some(({ when }) => when === null || isNotBefore(when, grant.when));
}

/** A proven act of the person that names the organisation. For a transfer, it must name the recipient. */
function isGivenToUs(consent: ConsentFacts, { campaign }: CaseFrame): boolean {
  return isProven(consent) && isGivenFor(consent, campaign);
}

/** Whether a consent names whom the campaign is for (of a transfer, the recipient) and covers its purpose (OP-1). */
export function isGivenFor(consent: Given, campaign: Beneficiary): boolean {
  return namesBeneficiary(consent, campaign) && coversPurpose(consent, campaign.purpose);
}

function isProven(consent: ConsentFacts): boolean {
  return consent.positiveAct === true && consent.proof === true;
}

type Given = Pick<ConsentFacts, 'organisations' | 'purpose'>;
type Beneficiary = Pick<CaseFrame['campaign'], 'organisation' | 'purpose' | 'recipient'>;

function namesBeneficiary(consent: Given, campaign: Beneficiary): boolean {
  const beneficiary = campaign.purpose === 'transfer' ? campaign.recipient : campaign.organisation;
  return beneficiary !== undefined && namesOneOf(consent.organisations, beneficiary);
}

function coversPurpose(consent: Given, purpose: CaseFrame['campaign']['purpose']): boolean {
  return consent.purpose === undefined || consent.purpose === (purpose === 'charity' ? 'charity' : 'commercial');
}

function isValid(grant: ValidConsent, frame: CaseFrame): boolean {
  return !isLapsed(grant, frame) && coversOffer(grant.consent, frame) && isComplete(grant.consent, frame);
}

/**
 * Whether R223-1 applies to consents to this contact: live calls, and automated calls to consumers. Passing data on for
 * calls needs the same consent.
 */
function phoneConsentRule({ numbers, channel, campaign, contact }: CaseFrame): CaseFrame['numbers']['phoneConsent'] {
  const isCall = channel === 'phone' || (channel === 'automated_call' && contact.audience === 'consumer');
  return isCall && campaign.purpose !== 'charity' ? numbers.phoneConsent : null;
}

/** After the stated period (last day included), or after the year of R223-1. */
function isLapsed(grant: ValidConsent, frame: CaseFrame): boolean {
  return isPeriodOver(grant, frame) || isYearOver(grant, frame);
}

function isPeriodOver({ consent: { until } }: ValidConsent, { now }: CaseFrame): boolean {
  return until !== undefined && until < now.day;
}

/** A period of more than a year is limited to one (T-C1). */
function statesMoreThanYear({ consent: { until }, when }: ValidConsent, frame: CaseFrame): boolean {
  const rule = phoneConsentRule(frame);
  return rule !== null && until !== undefined && until >= yearsLater(when.day, rule.years);
}

/** The anniversary is excluded. */
function isYearOver(grant: ValidConsent, frame: CaseFrame): boolean {
  const { now } = frame;
  const rule = phoneConsentRule(frame);
  if (rule === null) return false;
  const anniversary = yearsLater(grant.when.day, rule.years);
  if (now.day !== anniversary) return now.day > anniversary;
  if (now.instant === null || grant.when.minutes === null || grant.when.instant === null) return true;
  const sinceMinute = grant.when.instant % MINUTE;
  return now.instant >= instantAt(frame.zone, anniversary, grant.when.minutes) + sinceMinute;
}

const MINUTE = 60_000;

/** R223-1 requires the nature of the goods: « anything » is not sufficient (T-C1). */
function coversOffer({ goods }: ConsentFacts, frame: CaseFrame): boolean {
  if (phoneConsentRule(frame) === null) return goods === undefined || coversGoods(goods, frame.campaign.goods);
  return goods !== undefined && namesGoods(goods, frame.campaign.goods);
}

function namesNoGoods({ goods }: ConsentFacts, frame: CaseFrame): boolean {
  return phoneConsentRule(frame) !== null && goods !== undefined && goods.length > 0 && !namesGoods(goods, undefined);
}

/**
 * The five mentions of R223-1. A consent to a precise slot without a period does not permit calls at another time; with
 * a period, the slot only adds to it.
 */
function isComplete(consent: ConsentFacts, frame: CaseFrame): boolean {
  const rule = phoneConsentRule(frame);
  if (rule === null) return true;
  const isWithinSlot = consent.slot === undefined || consent.until !== undefined || isSlotNow(consent, frame);
  return isWithinSlot && rule.mentions.every((mention) => consent.mentions?.includes(mention) === true);
}

function isSlotNow({ slot }: ConsentFacts, { zone, now }: CaseFrame): boolean {
  return slot !== undefined && isAtSlot(whenOf(slot, zone), now);
}

/** Only the legal year has ended it: its own period is longer and still runs. */
function isHeldToYear(grant: ValidConsent, frame: CaseFrame): boolean {
  return statesMoreThanYear(grant, frame) && !isPeriodOver(grant, frame) && isYearOver(grant, frame);
}

/** Collected before the five mentions were required (T-C2). */
function isOlderThanLaw({ day }: When): boolean {
  return day < PHONE_OPT_IN;
}

function defectsOf(grants: readonly ValidConsent[], frame: CaseFrame): ConsentDefects {
  const some = (has: (grant: ValidConsent) => boolean): boolean => grants.some(has);
  return {
    unproven: some(({ consent }) => !isProven(consent)),
    otherOrganisation: some(({ consent }) => !namesBeneficiary(consent, frame.campaign)),
    otherGoods: some(
      ({ consent }) =>
        (!coversOffer(consent, frame) && !namesNoGoods(consent, frame)) ||
        !coversPurpose(consent, frame.campaign.purpose),
    ),
    lapsed: some((grant) => isLapsed(grant, frame) && !isHeldToYear(grant, frame)),
    heldToYear: some((grant) => isHeldToYear(grant, frame)),
    anyGoods: some(({ consent }) => namesNoGoods(consent, frame)),
    incomplete: some(({ consent, when }) => !isComplete(consent, frame) && !isOlderThanLaw(when)),
    incompleteOld: some(({ consent, when }) => !isComplete(consent, frame) && isOlderThanLaw(when)),
  };
}

/** Whether a valid consent allows the campaign's operator to make the contact; without an operator it is always allowed. */
export function namesOperator(valid: readonly ValidConsent[], { campaign }: CaseFrame): boolean {
  const { operator, organisation } = campaign;
  if (operator === undefined || isSame(operator, organisation)) return true;
  return valid.some(({ consent }) => namesOneOf(consent.operators, operator));
}
