import { isHoliday, isRestDay, workingDaysAfter } from '../../domain/calendar/compliance-calendar.ts';
import { localTime, type Zone } from '../../domain/calendar/compliance-zone.ts';
import { addDays, daysBetween, weekday } from '../../domain/calendar/day.ts';
import type { CaseFrame } from './case-frame.ts';
import type { ValidConsent } from './consents.ts';
import type { FutureDate } from './future-dates.ts';
import { isAtOrBefore, isNotBefore, whenOf, type When } from './when.ts';

/** Hours, attempts and refusals of calls (docs/law/rules-fr.md, section 4). */

type Clock = Pick<When, 'day' | 'minutes'>;

/**
 * The local times of the person: in the contact's territory, and in that of the number when its time zone differs. Null
 * for the number: a country without a single time zone in the book.
 */
export function clocksOf(frame: CaseFrame): readonly (Clock | null)[] {
  const { contact, now, numbers, zone } = frame;
  if (contact.phone === undefined) return [now];
  const zoneOfNumber = longestMatch(contact.phone, numbers.numberZones);
  if (zoneOfNumber === zone) return [now];
  if (zoneOfNumber === undefined) return [now, null];
  return now.instant === null ? [now] : [now, localTime(zoneOfNumber, now.instant)];
}

const LONGEST_BEGINNING = 9;

export function longestMatch(phone: string, zones: ReadonlyMap<string, Zone>): Zone | undefined {
  for (let length = LONGEST_BEGINNING; length > 1; length -= 1) {
    const zone = zones.get(phone.slice(0, length));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

export interface HoursState {
  /** A day on which consumers are not called: weekend or public holiday. */
  readonly voiceDayOff: boolean;
  readonly voiceHourOff: boolean;
  readonly smsHourOff: boolean;
  readonly smsRestDay: boolean;
  /** The number's country has several time zones, or is not in the book. */
  readonly unknownTime: boolean;
}

/** Without a time, it means any lawful time of the day: only the day counts. */
export function hoursState(frame: CaseFrame): HoursState {
  const { callingWindow, holidays, smsWindow } = frame.numbers;
  const clocks = clocksOf(frame);
  const known = clocks.filter((clock) => clock !== null);
  return {
    voiceDayOff: known.some(({ day }) => isDayOff(day, frame.numbers)),
    voiceHourOff: callingWindow !== null && known.some((clock) => !isWithin(clock, callingWindow.ranges)),
    smsHourOff: known.some((clock) => !isWithin(clock, [smsWindow])),
    smsRestDay: known.some(({ day }) => isRestDay(day, holidays)),
    unknownTime: known.length < clocks.length,
  };
}

/** Whether a day is without calls to consumers: a weekend or a public holiday, if the law of the day has days off. */
export function isDayOff(
  day: string,
  { callingWindow, holidays }: Pick<CaseFrame['numbers'], 'callingWindow' | 'holidays'>,
): boolean {
  return callingWindow !== null && (!callingWindow.weekdays.includes(weekday(day)) || isHoliday(day, holidays));
}

/** The last day on which a request to be called back permits a call (CB-1): the day of the request excluded. */
export function lastDayOfRequest(
  day: string,
  { callbackDays, holidays }: Pick<CaseFrame['numbers'], 'callbackDays' | 'holidays'>,
): string {
  return workingDaysAfter(day, callbackDays, holidays);
}

/** The last day up to a day, itself included, on which consumers may be called: a Saturday is a working day only. */
export function lastCallingDayUpTo(day: string, numbers: Parameters<typeof isDayOff>[1]): string {
  let last = day;
  while (isDayOff(last, numbers)) last = addDays(last, -1);
  return last;
}

function isWithin({ minutes }: Clock, ranges: readonly (readonly [number, number])[]): boolean {
  return minutes === null || ranges.some(([from, until]) => minutes >= from && minutes < until);
}

interface Call {
  readonly when: When | null;
  readonly refused: boolean;
  readonly isLate: boolean;
}

/** Attempts after the moment do not count; refusals count at any date. */
function knownCalls({ contact, now, zone }: CaseFrame): readonly Call[] {
  return (contact.calls ?? []).flatMap(({ at, outcome }) => {
    const when = at === undefined ? null : whenOf(at, zone);
    const isLate = when !== null && !isAtOrBefore(when, now);
    return isLate && outcome !== 'refused' ? [] : [{ when, refused: outcome === 'refused', isLate }];
  });
}

export interface CallsState {
  /** The calls or attempts have reached the limit of the period. */
  readonly attemptsExhausted: boolean;
  /** Within the pause after a refusal. */
  readonly pausedByRefusal: boolean;
  /** A refusal during a call that no later consent lifts. */
  readonly refused: boolean;
  /** The moments of the refusals; null for an unknown one. */
  readonly refusals: readonly (When | null)[];
  readonly futureRefusals: readonly FutureDate[];
}

const NO_CALLS: CallsState = {
  attemptsExhausted: false,
  pausedByRefusal: false,
  refused: false,
  refusals: [],
  futureRefusals: [],
};

/** Calls at an unknown time count as calls of today. */
export function callsState(frame: CaseFrame, valid: readonly ValidConsent[]): CallsState {
  const calls = knownCalls(frame);
  if (calls.length === 0) return NO_CALLS;
  const { attempts, refusalPause } = frame.numbers;
  const daysAgo = ({ when }: Call): number => (when === null ? 0 : daysBetween(when.day, frame.now.day));
  const refusals = calls.filter(({ refused }) => refused);
  return {
    attemptsExhausted:
      attempts !== null && calls.filter((call) => !call.isLate && daysAgo(call) < attempts.days).length >= attempts.max,
    pausedByRefusal: refusalPause !== null && refusals.some((call) => daysAgo(call) <= refusalPause),
    refused: refusals.some(({ when }) => !valid.some((grant) => when !== null && !isNotBefore(when, grant.when))),
    refusals: refusals.map(({ when }) => when),
    futureRefusals: refusals.flatMap(({ when, isLate }) =>
      isLate && when !== null ? [{ fact: 'call_refused', day: when.day }] : [],
    ),
  };
}
