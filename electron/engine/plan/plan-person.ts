import { leadingDayNumber } from '../../../shared/domain/calendar/day.ts';
import { zoneOf } from '../../../shared/rules/situation/case-frame.ts';
import { whenOf } from '../../../shared/rules/situation/when.ts';
import { permitsContact, type DayAnswers } from '../campaign/judge-days.ts';
import type { PersonByDay } from '../campaign/people-by-day.ts';
import type { PromisedTime } from '../returns/promised-times.ts';
import { type AttemptLimit, fits } from './attempt-limit.ts';

/** A number of a person, judged by day. */
export interface PlanNumber {
  readonly answers: DayAnswers;
  /** Its group of clocks. */
  readonly group: number;
}

/** The limits of a plan: H-3, and that of the campaign on contacts. Null: none. */
export interface PlanLimits {
  readonly attempts: AttemptLimit | null;
  readonly pressure: AttemptLimit | null;
}

/** A limit, and what counts for it so far, as days since 1970. */
export interface Counted {
  readonly limit: AttemptLimit;
  readonly made: readonly number[];
}

/** A person in a plan. */
export class PlanPerson {
  readonly id: number;
  readonly numbers: readonly PlanNumber[];
  readonly decided: boolean;
  /** Days or instants of proven requests to be called back. */
  readonly requests: readonly string[];
  readonly promised: PromisedTime | null;
  planned = 0;
  /** Days of calls and attempts, those of the plan included. */
  readonly #made: number[];
  readonly #counted: readonly { readonly limit: AttemptLimit; readonly made: number[] }[];

  constructor(person: PersonByDay, numbers: readonly PlanNumber[], limits: PlanLimits, promised: PromisedTime | null) {
    this.id = person.id;
    this.numbers = numbers;
    this.decided = person.decided;
    this.requests = person.requests;
    this.promised = promised;
    this.#made = daysOf(person.calls, numbers);
    const counted = [];
    if (limits.attempts !== null) counted.push({ limit: limits.attempts, made: this.#made });
    if (limits.pressure !== null) counted.push({ limit: limits.pressure, made: daysOf(person.touches, numbers) });
    this.#counted = counted;
  }

  get counted(): readonly Counted[] {
    return this.#counted;
  }

  /** The best number that may be called on a day; undefined: none. */
  numberOn(place: number): PlanNumber | undefined {
    return this.numbers.find(({ answers }) => permitsContact(answers.on(place), this.decided));
  }

  /** Place of the last lawful day; -1: none. */
  get lastPlace(): number {
    let last = -1;
    for (const { answers } of this.numbers) last = Math.max(last, answers.lastPlace(this.decided));
    return last;
  }

  mayBeTriedOn(day: number): boolean {
    return this.#counted.every(({ limit, made }) => fits(made, day, limit));
  }

  /** Attempts on a day, planned or made. */
  triedOn(day: number): number {
    let count = 0;
    for (const at of this.#made) if (at === day) count += 1;
    return count;
  }

  /** Attempts within the days that end with a day. */
  triedWithin(day: number, days: number): number {
    let count = 0;
    for (const at of this.#made) if (at <= day && at > day - days) count += 1;
    return count;
  }

  plan(day: number): void {
    this.planned += 1;
    this.#made.push(day);
    for (const { made } of this.#counted) if (made !== this.#made) made.push(day);
  }
}

/** By the person's clock. */
function daysOf(moments: readonly string[], [first]: readonly PlanNumber[]): number[] {
  if (moments.length === 0 || first === undefined) return [];
  const zone = zoneOf(first.answers.facts);
  return moments.map((at) => leadingDayNumber(whenOf(at, zone).day));
}
