import type { Duty } from '../../../../shared/domain/compliance.ts';
import { parseInstant } from '../../../../shared/domain/calendar/compliance-moment.ts';
import { instantAt, localTime, type Zone } from '../../../../shared/domain/calendar/compliance-zone.ts';
import { longestMatch } from '../../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../../shared/rules/situation/case-frame.ts';
import { countWithin } from '../../campaign/people/past-uses.ts';
import type { Target } from '../../campaign/judge/targets.ts';
import { validConsents } from '../../person/accord-in-force.ts';
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
  const { zone, hours } = hoursOf(entry, target, ground);
  const { from, until } = writtenHours(
    slotsOf(entry, target, ground, zone) ?? (conditions.includes('hours_observed') ? hours : []),
  );
  return {
    timeZone: timeZoneOf(contact.person.territory ?? 'FR'),
    from,
    until,
    maxAttempts: isCapped(entry, ground) ? String(attemptsPermitted(entry, ground)) : '',
  };
}

/** A consent to a slot permits the call that begins in its minute. */
const SLOT_LENGTH = 1;

/**
 * The accepted slots of a person whose every valid consent is for a precise slot alone (R223-1); null: the hours of the day
 * apply.
 */
function slotsOf(
  { listed, facts }: ListEntry,
  target: Target,
  { campaign, day }: ListGround,
  zone: Zone,
): readonly MinuteRange[] | null {
  if (listed.judged.verdict.basis !== 'consent') return null;
  // Nearly nobody has one, and the valid consents take a judgment.
  if (!facts.consentsFor(target).some(({ slot }) => slot !== undefined)) return null;
  const slots: MinuteRange[] = [];
  for (const { slot, until } of validConsents(facts.for(target), campaign.facts, listed.judged.moment)) {
    const instant = slot === undefined || until !== undefined ? null : parseInstant(slot);
    if (instant === null) return null;
    const local = localTime(zone, instant);
    if (local.day === day) slots.push([local.minutes, local.minutes + SLOT_LENGTH]);
  }
  return slots.length === 0 ? null : slots.sort(([one], [other]) => one - other);
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
 * The slots of a person who accepted nothing else; else the legal hours of prospecting, also where no rule requires them.
 */
export function callStretches(entry: ListEntry, target: Target, ground: ListGround): readonly MinuteRange[] {
  const { zone, hours } = hoursOf(entry, target, ground);
  const seconds = (minutes: number): number => instantAt(zone, ground.day, minutes) / 1000;
  return (slotsOf(entry, target, ground, zone) ?? hours).map(([from, until]) => [seconds(from), seconds(until)]);
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
