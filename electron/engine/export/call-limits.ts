import type { Duty } from '../../../shared/domain/compliance.ts';
import { longestMatch } from '../../../shared/rules/situation/calling.ts';
import { zoneOf } from '../../../shared/rules/situation/case-frame.ts';
import { countWithin } from '../campaign/past-uses.ts';
import type { Target } from '../campaign/targets.ts';
import { callingHours, writtenHours } from './calling-hours.ts';
import type { ListEntry, ListGround } from './list-format.ts';
import { timeZoneOf } from './time-zones.ts';

/** When and how often somebody on a call list may be called: empty where no rule says. */
export interface CallLimits {
  /** IANA name. */
  readonly timeZone: string;
  readonly from: string;
  readonly until: string;
  /** What is left of the cap on the campaign's first day. */
  readonly maxAttempts: string;
}

/** The limits of one call, by the clocks of the person. */
export function callLimits({ contact, facts, listed }: ListEntry, target: Target, { day, numbers }: ListGround): CallLimits {
  const territory = contact.person.territory ?? 'FR';
  const conditions: readonly Duty[] = listed.judged.verdict.conditions;
  const window = conditions.includes('hours_observed') ? (numbers.callingWindow?.ranges ?? []) : [];
  const zone = zoneOf({ audience: contact.person.audience, territory });
  const { from, until } = writtenHours(callingHours(day, zone, longestMatch(target.coordinate, numbers.numberZones) ?? zone, window));
  const { attempts } = numbers;
  const made = facts.calls().flatMap(({ at }) => (at === undefined ? [] : [at]));
  return {
    timeZone: timeZoneOf(territory),
    from,
    until,
    maxAttempts: attempts !== null && conditions.includes('attempts_left') ? String(Math.max(0, attempts.max - countWithin(made, day, attempts.days))) : '',
  };
}
