import { addDays, easter, weekday } from './day.ts';

/** Public holidays as a statute lists them. */
export interface HolidayList {
  /** `MM-DD`. */
  readonly fixed: readonly string[];
  /** Days after Easter Sunday. */
  readonly afterEaster: readonly number[];
}

const SUNDAY = 7;

/** Holidays of one list by year. */
const YEARS = new WeakMap<HolidayList, Map<string, ReadonlySet<string>>>();

/** Whether a day is a holiday of the list. */
export function isHoliday(day: string, list: HolidayList): boolean {
  let years = YEARS.get(list);
  if (years === undefined) {
    years = new Map();
    YEARS.set(list, years);
  }
  const year = day.slice(0, 4);
  let holidays = years.get(year);
  if (holidays === undefined) {
    holidays = holidaysOf(year, list);
    years.set(year, holidays);
  }
  return holidays.has(day);
}

function holidaysOf(year: string, list: HolidayList): ReadonlySet<string> {
  const sunday = easter(Number(year));
  return new Set([
    ...list.fixed.map((date) => `${year}-${date}`),
    ...list.afterEaster.map((days) => addDays(sunday, days)),
  ]);
}

/** Whether a day is a Sunday or a holiday of the list. */
export function isRestDay(day: string, list: HolidayList): boolean {
  return weekday(day) === SUNDAY || isHoliday(day, list);
}

/** The last of that many working days (« jours ouvrables »: all but Sundays and holidays) after a day, exclusive. */
export function workingDaysAfter(day: string, count: number, list: HolidayList): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (!isRestDay(reached, list)) left -= 1;
  }
  return reached;
}
