import type { ConsentEvent, Origin } from '../../../shared/domain/contact.ts';
import type { CallFacts, ConsentFacts, ContactedFacts, ContactFacts, OriginFacts } from '../../../shared/domain/facts.ts';
import { claimsOf, consentsOf, originsOf } from '../contact/provenance.ts';
import type { StoredContact } from '../contact/stored-contact.ts';
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
    const { audience, territory, birthDate, sirene, bloctel, member, memberUntil, donor, lastDonationOn, relationUntil } = person;
    const brought = this.#dealingsBroughtWith(target);
    return known<ContactFacts>({
      audience,
      territory,
      birthDate,
      email: target.kind === 'email' ? target.coordinate : undefined,
      phone: target.kind === 'phone' ? target.coordinate : undefined,
      phoneUse: target.phoneUse,
      sirene,
      lastContactFromPerson: person.lastContactOn,
      origins: this.originsFor(target).map(originFacts),
      consents: this.consentsFor(target).map(consentFacts),
      sales: contact.sales.map((sale) =>
        known({
          on: sale.on,
          goods: sale.goods,
          organisation: sale.organisation,
          informed: brought(sale) ? sale.informed : undefined,
          refusalOffered: brought(sale) ? sale.refusalOffered : undefined,
        }),
      ),
      contracts: contact.contracts.map((contract) =>
        known({
          goods: contract.goods,
          from: contract.from,
          until: contract.until,
          organisation: contract.organisation,
          informed: brought(contract) ? contract.informed : undefined,
          refusalOffered: brought(contract) ? contract.refusalOffered : undefined,
        }),
      ),
      requests: contact.requests.map(({ at, goods, proof }) => known({ at, goods, proof })),
      calls: this.calls(),
      contacted: contact.contacted.map(({ channel, at }) => ({ channel, at })),
      bloctel,
      member,
      memberUntil,
      donor,
      lastDonationOn,
      relationUntil,
      ...this.#statusFor(target),
    });
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
   * Calls and attempts; an exported call list counts as an attempt. (An exported letter counts for pressure
   * alone: whether the person was told something by it is not known.)
   */
  calls(): readonly CallFacts[] {
    const exported = this.#uses.filter(({ channel }) => channel === 'phone' || channel === 'automated_call');
    return [...this.#contact.calls.map(({ at, outcome }) => ({ at, outcome })), ...exported.map(({ at }) => ({ at, outcome: 'no_answer' as const }))];
  }

  /** Days or instants of every message and call that may have reached the person. */
  touches(): readonly string[] {
    return [...this.#contact.calls, ...this.#contact.contacted, ...this.#uses].map(({ at }) => at);
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
  #statusFor(target: Target): Pick<ContactFacts, 'status' | 'statusOn'> {
    const { status, statusOn } = this.#contact.person;
    if (status === undefined) return {};
    if (status !== 'deceased' && statusOn !== undefined) {
      const origins = this.originsFor(target);
      if (origins.length > 0 && origins.every(({ on }) => on !== undefined && on > statusOn)) return {};
    }
    return known({ status, statusOn });
  }
}

/** A list that was exported for a campaign: until it is closed, it counts as sent. */
export type Use = Required<ContactedFacts>;

function originFacts(origin: Origin): OriginFacts {
  return without(origin, ['coordinate']);
}

function consentFacts(event: ConsentEvent): ConsentFacts {
  // The ledger keeps what was said; that its mentions are those of the law was checked when it came in.
  return without(event, ['coordinate', 'wording']) as ConsentFacts;
}

function without<T extends object, K extends keyof T>(object: T, keys: readonly K[]): Omit<T, K> {
  if (keys.every((key) => object[key] === undefined)) return object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

type WithUnknown<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The facts that are known: what is undefined is left out. */
function known<T extends object>(facts: WithUnknown<T>): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
