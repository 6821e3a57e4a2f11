import { addDays, addYears, dayFromNumber, leadingDayNumber } from '../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../shared/rules/fr/parameters/index.ts';

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
  /** Stretches of days that stay themselves, in order, without overlap: from the first text to the last. */
  readonly #exact: readonly (readonly [string, string])[];
  readonly #names: readonly string[];
  /** The day of the earliest moment. */
  readonly first: string;

  /** @param moments days or instants that are judged. */
  constructor(moments: readonly string[]) {
    // Every instant of the last day comes before the day with a tilde.
    this.#exact = merged(moments.flatMap((moment) => exactStretches(moment.slice(0, DAY_LENGTH)))).map(
      ([first, last]) => [first, `${last}~`],
    );
    this.first = moments
      .map((moment) => moment.slice(0, DAY_LENGTH))
      .reduce((one, other) => (other < one ? other : one));
    this.#names = Array.from({ length: this.#exact.length + 1 }, (_, place) => `#${place}`);
  }

  /** What a day or an instant is for the law: itself, or the stretch of days that contains it. */
  classOf(moment: string): string {
    let low = 0;
    let high = this.#exact.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#exact[middle]?.[1] ?? '') < moment) low = middle + 1;
      else high = middle;
    }
    const [first] = this.#exact[low] ?? [];
    return first !== undefined && first <= moment ? moment : (this.#names[low] ?? '');
  }

  /** The same of something that has happened; what is dated after the contact is identified by its own day (FD-3). */
  classOfEvent(moment: string): string {
    return moment.slice(0, DAY_LENGTH) > this.first ? moment : this.classOf(moment);
  }
}

/**
 * How old a consent makes a record, where nothing else is asked of it: a million of them fall into
 * few classes. Null: near the third anniversary, or not past yet, where the day itself counts.
 */
export class RetentionAge {
  readonly #past: string;
  readonly #alive: string;
  readonly #recent: string;

  constructor(moments: readonly string[]) {
    const days = moments.map((moment) => moment.slice(0, DAY_LENGTH)).sort();
    const [first = '', last = first] = [days[0], days.at(-1)];
    const years = numbersOn(last).retentionYears;
    this.#past = addDays(addYears(first, -years), -MARGIN);
    this.#alive = addDays(addYears(last, -years), MARGIN);
    this.#recent = addDays(first, -MARGIN);
  }

  of(moment: string): 'past' | 'alive' | null {
    const day = moment.slice(0, DAY_LENGTH);
    if (day < this.#past) return 'past';
    return day > this.#alive && day < this.#recent ? 'alive' : null;
  }
}

/** The same for days that are numbers (since 1970-01-01), a million of them: each is looked up once. */
export class DayNumbers {
  readonly #classes: DayClasses;
  readonly #known = new Map<number, number>();
  /** Numbers of the classes, in the order in which they came up. */
  readonly #ordinals = new Map<string, number>();
  readonly #exact = new Set<number>();
  readonly #first: number;

  constructor(classes: DayClasses) {
    this.#classes = classes;
    this.#first = leadingDayNumber(classes.first);
  }

  /** One key for some of the days, by their classes: equal where no rule tells them apart. */
  key(places: readonly number[], days: readonly number[]): number | string {
    let key = 0;
    for (const place of places) {
      const ordinal = this.#ordinal(days[place] ?? 0);
      if (ordinal >= ORDINALS) return places.map((each) => this.#ordinal(days[each] ?? 0)).join();
      key = key * ORDINALS + ordinal;
    }
    return key;
  }

  /** Whether a day comes after the earliest moment that is judged. */
  isAhead(day: number): boolean {
    return day > this.#first;
  }

  /** Whether the day stays itself, so that its instants are distinguished too. */
  isExact(day: number): boolean {
    this.#ordinal(day);
    return this.#exact.has(day);
  }

  #ordinal(day: number): number {
    let ordinal = this.#known.get(day);
    if (ordinal === undefined) this.#known.set(day, (ordinal = this.#newOrdinal(day)));
    return ordinal;
  }

  #newOrdinal(day: number): number {
    const text = dayFromNumber(day);
    const name = this.#classes.classOf(text);
    if (name === text) this.#exact.add(day);
    const ordinal = this.#ordinals.get(name) ?? this.#ordinals.size;
    this.#ordinals.set(name, ordinal);
    return ordinal;
  }
}

/** Six of them fit into a number. */
const ORDINALS = 256;

function exactStretches(day: string): readonly (readonly [string, string])[] {
  const anniversaries = Array.from({ length: YEARS }, (_, place) => addYears(day, -(place + 1)));
  return [
    [addDays(day, -RECENT_DAYS), addDays(day, MARGIN)],
    ...anniversaries.map((then) => [addDays(then, -MARGIN), addDays(then, MARGIN)] as const),
  ];
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
