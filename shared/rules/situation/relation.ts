import type { ContractFacts, SaleFacts } from '../../domain/contact/facts.ts';
import type { RetentionCause } from '../../domain/contact/retention-words.ts';
import type { CaseFrame } from './case-frame.ts';
import type { KnownOrigin } from './origins.ts';
import { isSame } from './same.ts';
import { whenOf, yearsLater, type When } from './when.ts';

/**
 * The relation between the person and the organisation: sales, contracts, requests, and the retention of the record.
 */
export interface RelationState {
  /** Bought something, or is or was under contract. */
  readonly customer: boolean;
  /** With goods similar or linked to the offer. */
  readonly similar: boolean;
  /** A customer who was informed of prospecting and could refuse it, for any goods, or for similar ones. */
  readonly customerInformed: boolean;
  readonly similarInformed: boolean;
  /** A contract in force for the goods of the offer, or linked ones. */
  readonly linkedContract: boolean;
  readonly unrelatedContract: boolean;
  /** Informed of prospecting at a sale or contract, with or without an offered refusal. */
  readonly informed: boolean;
}

export function relationState(frame: CaseFrame): RelationState {
  const sales = pastSales(frame);
  const contracts = begunContracts(frame);
  const bonds: readonly (SaleFacts | ContractFacts)[] = contracts.length === 0 ? sales : [...sales, ...contracts];
  const similar = bonds.filter(({ goods }) => isKindred(goods, frame));
  const inForce = contracts.filter((contract) => isInForceOn(contract, frame.now.day));
  return {
    customer: bonds.length > 0,
    similar: similar.length > 0,
    customerInformed: bonds.some(isInformed),
    similarInformed: similar.some(isInformed),
    linkedContract: inForce.some(({ goods }) => isKindred(goods, frame)),
    unrelatedContract: inForce.some(({ goods }) => !isKindred(goods, frame)),
    informed: bonds.some(({ informed }) => informed === true),
  };
}

function isInformed({ informed, refusalOffered }: SaleFacts | ContractFacts): boolean {
  return informed === true && refusalOffered === true;
}

/** With the campaign's organisation: a customer of a sister company does not count (D-3). */
function isOurs({ organisation }: SaleFacts | ContractFacts, { campaign }: CaseFrame): boolean {
  return organisation === undefined || isSame(organisation, campaign.organisation);
}

function pastSales(frame: CaseFrame): readonly SaleFacts[] {
  return (frame.contact.sales ?? []).filter((sale) => isOurs(sale, frame) && sale.on !== undefined);
}

function begunContracts(frame: CaseFrame): readonly ContractFacts[] {
  return (frame.contact.contracts ?? []).filter((contract) => isOurs(contract, frame) && contract.from !== undefined);
}

/** Whether a contract that has begun is in force on a day; one with an unknown end is not. */
export function isInForceOn({ until }: ContractFacts, day: string): boolean {
  return until === null || (until !== undefined && day <= until);
}

function isKindred(goods: string | undefined, { campaign }: CaseFrame): boolean {
  if (goods === undefined) return false;
  if (campaign.goods !== undefined && isSame(goods, campaign.goods)) return true;
  return campaign.relatedGoods?.some((related) => isSame(goods, related)) === true;
}

/** The state of the retention of a record (R-1, R-3; docs/law/rules-fr.md, 6.1). */
export interface Retention {
  /** Three years have passed since the person's last action, or no date proves the contrary. */
  readonly past: boolean;
  /**
   * The latest day on which the person acted or a relation ended; undefined: none is known, or a relation is current.
   */
  readonly start: string | undefined;
}

/** An event that starts the period, and its day. */
export interface RetentionStart {
  readonly because: RetentionCause;
  readonly day: string;
}

const RUNNING: Retention = { past: false, start: undefined };

export function retentionState(frame: CaseFrame, origins: readonly KnownOrigin[]): Retention {
  const { contact, now, numbers } = frame;
  if (isMember(frame) || reaches(contact.relationUntil, now.day)) return RUNNING;
  if (begunContracts(frame).some((contract) => isInForceOn(contract, now.day))) return RUNNING;
  const start = latest(retentionStarts(frame, origins).map(({ day }) => day));
  return { past: start === undefined || yearsLater(start, numbers.retentionYears) <= now.day, start };
}

/** The events that start the period of a person without a current relation. */
export function retentionStarts(frame: CaseFrame, origins: readonly KnownOrigin[]): readonly RetentionStart[] {
  const { contact, now } = frame;
  const starts: RetentionStart[] = [];
  const add = (because: RetentionCause, day: string | undefined): void => {
    if (day !== undefined) starts.push({ because, day });
  };
  for (const { collected } of origins) add('collection', collected);
  for (const { on } of pastSales(frame)) add('purchase', on);
  for (const { from, until } of begunContracts(frame)) add('contract', until ?? from);
  add('contact', contact.lastContactFromPerson);
  add('gift', contact.lastDonationOn);
  add('relation', contact.relationUntil);
  if (contact.memberUntil !== undefined && contact.memberUntil < now.day) add('membership', contact.memberUntil);
  const { requests = [], consents = [] } = contact;
  for (const { proof, at } of requests) if (proof === true) add('request', dayOf(at, frame));
  for (const { event, positiveAct, at } of consents)
    if (event === 'granted' && positiveAct === true) add('consent', dayOf(at, frame));
  return starts;
}

function dayOf(at: string | undefined, { zone }: CaseFrame): string | undefined {
  return at === undefined ? undefined : whenOf(at, zone).day;
}

/** A member without a known end is a current one; a future end without a membership flag means a current one too. */
function isMember({ contact, now }: CaseFrame): boolean {
  if (contact.memberUntil !== undefined && contact.memberUntil < now.day) return false;
  return contact.member === true || (contact.member === undefined && contact.memberUntil !== undefined);
}

function reaches(end: string | undefined, day: string): boolean {
  return end !== undefined && end >= day;
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined);
}

/** Proven requests to be called back about exactly these goods. */
export function requestsFor({ campaign, contact, zone }: CaseFrame): readonly When[] {
  return (contact.requests ?? []).flatMap(({ at, goods, proof }) => {
    if (
      at === undefined ||
      goods === undefined ||
      campaign.goods === undefined ||
      proof !== true ||
      !isSame(goods, campaign.goods)
    )
      return [];
    return [whenOf(at, zone)];
  });
}
