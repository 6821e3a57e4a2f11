import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED } from './property-seed.ts';

test('every property runs with the seed that is printed', () => {
  expect(fc.readConfigureGlobal()).toEqual({ seed: SEED });
  const drawn = (): number[] => fc.sample(fc.nat(), 5);
  expect(drawn()).toEqual(fc.sample(fc.nat(), { seed: SEED, numRuns: 5 }));
});
