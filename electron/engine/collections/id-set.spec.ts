import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdSet } from './id-set.ts';

const ids = fc.array(fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: 200_000 })), { maxLength: 40 });

const sorted = (some: Iterable<number>): readonly number[] => [...some].sort((one, other) => one - other);

it('holds what a set of numbers holds', () => {
  fc.assert(
    fc.property(ids, ids, (some, others) => {
      const set = IdSet.of(some);
      const before = set.copy();
      expect([...set.ids()]).toEqual(sorted(new Set(some)));
      set.addAll(IdSet.of(others));
      expect([...set.ids()]).toEqual(sorted(new Set([...some, ...others])));
      set.removeAll(IdSet.of(others));
      expect([...set.ids()]).toEqual(sorted(new Set(some.filter((id) => !others.includes(id)))));
      for (const id of [...some, ...others, 31, 32]) expect(before.has(id)).toBe(some.includes(id));
    }),
  );
});
