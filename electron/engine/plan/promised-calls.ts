import { frenchDay } from '../../../shared/domain/calendar/date-text.ts';
import { instantAt } from '../../../shared/domain/calendar/compliance-zone.ts';
import { MINUTE, parseInstant } from '../../../shared/domain/calendar/compliance-moment.ts';
import { dayNumber, laterDay } from '../../../shared/domain/calendar/day.ts';
import { permitsContact } from '../campaign/judge-days.ts';
import { frenchInstant } from '../steps/clock.ts';
import type { PromisedCall } from './forecast.ts';
import { FRENCH_TIME, shiftOn } from './lawful-hours.ts';
import type { PromisedTime } from '../returns/promised-times.ts';
import type { PlanNumber, PlanPerson } from './plan-person.ts';
import { hoursOfGroup, type TimeGroups } from './time-groups.ts';

/** The days that a plan looks at, and the clocks of its people. */
export interface Horizon {
  /** Calling days, the first ones planned. */
  readonly days: readonly string[];
  /** How many of them are planned. */
  readonly planned: number;
  readonly groups: TimeGroups;
  readonly courtesy: boolean;
}

const WHOLE_DAY = [[0, 1440]] as const;

/** Whether a promised call is lawful, until when, and the nearest lawful time where it is not. */
export function promisedCall(person: PlanPerson, { at }: PromisedTime, horizon: Horizon): PromisedCall {
  const number = person.numbers[0];
  const known = { contact: String(person.id), at, lastDay: lastDayOf(person, horizon) };
  if (number === undefined) return { ...known, lawful: false };
  const lawful = permitsContact(number.answers.at(at), person.decided) && person.mayBeTriedOn(dayNumber(frenchDay(at)));
  // An accepted slot may be on a day without other calls.
  if (lawful) return { ...known, lawful, lastDay: laterDay(known.lastDay, frenchDay(at)) };
  const nearest = timeAfter(person, at, horizon) ?? timeBefore(person, at, horizon);
  return { ...known, lawful, ...(nearest === null ? {} : { nearest: frenchInstant(new Date(nearest)) }) };
}

/** Somebody who asked to be called back, without a time: null where that permits no call in the plan. */
export function requestedCall(person: PlanPerson, horizon: Horizon): PromisedCall | null {
  if (person.requests.length === 0) return null;
  const isOpen = horizon.days.some(
    (_, place) => place < horizon.planned && person.numberOn(place)?.answers.on(place).basis === 'request',
  );
  if (!isOpen) return null;
  const [at = ''] = [...person.requests].sort().reverse();
  return { contact: String(person.id), at, request: true, lastDay: lastDayOf(person, horizon), lawful: true };
}

function lastDayOf(person: PlanPerson, { days }: Horizon): string | null {
  return days[person.lastPlace] ?? null;
}

function timeAfter(person: PlanPerson, at: string, horizon: Horizon): number | null {
  const asked = parseInstant(at) ?? instantAt(FRENCH_TIME, at, 0);
  for (const [place, day] of horizon.days.entries()) {
    if (day < frenchDay(at)) continue;
    for (const [from, until] of openHours(person, place, day, horizon)) {
      const start = Math.max(from, asked);
      if (start < until && isPermittedAt(person, start)) return start;
    }
  }
  return null;
}

function timeBefore(person: PlanPerson, at: string, horizon: Horizon): number | null {
  const asked = parseInstant(at) ?? instantAt(FRENCH_TIME, at, 0);
  for (const [place, day] of [...horizon.days.entries()].reverse()) {
    if (day > frenchDay(at)) continue;
    for (const [from, until] of [...openHours(person, place, day, horizon)].reverse()) {
      const end = Math.min(until, asked) - MINUTE;
      if (end >= from && isPermittedAt(person, end)) return end;
    }
  }
  return null;
}

function openHours(person: PlanPerson, place: number, day: string, { groups, courtesy }: Horizon) {
  const number = person.numberOn(place);
  if (number === undefined || !person.mayBeTriedOn(dayNumber(day))) return [];
  return hoursOfNumber(number, day, groups, courtesy);
}

function hoursOfNumber({ group }: PlanNumber, day: string, groups: TimeGroups, courtesy: boolean) {
  const clocks = groups.all[group];
  return clocks === undefined ? [] : hoursOfGroup(clocks, day, shiftOn(day, WHOLE_DAY), courtesy);
}

function isPermittedAt(person: PlanPerson, instant: number): boolean {
  const at = frenchInstant(new Date(instant));
  return person.numbers.some(({ answers }) => permitsContact(answers.at(at), person.decided));
}
