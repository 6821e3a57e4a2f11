import { addDays, dayNumber } from '../../../../shared/domain/calendar/day.ts';
import { cachedByText } from '../../../../shared/domain/value/text-cache.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { yearsLater } from '../../../../shared/rules/situation/when.ts';
import type { Campaign } from '../../campaign/definition/campaign.ts';
import type { LinkedContacts } from '../../contact/linked-contacts.ts';
import type { StoredContact } from '../../model/stored-contact.ts';
import { retentionOf } from '../../person/retention.ts';
import type { RecordedRetention } from './export-record.ts';

/** @param found the result of the tally of the list. */
export function recordedRetention(
  { moments, approval }: Campaign,
  { years, firstDueOn }: Pick<RecordedRetention, 'years' | 'firstDueOn'>,
): RecordedRetention {
  const last = moments[1] ?? moments[0];
  return {
    years,
    oldestOn: firstDueOn === null ? null : yearsLater(firstDueOn, -years),
    firstDueOn,
    usableUntil: last.slice(0, 'YYYY-MM-DD'.length),
    deletedBy: approval.deletedBy,
  };
}

/**
 * Finds the first day on which the retention period of a person on a list is over. One query of the rules per person;
 * only a person due earlier than all before costs more.
 */
export class RetentionTally {
  readonly #organisation: string;
  readonly #day: string;
  readonly #years: number;
  readonly #linked: LinkedContacts;
  #first: string | null = null;
  /** The last day before it; while nobody is due, that of the longest period. */
  #latest: string;
  /** The last day of the period of people collected on a day, or heard of since: most share it. */
  readonly #endOf = cachedByText((start) => yearsLater(start, this.#years));

  /**
   * @param day on which the list is used: all people on it are within the period then.
   * @param linked the period of a person is that of all its contacts.
   */
  constructor(organisation: string, day: string, linked: LinkedContacts) {
    this.#organisation = organisation;
    this.#day = day;
    this.#linked = linked;
    this.#years = numbersOn(day).retentionYears;
    this.#latest = yearsLater(day, this.#years);
  }

  /** The retention of a record after the person's last action. */
  get years(): number {
    return this.#years;
  }

  add(contact: StoredContact): void {
    const latest = this.#latest;
    if (latest <= this.#day || this.#certainlyKept(contact, latest) || !this.#isPast(contact, latest)) return;
    let [kept, past] = [0, dayNumber(latest) - dayNumber(this.#day)];
    while (past - kept > 1) {
      const middle = Math.floor((kept + past) / 2);
      if (this.#isPast(contact, addDays(this.#day, middle))) past = middle;
      else kept = middle;
    }
    this.#first = addDays(this.#day, past);
    this.#latest = addDays(this.#first, -1);
  }

  /** Null: no period ends, or the list is empty. */
  get firstDueOn(): string | null {
    return this.#first;
  }

  /** Most people of a file have its day and need no query. */
  #certainlyKept({ contributions, person: { lastContactOn } }: StoredContact, day: string): boolean {
    let collected: string | null = null;
    for (const { origin } of contributions) {
      const on = origin?.stated.since ?? origin?.stated.on ?? '';
      if (collected === null || on < collected) collected = on;
    }
    if (collected === null) return false;
    const start =
      lastContactOn !== undefined && lastContactOn > collected && lastContactOn <= this.#day
        ? lastContactOn
        : collected;
    return start !== '' && start <= this.#day && this.#endOf(start) > day;
  }

  #isPast(contact: StoredContact, day: string): boolean {
    return retentionOf(contact, this.#organisation, day, this.#linked.othersOf(contact.id)) === 'past';
  }
}
