import { isHoliday } from '../../../shared/domain/compliance-calendar.ts';
import { addDays, weekday } from '../../../shared/domain/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';

/** Longer than any run of weekends and holidays. */
const LOOK_AHEAD_DAYS = 14;

/** A day on which consumers may be called, and from when: minutes since midnight, by their own clocks. */
export interface CallingDay {
  readonly day: string;
  readonly from: number;
}

/**
 * The first day after `day` on which consumers may be called (D223-9 code de la consommation). Null when
 * `day` itself is one, or when the law of that day knows no days off.
 */
export function nextCallingDay(day: string): CallingDay | null {
  if (isCallingDay(day)) return null;
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const next = addDays(day, ahead);
    if (isCallingDay(next)) return { day: next, from: numbersOn(next).callingWindow?.ranges[0]?.[0] ?? 0 };
  }
  return null;
}

function isCallingDay(day: string): boolean {
  const { callingWindow, holidays } = numbersOn(day);
  return callingWindow === null || (callingWindow.weekdays.includes(weekday(day)) && !isHoliday(day, holidays));
}
