import { expect, it } from 'vitest';
import { fittingText } from './fitting-text.ts';

it.each([
  ['Marie', 10, 'Marie', 0],
  ['Marie Anne', 10, 'Marie Anne', 0],
  ['Marie Annette', 10, 'Marie', 1],
  ['Marie An ne', 8, 'Marie An', 1],
  ['Marie-Annette', 10, 'Marie-Anne', 1],
])('%s in %i', (text, limit, expected, times) => {
  let shortened = 0;
  expect(fittingText(text, limit, () => (shortened += 1))).toBe(expected);
  expect(shortened).toBe(times);
});
