import { dayNumber } from '../../../shared/domain/calendar/day.ts';
import { parseInstant, MINUTE } from '../../../shared/domain/calendar/compliance-moment.ts';
import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { permitsContact } from '../campaign/judge-days.ts';
import { frenchInstant } from '../steps/clock.ts';
import type { Steps } from '../steps/pauses.ts';
import { DayCapacity } from './day-capacity.ts';
import type { Stretch } from './lawful-hours.ts';
import type { PlanNumber, PlanPerson } from './plan-person.ts';

/** A calling day of a plan. */
export interface PlanDay {
  readonly day: string;
  /** Among the days judged. */
  readonly place: number;
  /** Lawful hours of the team, by group of clocks. */
  readonly hours: readonly (readonly Stretch[])[];
}

/** A day with its calls. */
export interface FilledDay {
  readonly day: string;
  readonly capacity: number;
  /** Ids of the people called, an id once for each attempt. */
  readonly called: readonly number[];
}

export interface PlacingRules {
  /** Calls of the whole team in an hour. */
  readonly perHour: number;
  /** Attempts a person and day. */
  readonly perDay: number;
  /** Days within which attempts are compared: those of the limit. */
  readonly period: number;
}

interface Due {
  readonly person: PlanPerson;
  readonly group: number;
}

/**
 * Places the attempts of one day: promised calls by their times; then whose last lawful day comes first; then the fewest
 * attempts; then by id. Each takes a place in the person's lawful hours.
 *
 * @param people ascending ids.
 */
export function* placingAttempts(
  people: readonly PlanPerson[],
  day: PlanDay,
  { perHour, perDay, period }: PlacingRules,
): Steps<FilledDay> {
  const number = dayNumber(day.day);
  const hours = [...day.hours];
  const groupOf = new LateGroups(day, hours);
  const due: Due[] = [];
  const promised: { readonly at: string; readonly due: Due }[] = [];
  const keys = new Keys(people.length * perDay);
  for (const person of people) {
    yield;
    if (person.promised !== null && person.promised.day > day.day) continue;
    const called = person.numberOn(day.place);
    if (called === undefined || !person.mayBeTriedOn(number)) continue;
    const group = groupOf.person(person, called);
    if (hours[group]?.length === 0) continue;
    const one = { person, group };
    if (person.promised !== null) promised.push({ at: person.promised.at, due: one });
    const place = due.push(one) - 1;
    const tried = person.triedWithin(number, period);
    for (let more = person.triedOn(number); more < perDay; more += 1)
      keys.add(person.lastPlace, tried + more - person.triedOn(number), place);
  }
  const capacity = new DayCapacity(hours, perHour);
  const called: number[] = [];
  const place = ({ person, group }: Due): void => {
    if (person.triedOn(number) >= perDay || !person.mayBeTriedOn(number) || !capacity.place(group)) return;
    person.plan(number);
    called.push(person.id);
  };
  for (const { due: one } of promised.sort((some, other) => instantOf(some.at) - instantOf(other.at))) place(one);
  yield;
  for (const next of keys.sorted()) {
    yield;
    const one = due[next];
    if (one !== undefined) place(one);
  }
  return { day: day.day, capacity: capacity.total, called };
}

function instantOf(at: string): number {
  return parseInstant(at) ?? parseInstant(`${at}T00:00:00Z`) ?? 0;
}

/** Groups of one day, with those of people who asked for a call on that day: it is lawful from their request on. */
class LateGroups {
  readonly #day: PlanDay;
  readonly #hours: (readonly Stretch[])[];
  readonly #late = new Map<string, number>();

  /** @param hours the hours by group: it gets those of the further groups. */
  constructor(day: PlanDay, hours: (readonly Stretch[])[]) {
    this.#day = day;
    this.#hours = hours;
  }

  person(person: PlanPerson, { answers, group }: PlanNumber): number {
    if (person.requests.length === 0 || answers.on(this.#day.place).basis !== 'request') return group;
    const asked = person.requests.flatMap((at) => (frenchDay(at) === this.#day.day ? (parseInstant(at) ?? []) : []));
    if (asked.length === 0) return group;
    const first = Math.min(...asked);
    const before = frenchInstant(new Date(first - MINUTE));
    if (permitsContact(answers.at(before), person.decided)) return group;
    const key = `${String(group)} ${String(first)}`;
    let late = this.#late.get(key);
    if (late === undefined) {
      const open = (this.#hours[group] ?? []).flatMap(([from, until]): Stretch[] =>
        until > first ? [[Math.max(from, first), until]] : [],
      );
      late = this.#hours.push(open) - 1;
      this.#late.set(key, late);
    }
    return late;
  }
}

/** The order of attempts as numbers, which sort a million times faster than objects. */
class Keys {
  readonly #keys: Float64Array;
  #length = 0;

  constructor(most: number) {
    this.#keys = new Float64Array(most);
  }

  /** @param last place of the last lawful day. @param due place of the person. */
  add(last: number, tried: number, due: number): void {
    this.#keys[this.#length] = ((last + 1) * MOST_TRIED + Math.min(tried, MOST_TRIED - 1)) * MOST_PEOPLE + due;
    this.#length += 1;
  }

  *sorted(): Generator<number, undefined> {
    for (const key of this.#keys.subarray(0, this.#length).sort()) yield key % MOST_PEOPLE;
  }
}

const MOST_TRIED = 256;
const MOST_PEOPLE = 2 ** 27;
