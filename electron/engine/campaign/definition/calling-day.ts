import { addDays } from '../../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { isDayOff } from '../../../../shared/rules/situation/calling.ts';

/** Longer than any run of weekends and holidays. */
const LOOK_AHEAD_DAYS = 14;

/** A day on which consumers may be called, and the first time: minutes since midnight, in their local time. */
export interface CallingDay {
  readonly day: string;
  readonly from: number;
}

/**
 * The first day after `day` on which consumers may be called (D223-9 code de la consommation). Null when `day` itself
 * is one, or when the law of that day has no days off.
 */
export function nextCallingDay(day: string): CallingDay | null {
  if (!isDayOff(day, numbersOn(day))) return null;
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const next = addDays(day, ahead);
    if (!isDayOff(next, numbersOn(next)))
      return { day: next, from: numbersOn(next).callingWindow?.ranges[0]?.[0] ?? 0 };
  }
  return null;
}
