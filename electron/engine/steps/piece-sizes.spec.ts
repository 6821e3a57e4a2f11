import { expect, it } from 'vitest';
import { pieceSizes } from './piece-sizes.ts';

it.each([
  [200, [32, 64, 128, 200, 200]],
  [10, [10, 10, 10, 10, 10]],
])('begins with few rows and doubles them up to %i', (most, sizes) => {
  const each = pieceSizes(most);
  expect([1, 2, 3, 4, 5].map(() => each.next().value)).toEqual(sizes);
});
