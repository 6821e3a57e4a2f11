import type { Basis } from '../../../shared/domain/compliance.ts';
import { dayNumber } from '../../../shared/domain/calendar/day.ts';
import { type AttemptLimit, fits, leftOn } from './attempt-limit.ts';
import type { UnplacedReason } from './forecast.ts';
import type { PlanDay } from './place-attempts.ts';
import type { PlanPerson } from './plan-person.ts';

/** What a plan could do for a person without regard to the team. Taken before anything is planned. */
export interface Prospects {
  /** Attempts that the limits leave, by their days or at most on the first one. */
  readonly permitted: number;
  /** Attempts in the days and hours that are lawful for the person. */
  readonly possible: number;
  /** Why the days between are not lawful. */
  readonly lost: UnplacedReason;
  /** Attempts lost by those days; the rest of the difference is lost to the number of days. */
  readonly lostCount: number;
}

export function prospectsOf(person: PlanPerson, days: readonly PlanDay[], perDay: number): Prospects {
  const numbers = days.map(({ day }) => dayNumber(day));
  const limits = person.counted.map(({ limit, made }) => ({ limit, made }));
  const open = days.filter((day) => whyClosed(person, day) === null).map(({ day }) => dayNumber(day));
  const inAll = mostAttempts(person, limits, numbers, perDay);
  const possible = open.length === numbers.length ? inAll : mostAttempts(person, limits, open, perDay);
  const [first] = numbers;
  const left =
    first === undefined || limits.length === 0
      ? 0
      : Math.min(...limits.map(({ limit, made }) => leftOn(made, first, limit)));
  return {
    permitted: Math.max(left, inAll),
    possible,
    lost: inAll === possible ? 'days' : lostReason(person, days),
    lostCount: inAll - possible,
  };
}

/** The earliest days are the best: the periods of the limits roll on. */
function mostAttempts(
  person: PlanPerson,
  limits: readonly { readonly limit: AttemptLimit; readonly made: readonly number[] }[],
  days: readonly number[],
  perDay: number,
): number {
  const counted = limits.map(({ limit, made }) => ({ limit, made: [...made] }));
  let attempts = 0;
  for (const day of days) {
    for (let tried = person.triedOn(day); tried < perDay; tried += 1) {
      if (!counted.every(({ limit, made }) => fits(made, day, limit))) break;
      for (const { made } of counted) made.push(day);
      attempts += 1;
    }
  }
  return attempts;
}

/** Why a person can't be called on a day, the limits and the team apart; null: can be. */
function whyClosed(person: PlanPerson, { day, place, hours }: PlanDay): UnplacedReason | null {
  if (person.promised !== null && person.promised.day > day) return 'callback_later';
  const number = person.numberOn(place);
  if (number === undefined) return 'permission_ends';
  return hours[number.group]?.length === 0 ? 'no_lawful_hour' : null;
}

/** The reason of the last day that is closed for the person. */
function lostReason(person: PlanPerson, days: readonly PlanDay[]): UnplacedReason {
  let basis: Basis | null = null;
  let reason: UnplacedReason = 'not_yet';
  for (const day of days) {
    const why = whyClosed(person, day);
    const number = person.numberOn(day.place);
    if (number !== undefined) basis = number.answers.on(day.place).basis;
    if (why === 'permission_ends') reason = number === undefined && basis === null ? 'not_yet' : endOf(basis);
    else if (why !== null) reason = why;
  }
  return reason;
}

function endOf(basis: Basis | null): UnplacedReason {
  if (basis === 'consent') return 'consent_ends';
  return basis === 'request' ? 'request_ends' : 'permission_ends';
}
