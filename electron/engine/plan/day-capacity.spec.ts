import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DayCapacity } from './day-capacity.ts';
import type { Stretch } from './lawful-hours.ts';

const HOUR = 3_600_000;
const hours = (...ranges: readonly (readonly [number, number])[]): readonly Stretch[] =>
  ranges.map(([from, until]) => [from * HOUR, until * HOUR]);

/** Calls that find room, by group. */
function place(capacity: DayCapacity, groups: readonly number[]): readonly number[] {
  return groups.filter((group) => capacity.place(group));
}

describe('the calls of a day', () => {
  it('fill the hours of everybody, moved where somebody else has no other hour', () => {
    const capacity = new DayCapacity([hours([10, 13], [14, 20]), hours([11, 13], [14, 17])], 1);
    expect(capacity.total).toBe(9);
    // Four for anybody, then five for the second group: the first ones move to its other hours.
    expect(place(capacity, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1])).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(place(capacity, [0])).toEqual([]);
  });

  it('count whole calls: the intervals add up to the day', () => {
    expect(new DayCapacity([hours([10, 10.5]), hours([10.25, 11])], 7).total).toBe(7);
    expect(new DayCapacity([hours([10, 10.1])], 7).total).toBe(0);
  });

  it('are never more than the lawful hours of any of the groups together have room for', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 6 }));
    const group = fc.array(range, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }),
        (groups, asked) => {
          const stretches = groups.map((ranges) =>
            hours(...ranges.map(([from, length]) => [from, from + length] as const)),
          );
          const wanted = asked.filter((one) => one < groups.length);
          const placed = place(new DayCapacity(stretches, 2), wanted);
          // Hall's condition, for each set of groups; hours of a group may overlap each other.
          let most = wanted.length;
          for (let set = 0; set < 2 ** groups.length; set += 1) {
            const isIn = (one: number): boolean => (set & (1 << one)) !== 0;
            const open = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
              stretches.some(
                (list, one) => isIn(one) && list.some(([from, until]) => from <= hour * HOUR && until > hour * HOUR),
              ),
            );
            const [inside, outside] = [wanted.filter(isIn).length, wanted.filter((one) => !isIn(one)).length];
            expect(placed.filter(isIn).length).toBeLessThanOrEqual(open.length * 2);
            if (inside > open.length * 2) most = Math.min(most, open.length * 2 + outside);
          }
          // And no call is left out while there is room for it.
          expect(placed).toHaveLength(most);
        },
      ),
    );
  });
});
