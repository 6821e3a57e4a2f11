import { intersect, type Stretch } from './lawful-hours.ts';

const HOUR = 3_600_000;

interface Interval {
  readonly stretch: Stretch;
  room: number;
}

/**
 * The calls that a team can make on one day. The hours differ between people of different clocks, so the day is cut where
 * the hours of some of them begin or end, and each call takes a place in an interval that is lawful for its person.
 */
export class DayCapacity {
  /** Calls at most, in the hours that are lawful for somebody. */
  readonly total: number;
  readonly #intervals: readonly Interval[];
  /** By group, the intervals that are lawful for it. */
  readonly #open: readonly (readonly number[])[];
  /** Calls placed, by interval and group. */
  readonly #placed: readonly number[][];
  readonly #full = new Set<number>();

  /** @param hours of each group of people with the same hours. @param perHour calls of the whole team. */
  constructor(hours: readonly (readonly Stretch[])[], perHour: number) {
    const edges = [...new Set(hours.flat(2))].sort((one, other) => one - other);
    const intervals: Interval[] = [];
    let lawful = 0;
    let counted = 0;
    for (const [place, from] of edges.entries()) {
      const until = edges[place + 1];
      if (until === undefined || !hours.some((stretches) => intersect(stretches, [[from, until]]).length > 0)) continue;
      lawful += until - from;
      // Whole calls: the sum of the intervals is the capacity of the day.
      const calls = Math.floor((lawful / HOUR) * perHour) - counted;
      counted += calls;
      intervals.push({ stretch: [from, until], room: calls });
    }
    this.total = counted;
    this.#intervals = intervals;
    this.#open = hours.map((stretches) => {
      const open = intervals.flatMap(({ stretch }, place) =>
        intersect(stretches, [stretch]).length > 0 ? [place] : [],
      );
      return open;
    });
    this.#placed = intervals.map(() => hours.map(() => 0));
  }

  /** Places one call to a person of a group; false: no lawful interval has room, even when others are moved. */
  place(group: number): boolean {
    if (this.#full.has(group)) return false;
    for (const place of this.#open[group] ?? []) {
      const interval = this.#intervals[place];
      if (interval === undefined || interval.room === 0) continue;
      interval.room -= 1;
      this.#move(place, group, 1);
      return true;
    }
    if (this.#makeRoom(group, new Set())) return true;
    // Calls only come in: a group without room never gets any again.
    this.#full.add(group);
    return false;
  }

  /** Whether no call of these groups finds room any more. */
  isFullFor(groups: number): boolean {
    return this.#full.size >= groups;
  }

  /** Moves calls of other groups along a path to an interval with room. */
  #makeRoom(group: number, visited: Set<number>): boolean {
    for (const place of this.#open[group] ?? []) {
      if (visited.has(place)) continue;
      visited.add(place);
      const interval = this.#intervals[place];
      if (interval === undefined) continue;
      if (interval.room > 0) {
        interval.room -= 1;
        this.#move(place, group, 1);
        return true;
      }
      const others = this.#placed[place] ?? [];
      for (const [other, count] of others.entries()) {
        if (count === 0 || other === group || !this.#makeRoom(other, visited)) continue;
        this.#move(place, other, -1);
        this.#move(place, group, 1);
        return true;
      }
    }
    return false;
  }

  #move(place: number, group: number, by: number): void {
    const counts = this.#placed[place];
    if (counts !== undefined) counts[group] = (counts[group] ?? 0) + by;
  }
}
