import type { ConsentEvent, Origin } from '../../../../shared/domain/contact/contact.ts';
import { ruleFactsOf } from '../../../../shared/domain/contact/field-lists.ts';
import type { PersonRuleFacts } from '../../../../shared/domain/contact/fields.ts';
import type {
  CallFacts,
  ConsentFacts,
  ContactedFacts,
  ContactFacts,
  ContractFacts,
  OriginFacts,
  RequestFacts,
  SaleFacts,
} from '../../../../shared/domain/contact/facts.ts';
import { consentsOf, correctedClaimsOf, originsOf } from '../../model/provenance.ts';
import type {
  StoredCall,
  StoredContact,
  StoredContract,
  StoredRequest,
  StoredSale,
} from '../../model/stored-contact.ts';
import { bearsOn, concernsCoordinate } from '../../model/doubted-coordinate.ts';
import { withoutBlockedSupply } from '../../model/blocked-supply.ts';
import type { Target } from './targets.ts';

/**
 * The facts of one contact for one of its coordinates (docs/formats/facts.md): the entries of that coordinate and those
 * of the whole person, so that a phone given by the person never makes an e-mail of a hired file lawful.
 */
export class FactsOfContact {
  readonly #contact: StoredContact;
  readonly #origins: readonly Origin[];
  #counting: readonly ConsentEvent[] | null = null;
  readonly #uses: readonly Use[];
  #unblocked: { readonly suppliers: readonly string[]; readonly facts: FactsOfContact } | null | undefined;

  /** @param uses the contacts that exported lists count as until they are closed. */
  constructor(contact: StoredContact, uses: readonly Use[] = []) {
    this.#contact = contact;
    this.#origins = originsOf(contact);
    this.#uses = uses;
  }

  /** Read on first use: most rows of a list need no consent. */
  get #consents(): readonly ConsentEvent[] {
    return (this.#counting ??= consentsOf(this.#contact));
  }

  for(target: Target): ContactFacts {
    const contact = this.#contact;
    const { person } = contact;
    const hasDealings = contact.sales.length > 0 || contact.contracts.length > 0;
    const isBrought = hasDealings ? this.#dealingsBroughtWith(target) : () => true;
    const state = this.#stateFor(target);
    const calls = this.calls();
    // Every fact has its line: a forgotten one does not compile.
    const facts: Complete<Omit<ContactFacts, keyof PersonRuleFacts>> = {
      origins: this.originsFor(target).map(originFacts),
      consents: this.consentsFor(target).map(consentFacts),
      email: target.kind === 'email' ? target.coordinate : undefined,
      phone: target.kind === 'phone' ? target.coordinate : undefined,
      phoneUse: target.phoneUse,
      statusConfirmed: state.statusConfirmed,
      sales: hasDealings ? contact.sales.map((sale) => saleFacts(sale, isBrought(sale))) : undefined,
      contracts: hasDealings
        ? contact.contracts.map((contract) => contractFacts(contract, isBrought(contract)))
        : undefined,
      requests: contact.requests.length > 0 ? contact.requests.map(requestFacts) : undefined,
      calls: calls.length > 0 ? calls : undefined,
      contacted:
        contact.contacted.length > 0 ? contact.contacted.map(({ channel, at }) => ({ channel, at })) : undefined,
    };
    const { status, statusOn } = state;
    return { ...ruleFactsOf({ ...person, status, statusOn }), ...known(facts) };
  }

  /** The facts of the coordinate without what blocked suppliers brought; null: they brought nothing. */
  withoutBlockedFor(target: Target): BlockedFacts | null {
    if (this.#unblocked === undefined) {
      const without = withoutBlockedSupply(this.#contact);
      this.#unblocked =
        without === null
          ? null
          : { suppliers: without.suppliers, facts: new FactsOfContact(without.contact, this.#uses) };
    }
    const unblocked = this.#unblocked;
    return unblocked === null ? null : { suppliers: unblocked.suppliers, without: unblocked.facts.for(target) };
  }

  /** All facts, for any coordinate: for questions about the record, not about a message. */
  whole(): ContactFacts {
    const facts = this.for({ kind: 'address', coordinate: '' });
    return { ...facts, origins: this.#origins.map(originFacts), consents: this.#consents.map(consentFacts) };
  }

  /** The origins of the coordinate. */
  originsFor(target: Target): readonly Origin[] {
    return this.#origins.filter(({ coordinate }) => coordinate === undefined || coordinate === target.coordinate);
  }

  /** The consents and refusals that apply to the coordinate. */
  consentsFor(target: Target): readonly ConsentEvent[] {
    return this.#consents.filter(({ coordinate }) => coordinate === undefined || coordinate === target.coordinate);
  }

  /**
   * Calls and attempts; an exported call list counts as the attempts that it permits. (An exported letter counts only
   * for pressure: whether it informed the person is not known.)
   */
  calls(): readonly CallFacts[] {
    return [
      ...this.#contact.calls.map(({ at, outcome }) => ({ at, outcome })),
      ...callsOfLists(untoldUses(this.#uses, this.#contact.calls)),
    ];
  }

  /** Days or instants of every message and call that may have reached the person. */
  touches(): readonly string[] {
    return [
      ...[...this.#contact.calls, ...this.#contact.contacted].map(({ at }) => at),
      ...touchesOfLists(untoldUses(this.#uses, this.#contact.calls)),
    ];
  }

  /**
   * A sale permits messages to the coordinates that were given on its occasion (L34-5 CPCE): the information and
   * refusal of a sale count only for a coordinate of its own file or record.
   */
  #dealingsBroughtWith(target: Target): (dealing: { readonly importId: number; readonly row: number }) => boolean {
    const { contributions } = this.#contact;
    if (contributions.length < 2) return () => true;
    const claims = correctedClaimsOf(this.#contact);
    return ({ importId, row }) => {
      const place = contributions.findIndex(
        (contribution) => contribution.importId === importId && contribution.row === row,
      );
      const own = claims[place];
      if (own === undefined || contributions[place]?.byHand === true) return true;
      if (target.kind === 'address') return own.person.street === this.#contact.person.street;
      return (target.kind === 'email' ? own.emails : own.phones).includes(target.coordinate);
    };
  }

  /**
   * The state of a coordinate: a known state takes precedence over an unconfirmed remark.
   * Without such a state, one that closes other channels only is given.
   */
  #stateFor(target: Target): Pick<ContactFacts, 'status' | 'statusOn' | 'statusConfirmed'> {
    const { person, suspicions = [] } = this.#contact;
    const known: Pick<ContactFacts, 'status' | 'statusOn'> =
      person.status === undefined || this.#isLifted(target)
        ? {}
        : { status: person.status, ...(person.statusOn === undefined ? {} : { statusOn: person.statusOn }) };
    if (known.status !== undefined && bearsOn(known.status, target.kind)) return known;
    // A confirmation about the person is a recorded fact already; a coordinate confirmed to be dead is no target.
    const open = suspicions.find((one) => one.state === 'open' && concernsCoordinate(one, this.#contact, target));
    return open === undefined ? known : { status: open.kind, statusConfirmed: false };
  }

  /** Moved, undeliverable and wrong number concern the coordinates known on that day: a newer one lifts them. */
  #isLifted(target: Target): boolean {
    const { status, statusOn } = this.#contact.person;
    if (status === 'deceased' || statusOn === undefined) return false;
    const origins = this.originsFor(target);
    return origins.length > 0 && origins.every(({ on }) => on !== undefined && on > statusOn);
  }
}

/** What remains of the facts of a person when a firm blocked suppliers. */
export interface BlockedFacts {
  /** Their names. */
  readonly suppliers: readonly string[];
  readonly without: ContactFacts;
}

/** An exported list: until it is closed, it counts as sent. */
export interface Use extends Required<ContactedFacts> {
  /** Its permitted messages or calls; at least 1. */
  readonly attempts: number;
  /** The imports with its calls. */
  readonly returns?: ReadonlySet<number>;
  /** A call to an erased person with the number: it only counts as an attempt (H-3, R-11). */
  readonly isOfErased?: true;
}

/**
 * The contacts that lists count as besides the calls in their returns: a list counts as its permitted calls or as
 * those calls, whichever is more. A call belongs to the latest list exported by its day.
 */
export function untoldUses(uses: readonly Use[], calls: readonly StoredCall[]): readonly Use[] {
  if (uses.length === 0 || calls.length === 0) return uses;
  const latestFirst = uses.map((use) => ({ use, left: use.attempts }));
  latestFirst.sort(({ use: one }, { use: other }) => (one.at < other.at ? 1 : -1));
  for (const { importId, at } of calls) {
    const own = latestFirst.find(
      ({ use }) => use.returns?.has(importId) === true && use.at.slice(0, 10) <= at.slice(0, 10),
    );
    if (own !== undefined && own.left > 0) own.left -= 1;
  }
  return latestFirst.map(({ use, left }) => (left === use.attempts ? use : { ...use, attempts: left })).reverse();
}

/** The calls that lists count as. */
export function callsOfLists(uses: readonly Use[]): readonly CallFacts[] {
  return uses
    .filter(({ channel }) => channel === 'phone' || channel === 'automated_call')
    .flatMap(eachTime)
    .map((at) => ({ at, outcome: 'no_answer' }));
}

/** The moments of messages and calls of lists to the person. */
export function touchesOfLists(uses: readonly Use[]): readonly string[] {
  return uses.filter(({ isOfErased }) => isOfErased !== true).flatMap(eachTime);
}

function eachTime({ at, attempts }: Use): readonly string[] {
  return Array.from({ length: attempts }, () => at);
}

function originFacts(origin: Origin): OriginFacts {
  return without(origin, ['coordinate', 'capturedFrom', 'capturedOn', 'reuseTerms']);
}

function consentFacts(event: ConsentEvent): ConsentFacts {
  // The ledger keeps statements as given; its mentions were checked at import.
  return without(event, ['coordinate', 'wording']);
}

/** @param isBrought whether the file of the sale has the coordinate too. */
function saleFacts({ on, goods, organisation, informed, refusalOffered }: StoredSale, isBrought: boolean): SaleFacts {
  const facts: Complete<SaleFacts> = {
    on,
    goods,
    organisation,
    informed: isBrought ? informed : undefined,
    refusalOffered: isBrought ? refusalOffered : undefined,
  };
  return known(facts);
}

function contractFacts(
  { goods, from, until, organisation, informed, refusalOffered }: StoredContract,
  isBrought: boolean,
): ContractFacts {
  const facts: Complete<ContractFacts> = {
    from,
    goods,
    until,
    organisation,
    informed: isBrought ? informed : undefined,
    refusalOffered: isBrought ? refusalOffered : undefined,
  };
  return known(facts);
}

function requestFacts({ at, goods, proof }: StoredRequest): RequestFacts {
  const facts: Complete<RequestFacts> = { at, goods, proof };
  return known(facts);
}

/** An object without some of its fields; itself when it has none of them. */
function without<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  if (keys.every((key) => object[key] === undefined)) return object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

/** Facts with every field present, known or undefined. */
type Complete<Facts> = { readonly [Field in keyof Facts]-?: Facts[Field] | undefined };

/** Leaves out unknown fields. */
function known<Facts extends object>(facts: Complete<Facts>): Facts {
  const present: Partial<Record<keyof Facts, unknown>> = {};
  for (const field in facts) if (facts[field] !== undefined) present[field] = facts[field];
  return present as Facts;
}
