import { expect, it } from 'vitest';
import { pieceSizes, piecesUpTo } from './piece-sizes.ts';

it.each([
  [200, [32, 64, 128, 200, 200]],
  [10, [10, 10, 10, 10, 10]],
])('begins with few rows and doubles them up to %i', (most, sizes) => {
  const each = pieceSizes(most);
  expect([1, 2, 3, 4, 5].map(() => each.next().value)).toEqual(sizes);
});

it.each([
  [0, []],
  [1, [[1, 1]]],
  [32, [[1, 32]]],
  [
    150,
    [
      [1, 32],
      [33, 96],
      [97, 150],
    ],
  ],
])('cuts the rows up to %i, each into one piece', (last, pieces) => {
  expect([...piecesUpTo(last, 100)]).toEqual(pieces);
});
