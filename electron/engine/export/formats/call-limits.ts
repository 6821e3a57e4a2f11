import type { Duty } from '../../../../shared/domain/compliance.ts';
import { instantAt, type Zone } from '../../../../shared/domain/calendar/compliance-zone.ts';
import { longestMatch } from '../../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../../shared/rules/situation/case-frame.ts';
import { countWithin } from '../../campaign/past-uses.ts';
import type { Target } from '../../campaign/targets.ts';
import { callingWindows, writtenHours, type MinuteRange } from './calling-hours.ts';
import type { ListEntry, ListGround } from './list-format.ts';
import { timeZoneOf } from './time-zones.ts';

/** When and how often a person on a call list may be called: empty where no rule applies. */
export interface CallLimits {
  /** IANA name. */
  readonly timeZone: string;
  readonly from: string;
  readonly until: string;
  /** The attempts of the list, within the rest of the cap on the campaign's first day. */
  readonly maxAttempts: string;
}

/** The limits of one call, in the person's local time. */
export function callLimits(entry: ListEntry, target: Target, ground: ListGround): CallLimits {
  const { contact, listed } = entry;
  const conditions: readonly Duty[] = listed.judged.verdict.conditions;
  const { from, until } = writtenHours(
    conditions.includes('hours_observed') ? hoursOf(entry, target, ground).hours : [],
  );
  return {
    timeZone: timeZoneOf(contact.person.territory ?? 'FR'),
    from,
    until,
    maxAttempts: isCapped(entry, ground) ? String(attemptsPermitted(entry, ground)) : '',
  };
}

/**
 * The calls that a list permits for a person, and counts as until its result is recorded: the attempts of the list,
 * within the rest of the cap on the campaign's first day if one applies to the person.
 */
export function attemptsPermitted(entry: ListEntry, ground: ListGround): number {
  const { choices, day, numbers } = ground;
  if (numbers.attempts === null || !isCapped(entry, ground)) return choices.attempts;
  const made = countWithin(datedCalls(entry.facts), day, numbers.attempts.days);
  return Math.max(0, Math.min(choices.attempts, numbers.attempts.max - made));
}

/** Days of the cap where no law sets them. */
const USUAL_DAYS = 30;

/** The calls of a person that count for the cap on the campaign’s first day, in lists that are out too. */
export function callsOfLastDays({ facts }: ListEntry, { day, numbers }: ListGround): number {
  return countWithin(datedCalls(facts), day, numbers.attempts?.days ?? USUAL_DAYS);
}

function datedCalls(facts: ListEntry['facts']): readonly string[] {
  return facts.calls().flatMap(({ at }) => (at === undefined ? [] : [at]));
}

function isCapped({ listed }: ListEntry, { numbers }: ListGround): boolean {
  const conditions: readonly Duty[] = listed.judged.verdict.conditions;
  return numbers.attempts !== null && conditions.includes('attempts_left');
}

/**
 * The lawful periods of the campaign’s first day, as instants in seconds since 1970, start inclusive, end exclusive.
 * The legal hours of prospecting, also where no rule requires them.
 */
export function callStretches(entry: ListEntry, target: Target, ground: ListGround): readonly MinuteRange[] {
  const { zone, hours } = hoursOf(entry, target, ground);
  const seconds = (minutes: number): number => instantAt(zone, ground.day, minutes) / 1000;
  return hours.map(([from, until]) => [seconds(from), seconds(until)]);
}

function hoursOf(
  { contact }: ListEntry,
  target: Target,
  { day, numbers }: ListGround,
): { readonly zone: Zone; readonly hours: readonly MinuteRange[] } {
  const zone = zoneOf({ audience: contact.person.audience, territory: contact.person.territory ?? 'FR' });
  const hours = callingWindows(
    day,
    zone,
    longestMatch(target.coordinate, numbers.numberZones) ?? zone,
    numbers.callingWindow?.ranges ?? [],
  );
  return { zone, hours };
}
