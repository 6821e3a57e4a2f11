import { addDays, addYears, dayFromNumber, leadingDayNumber } from '../../../../shared/domain/calendar/day.ts';
import { numbersOn } from '../../../../shared/rules/fr/parameters/index.ts';
import { EARLIEST, LATEST } from '../../model/contact-vector.ts';

/**
 * Classes of days that no rule distinguishes. The law counts years back from the moment of contact (three years of
 * retention, one of a consent, an age): days well between the same two anniversaries are equivalent. Recent days, for
 * which periods in months and days matter, and days near an anniversary are not grouped.
 */

/** Longer than any period of the book that is counted in days or months (H-4: 60 days). */
const RECENT_DAYS = 65;
/** Longer than any period that is counted in years (majority: 18). */
const YEARS = 25;
/** Margin for other time zones, and for 29 February. */
const MARGIN = 2;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

export class DayClasses {
  /** Ranges of days that are not grouped, in order, without overlap: from the first text to the last. */
  readonly #exact: readonly (readonly [string, string])[];
  readonly #names: readonly string[];
  /** Day of the earliest moment. */
  readonly first: string;

  /** @param moments days or instants to judge. */
  constructor(moments: readonly string[]) {
    // Every instant of the last day sorts before the day followed by a tilde.
    this.#exact = merged(moments.flatMap((moment) => exactStretches(moment.slice(0, DAY_LENGTH)))).map(
      ([first, last]) => [first, `${last}~`],
    );
    this.first = moments
      .map((moment) => moment.slice(0, DAY_LENGTH))
      .reduce((one, other) => (other < one ? other : one));
    this.#names = Array.from({ length: this.#exact.length + 1 }, (_, place) => `#${place}`);
  }

  /** The class of a day or an instant: itself, or the range of days that contains it. */
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

  /** The same for a past event; one dated after the contact keeps its own day (FD-3). */
  classOfEvent(moment: string): string {
    return moment.slice(0, DAY_LENGTH) > this.first ? moment : this.classOf(moment);
  }
}

/**
 * The age class of a consent that only affects retention: a million consents fall into few classes. Null: near
 * the third anniversary, or in the future, where the day itself counts.
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

/** A small number for each day that a vector can have, computed at its first use: for millions of lookups. */
export class DayTable {
  readonly #make: (day: number) => number;
  /** The number plus one. */
  readonly #known = new Uint32Array(LATEST - EARLIEST + 1);

  /** @param make of a day since 1970-01-01. */
  constructor(make: (day: number) => number) {
    this.#make = make;
  }

  of(day: number): number {
    const known = this.#known[day - EARLIEST] ?? 0;
    if (known !== 0) return known - 1;
    const made = this.#make(day);
    this.#known[day - EARLIEST] = made + 1;
    return made;
  }
}

/** The classes of days as numbers (since 1970-01-01). */
export class DayNumbers {
  readonly #classes: DayClasses;
  /** Numbers of the classes, in order of first use. */
  readonly #ordinals = new Map<string, number>();
  /** Twice the number of the class, plus one where the day is not grouped. */
  readonly #days = new DayTable((day) => this.#numberOf(day));
  readonly #first: number;

  constructor(classes: DayClasses) {
    this.#classes = classes;
    this.#first = leadingDayNumber(classes.first);
  }

  /** One key for some of the days, by their classes: equal where no rule distinguishes them. */
  key(places: readonly number[], days: readonly number[]): number | string {
    let key = 0;
    for (const place of places) {
      const ordinal = this.#days.of(days[place] ?? 0) >>> 1;
      if (ordinal >= ORDINALS) return places.map((each) => this.#days.of(days[each] ?? 0) >>> 1).join();
      key = key * ORDINALS + ordinal;
    }
    return key;
  }

  /** Whether a day is after the earliest moment judged. */
  isAhead(day: number): boolean {
    return day > this.#first;
  }

  /** Whether the day is not grouped, so that its instants are distinguished too. */
  isExact(day: number): boolean {
    return (this.#days.of(day) & 1) === 1;
  }

  #numberOf(day: number): number {
    const text = dayFromNumber(day);
    const name = this.#classes.classOf(text);
    const ordinal = this.#ordinals.get(name) ?? this.#ordinals.size;
    this.#ordinals.set(name, ordinal);
    return 2 * ordinal + Number(name === text);
  }
}

/** Six of them fit into one number. */
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
