import { addDays, addYears } from '../../../shared/domain/day.ts';

/**
 * Days that no rule tells apart. What the law counts in years, it counts back from the moment of contact
 * (three years of retention, one of a consent, an age): a day well between two anniversaries might as well
 * be another day between them. Recent days, which months and days of the law bear on, and days near an
 * anniversary, stay themselves.
 */

/** Longer than any period of the book that is counted in days or months (H-4: 60 days). */
const RECENT_DAYS = 65;
/** Longer than any period that is counted in years (majority: 18). */
const YEARS = 25;
/** Clocks of other zones, and the 29th of February. */
const MARGIN = 2;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

export class DayClasses {
  /** Stretches of days that stay themselves, in order, without overlap: first and last day. */
  readonly #exact: readonly (readonly [string, string])[];
  readonly #known = new Map<string, string | null>();

  /** @param moments days or instants that are judged. */
  constructor(moments: readonly string[]) {
    this.#exact = merged(moments.flatMap((moment) => exactStretches(moment.slice(0, DAY_LENGTH))));
  }

  /** What a day or an instant is for the law: itself, or a stretch of days like it. */
  classOf(moment: string): string {
    const day = moment.length === DAY_LENGTH ? moment : moment.slice(0, DAY_LENGTH);
    let name = this.#known.get(day);
    if (name === undefined) {
      name = this.#stretchOf(day);
      this.#known.set(day, name);
    }
    return name ?? moment;
  }

  /** Null: the day stays itself. */
  #stretchOf(day: string): string | null {
    const next = this.#exact.findIndex(([, last]) => day <= last);
    const [first] = this.#exact[next] ?? [];
    return first !== undefined && first <= day ? null : `#${next}`;
  }
}

function exactStretches(day: string): readonly (readonly [string, string])[] {
  const anniversaries = Array.from({ length: YEARS }, (_, place) => addYears(day, -(place + 1)));
  return [[addDays(day, -RECENT_DAYS), addDays(day, MARGIN)], ...anniversaries.map((then) => [addDays(then, -MARGIN), addDays(then, MARGIN)] as const)];
}

function merged(stretches: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const result: [string, string][] = [];
  for (const [first, last] of [...stretches].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1]) before[1] = last > before[1] ? last : before[1];
    else result.push([first, last]);
  }
  return result;
}
