import type { Origin } from '../../../../shared/domain/contact/contact.ts';
import { addYears } from '../../../../shared/domain/calendar/day.ts';
import { ruleFactsOf } from '../../../../shared/domain/contact/field-lists.ts';
import type { ContactFacts } from '../../../../shared/domain/contact/facts.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { retentionStateOf } from '../../model/retention-state.ts';
import type { RowClaims } from './row-claims.ts';

/** Above that, answers are no longer kept. */
const MOST_KEPT = 10_000;

/**
 * The rows of people whose retention period is over on arrival. A row is judged by what it says itself: nothing of an erased
 * person may be kept to recognise him.
 */
export class PastRows {
  readonly #organisation: string;
  readonly #today: string;
  /** Collected after that day: within the period. */
  readonly #alive: string;
  readonly #known = new Map<string, boolean>();

  constructor(organisation: string, today: string) {
    this.#organisation = organisation;
    this.#today = today;
    this.#alive = addYears(today, -numbersOn(today).retentionYears);
  }

  isPast({ claims, origin, events }: RowClaims): boolean {
    if (this.#isAlive(origin)) return false;
    const facts: ContactFacts = {
      ...ruleFactsOf(claims.person),
      origins: [origin],
      sales: events.sales,
      contracts: events.contracts,
      requests: events.requests,
      consents: events.consents.map(({ event }) => event),
    };
    const { audience, lastContactFromPerson, lastDonationOn, member, memberUntil, relationUntil, territory } = facts;
    const key = JSON.stringify([
      ...[audience, lastContactFromPerson, lastDonationOn, member, memberUntil, relationUntil, territory],
      ...[origin, events.sales, events.contracts, events.requests],
      events.consents.map(({ event: { event, positiveAct, at } }) => [event, positiveAct, at]),
    ]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const isPast = retentionStateOf(facts, this.#organisation, this.#today) === 'past';
    if (this.#known.size < MOST_KEPT) this.#known.set(key, isPast);
    return isPast;
  }

  /** Most files are recent: their rows need no question. */
  #isAlive({ kind, on, since }: Origin): boolean {
    const collected = since ?? on;
    return kind !== 'unknown' && collected !== undefined && collected > this.#alive && collected <= this.#today;
  }
}
