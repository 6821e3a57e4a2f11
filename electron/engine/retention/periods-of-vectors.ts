import { dayFromNumber } from '../../../shared/domain/calendar/day.ts';
import type { RetentionCause, RetentionKind } from '../../../shared/domain/contact/retention-words.ts';
import type { RetentionStart } from '../../../shared/rules/situation/relation.ts';
import type { VectorContact } from '../campaign/people/vector-contacts.ts';
import {
  type PastPeriod,
  type RetentionPeriod,
  type RetentionState,
  type StartedPeriod,
  startedPeriod,
} from '../model/retention-state.ts';
import type { StoredContact } from '../model/stored-contact.ts';
import type { VectorRow } from '../sql/contact-vectors.ts';

/** What is known of a contact's period. */
export interface KnownPeriod {
  readonly state: RetentionState;
  /** Within the period, which is over on the later day asked about. */
  readonly isSoon: boolean;
  /** Null: not past, or known only once the contact is read whole. */
  readonly started: StartedPeriod | null;
}

/** What contacts of one text and the same answers have in common. */
interface Learned extends Omit<KnownPeriod, 'started'> {
  readonly pattern: Pattern | null;
}

/** The events that could start a period: each has its own day, or its place among the days of the vector. */
interface Pattern {
  readonly starts: readonly { readonly because: RetentionCause; readonly at: string | number }[];
  readonly undatedKind: RetentionKind;
}

/**
 * The periods of contacts from their vectors. Contacts of one text with the same answers have the same events on days that
 * no rule distinguishes: the first of them is read whole, to find where the events are among the days of a vector; of the
 * others only the days are read. `periodOf` is the reference.
 */
export class PeriodsOfVectors {
  readonly #ask: (contact: StoredContact) => { readonly period: RetentionPeriod; readonly isSoon: boolean };
  readonly #learned = new Map<object, Map<number, Learned>>();
  /** Days as texts: a million people have a few thousand. */
  readonly #days = new Map<number, string>();

  constructor(ask: (contact: StoredContact) => { readonly period: RetentionPeriod; readonly isSoon: boolean }) {
    this.#ask = ask;
  }

  /** @param vector of the contact. @param whole reads a contact as a whole. */
  of(vector: VectorRow, contact: StoredContact | VectorContact, whole: (id: number) => StoredContact): KnownPeriod {
    if (!('answers' in contact)) {
      const { period, isSoon } = this.#ask(contact);
      return { state: period.state, isSoon, started: null };
    }
    const { state, isSoon, pattern } = this.#learnedOf(vector, contact, whole);
    return { state, isSoon, started: pattern === null ? null : this.#startedBy(pattern, vector.days) };
  }

  #learnedOf(
    { textId, days }: VectorRow,
    { id, answers }: VectorContact,
    whole: (id: number) => StoredContact,
  ): Learned {
    let byText = this.#learned.get(answers);
    if (byText === undefined) this.#learned.set(answers, (byText = new Map<number, Learned>()));
    const text = textId ?? NO_TEXT;
    let learned = byText.get(text);
    if (learned === undefined) {
      const contact = whole(id);
      const { period, isSoon } = this.#ask(contact);
      const pattern = period.state === 'past' ? patternOf(period, contact, days.map(dayFromNumber)) : null;
      byText.set(text, (learned = { state: period.state, isSoon, pattern }));
    }
    return learned;
  }

  #startedBy({ starts, undatedKind }: Pattern, days: readonly number[]): StartedPeriod {
    const dated = starts.map(({ because, at }): RetentionStart => ({
      because,
      day: typeof at === 'string' ? at : this.#dayOf(days[at] ?? 0),
    }));
    return startedPeriod({ starts: dated, undatedKind });
  }

  #dayOf(number: number): string {
    let day = this.#days.get(number);
    if (day === undefined) this.#days.set(number, (day = dayFromNumber(number)));
    return day;
  }
}

const NO_TEXT = -1;

/** @param days of the vector. Null: what started the period does not follow from the days alone. */
function patternOf(
  { starts, undatedKind }: PastPeriod,
  contact: StoredContact,
  days: readonly string[],
): Pattern | null {
  // Which of several consents counts may depend on the order of their days, and the day of an instant on the time zone.
  const [day] = contact.consents.map(({ event }) => event.at);
  if (day !== undefined && (day.length > DAY_LENGTH || contact.consents.some(({ event }) => event.at !== day)))
    return null;
  const placed = starts.map((start) => ({
    because: start.because,
    // The days of the origin are the same for all contacts of a text.
    at: start.because === 'collection' ? start.day : days.indexOf(start.day),
  }));
  return placed.some(({ at }) => at === MISSING) ? null : { starts: placed, undatedKind };
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const MISSING = -1;
