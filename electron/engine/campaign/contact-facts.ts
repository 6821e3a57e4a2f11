import type { ConsentEvent, Origin } from '../../../shared/domain/contact.ts';
import type {
  CallFacts, ConsentFacts, ContactedFacts, ContactFacts, ContractFacts, OriginFacts, RequestFacts, SaleFacts,
} from '../../../shared/domain/facts.ts';
import { claimsOf, consentsOf, originsOf } from '../contact/provenance.ts';
import type { StoredContact, StoredContract, StoredRequest, StoredSale } from '../contact/stored-contact.ts';
import type { Target } from './targets.ts';

/**
 * What the rules are told of one contact for one of its coordinates (design/facts.md): the entries of
 * that coordinate and those of the whole person, so that an e-mail of a hired file is never laundered
 * by a phone that the person gave us herself.
 */
export class FactsOfContact {
  readonly #contact: StoredContact;
  readonly #origins: readonly Origin[];
  readonly #consents: readonly ConsentEvent[];
  readonly #uses: readonly Use[];

  /** @param uses what exported lists count for until somebody closes them. */
  constructor(contact: StoredContact, uses: readonly Use[] = []) {
    this.#contact = contact;
    this.#origins = originsOf(contact);
    this.#consents = consentsOf(contact);
    this.#uses = uses;
  }

  for(target: Target): ContactFacts {
    const contact = this.#contact;
    const { person } = contact;
    const facts: Writable<ContactFacts> = { audience: person.audience, origins: this.originsFor(target).map(originFacts), consents: this.consentsFor(target).map(consentFacts) };
    if (target.kind === 'email') facts.email = target.coordinate;
    if (target.kind === 'phone') facts.phone = target.coordinate;
    if (target.phoneUse !== undefined) facts.phoneUse = target.phoneUse;
    if (person.territory !== undefined) facts.territory = person.territory;
    if (person.birthDate !== undefined) facts.birthDate = person.birthDate;
    if (person.sirene !== undefined) facts.sirene = person.sirene;
    if (person.lastContactOn !== undefined) facts.lastContactFromPerson = person.lastContactOn;
    if (person.bloctel !== undefined) facts.bloctel = person.bloctel;
    if (person.member !== undefined) facts.member = person.member;
    if (person.memberUntil !== undefined) facts.memberUntil = person.memberUntil;
    if (person.donor !== undefined) facts.donor = person.donor;
    if (person.lastDonationOn !== undefined) facts.lastDonationOn = person.lastDonationOn;
    if (person.relationUntil !== undefined) facts.relationUntil = person.relationUntil;
    if (person.status !== undefined && !this.#isLifted(target)) {
      facts.status = person.status;
      if (person.statusOn !== undefined) facts.statusOn = person.statusOn;
    }
    if (contact.sales.length > 0 || contact.contracts.length > 0) {
      const isBrought = this.#dealingsBroughtWith(target);
      facts.sales = contact.sales.map((sale) => saleFacts(sale, isBrought(sale)));
      facts.contracts = contact.contracts.map((contract) => contractFacts(contract, isBrought(contract)));
    }
    if (contact.requests.length > 0) facts.requests = contact.requests.map(requestFacts);
    const calls = this.calls();
    if (calls.length > 0) facts.calls = calls;
    if (contact.contacted.length > 0) facts.contacted = contact.contacted.map(({ channel, at }) => ({ channel, at }));
    return facts;
  }

  /** Everything that is held, whatever coordinate it is about: for questions about the record, not about a message. */
  whole(): ContactFacts {
    const facts = this.for({ kind: 'address', coordinate: '' });
    return { ...facts, origins: this.#origins.map(originFacts), consents: this.#consents.map(consentFacts) };
  }

  /** Where the coordinate came from. */
  originsFor(target: Target): readonly Origin[] {
    return this.#origins.filter(({ coordinate }) => coordinate === undefined || coordinate === target.coordinate);
  }

  /** The consents and refusals that bear on the coordinate. */
  consentsFor(target: Target): readonly ConsentEvent[] {
    return this.#consents.filter(({ coordinate }) => coordinate === undefined || coordinate === target.coordinate);
  }

  /**
   * Calls and attempts; an exported call list counts as the attempts that it permits. (An exported letter counts for pressure
   * alone: whether the person was told something by it is not known.)
   */
  calls(): readonly CallFacts[] {
    const exported = this.#uses.filter(({ channel }) => channel === 'phone' || channel === 'automated_call');
    return [...this.#contact.calls.map(({ at, outcome }) => ({ at, outcome })), ...exported.flatMap(eachTime).map((at) => ({ at, outcome: 'no_answer' as const }))];
  }

  /** Days or instants of every message and call that may have reached the person. */
  touches(): readonly string[] {
    return [...[...this.#contact.calls, ...this.#contact.contacted].map(({ at }) => at), ...this.#uses.filter(({ isOfErased }) => isOfErased !== true).flatMap(eachTime)];
  }

  /**
   * A sale permits messages to the coordinates that were given on its occasion (L34-5 CPCE): what a sale
   * says of information and refusal is told only beside a coordinate that its own file or record brought.
   */
  #dealingsBroughtWith(target: Target): (dealing: { readonly importId: number; readonly row: number }) => boolean {
    const { contributions } = this.#contact;
    if (contributions.length < 2) return () => true;
    const claims = claimsOf(this.#contact);
    return ({ importId, row }) => {
      const place = contributions.findIndex((contribution) => contribution.importId === importId && contribution.row === row);
      const told = claims[place];
      if (told === undefined || contributions[place]?.byHand === true) return true;
      if (target.kind === 'address') return told.person.street === this.#contact.person.street;
      return (target.kind === 'email' ? told.emails : told.phones).includes(target.coordinate);
    };
  }

  /** Moved, undeliverable and wrong number are about the coordinates known on that day: a newer one lifts them. */
  #isLifted(target: Target): boolean {
    const { status, statusOn } = this.#contact.person;
    if (status === 'deceased' || statusOn === undefined) return false;
    const origins = this.originsFor(target);
    return origins.length > 0 && origins.every(({ on }) => on !== undefined && on > statusOn);
  }
}

/** A list that was exported for a campaign: until it is closed, it counts as sent. */
export interface Use extends Required<ContactedFacts> {
  /** The messages or calls that it permits; at least 1. */
  readonly attempts: number;
  /** A call to somebody who was erased and had the number: it counts as an attempt (H-3), and for nothing else. */
  readonly isOfErased?: true;
}

function eachTime({ at, attempts }: Use): readonly string[] {
  return Array.from({ length: attempts }, () => at);
}

function originFacts(origin: Origin): OriginFacts {
  return without(origin, ['coordinate']);
}

function consentFacts(event: ConsentEvent): ConsentFacts {
  // The ledger keeps what was said; that its mentions are those of the law was checked when it came in.
  return without(event, ['coordinate', 'wording']) as ConsentFacts;
}

/** @param isBrought whether the file that told the sale brought the coordinate too. */
function saleFacts({ on, goods, organisation, informed, refusalOffered }: StoredSale, isBrought: boolean): SaleFacts {
  const facts: Writable<SaleFacts> = { on };
  if (goods !== undefined) facts.goods = goods;
  if (organisation !== undefined) facts.organisation = organisation;
  if (isBrought && informed !== undefined) facts.informed = informed;
  if (isBrought && refusalOffered !== undefined) facts.refusalOffered = refusalOffered;
  return facts;
}

function contractFacts({ goods, from, until, organisation, informed, refusalOffered }: StoredContract, isBrought: boolean): ContractFacts {
  const facts: Writable<ContractFacts> = { from };
  if (goods !== undefined) facts.goods = goods;
  if (until !== undefined) facts.until = until;
  if (organisation !== undefined) facts.organisation = organisation;
  if (isBrought && informed !== undefined) facts.informed = informed;
  if (isBrought && refusalOffered !== undefined) facts.refusalOffered = refusalOffered;
  return facts;
}

function requestFacts({ at, goods, proof }: StoredRequest): RequestFacts {
  const facts: Writable<RequestFacts> = { at };
  if (goods !== undefined) facts.goods = goods;
  if (proof !== undefined) facts.proof = proof;
  return facts;
}

/** An object without some of its fields; itself when it has none of them. */
function without<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  if (keys.every((key) => object[key] === undefined)) return object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
