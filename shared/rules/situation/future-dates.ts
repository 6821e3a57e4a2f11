import type { ConsentFacts, ContactFacts, OriginFacts } from '../../domain/contact/facts.ts';
import { isAtOrBefore, whenOf, type When } from './when.ts';
import type { Zone } from '../../domain/calendar/compliance-zone.ts';

/**
 * Dates after the moment judged (docs/law/rules-fr.md, section 1.4). They never count in favour: such facts are removed
 * before judging. They always count against, which the ledger and the calls handle.
 */

export const DATED_FACTS = [
  'origin',
  'notice',
  'last_contact',
  'donation',
  'sale',
  'contract',
  'request',
  'consent',
  'refused',
  'withdrawn',
  'opposed',
  'call_refused',
] as const;
export type DatedFact = (typeof DATED_FACTS)[number];

/** A fact with a future day. */
export interface FutureDate {
  readonly fact: DatedFact;
  /** In the person's local time. */
  readonly day: string;
}

/** A removed fact, and its entry if its subject matters. */
export interface LeftOut extends FutureDate {
  readonly origin?: OriginFacts;
  readonly consent?: ConsentFacts;
}

export interface PastFacts {
  readonly contact: ContactFacts;
  readonly leftOut: readonly LeftOut[];
}

/** The facts without entries dated after the moment, and without undated origins: these support nothing. */
export function pastFacts(contact: ContactFacts, zone: Zone, now: When): PastFacts {
  const sieve = new Sieve(zone, now);
  const { lastContactFromPerson, lastDonationOn, origins, sales, contracts, requests, consents } = contact;
  const past: ContactFacts = {
    ...contact,
    ...(origins === undefined ? {} : { origins: sieve.origins(origins) }),
    ...(sales === undefined ? {} : { sales: sieve.entries(sales, 'sale', ({ on }) => on) }),
    ...(contracts === undefined ? {} : { contracts: sieve.entries(contracts, 'contract', ({ from }) => from) }),
    ...(requests === undefined ? {} : { requests: sieve.entries(requests, 'request', ({ at }) => at) }),
    ...(consents === undefined ? {} : { consents: sieve.consents(consents) }),
  };
  const days = {
    lastContactFromPerson: sieve.isLate(lastContactFromPerson, 'last_contact'),
    lastDonationOn: sieve.isLate(lastDonationOn, 'donation'),
  };
  if (!sieve.hasTaken && !days.lastContactFromPerson && !days.lastDonationOn)
    return { contact, leftOut: sieve.leftOut };
  const { lastContactFromPerson: _contact, lastDonationOn: _donation, ...rest } = past;
  return {
    contact: {
      ...rest,
      ...(lastContactFromPerson === undefined || days.lastContactFromPerson ? {} : { lastContactFromPerson }),
      ...(lastDonationOn === undefined || days.lastDonationOn ? {} : { lastDonationOn }),
    },
    leftOut: sieve.leftOut,
  };
}

class Sieve {
  readonly leftOut: LeftOut[] = [];
  /** Whether any entry was removed or changed. */
  hasTaken = false;
  readonly #zone: Zone;
  readonly #now: When;

  constructor(zone: Zone, now: When) {
    this.#zone = zone;
    this.#now = now;
  }

  isLate(at: string | undefined, fact: DatedFact, about: Omit<LeftOut, keyof FutureDate> = {}): boolean {
    if (at === undefined) return false;
    const when = whenOf(at, this.#zone);
    if (isAtOrBefore(when, this.#now)) return false;
    this.leftOut.push({ fact, day: when.day, ...about });
    return true;
  }

  entries<T>(entries: readonly T[], fact: DatedFact, dateOf: (entry: T) => string | undefined): readonly T[] {
    return this.#kept(entries, (entry) => !this.isLate(dateOf(entry), fact));
  }

  consents(consents: readonly ConsentFacts[]): readonly ConsentFacts[] {
    return this.#kept(
      consents,
      (consent) => consent.event !== 'granted' || !this.isLate(consent.at, 'consent', { consent }),
    );
  }

  /** An origin is dated by its first day of collection, if it has one. */
  origins(origins: readonly OriginFacts[]): readonly OriginFacts[] {
    const dated = this.#kept(origins, (origin) => {
      const { kind, since, on } = origin;
      const first = since ?? on;
      return (
        kind === undefined || kind === 'unknown' || (first !== undefined && !this.isLate(first, 'origin', { origin }))
      );
    });
    return dated.map((origin) => this.#withoutLateDays(origin));
  }

  #withoutLateDays(origin: OriginFacts): OriginFacts {
    const { on, noticeOn, ...rest } = origin;
    const isLateDay = on !== undefined && !isAtOrBefore(whenOf(on, this.#zone), this.#now);
    const isLateNotice = this.isLate(noticeOn, 'notice', { origin });
    if (!isLateDay && !isLateNotice) return origin;
    this.hasTaken = true;
    return {
      ...rest,
      ...(on === undefined || isLateDay ? {} : { on }),
      ...(noticeOn === undefined || isLateNotice ? {} : { noticeOn }),
    };
  }

  #kept<T>(entries: readonly T[], isKept: (entry: T) => boolean): readonly T[] {
    const kept = entries.filter(isKept);
    if (kept.length < entries.length) this.hasTaken = true;
    return kept;
  }
}
