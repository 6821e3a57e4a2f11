import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../steps/pauses.ts';
import { sortingPlaces } from './sorted-places.ts';

it('orders places like a stable sort of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 50 }), fc.constantFrom(1, 700), (seed, times) => {
      const keys = Array.from(
        { length: seed.length * times },
        (_, place) => (seed[place % seed.length] ?? 0) * ((place % 7) + 1),
      );
      const expected = keys.map((_, place) => place).sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
      expect([...atOnce(sortingPlaces(keys.length, (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0)))]).toEqual(
        expected,
      );
    }),
    { numRuns: 40 },
  );
});
