import { expect, it } from 'vitest';
import { offsetWithin } from './page-offset.ts';

it.each([
  ['the first page of nothing', 0, 0, 0],
  ['the first page', 0, 51, 0],
  ['the last page with one line', 50, 51, 50],
  ['the page before an emptied one', 50, 50, 0],
  ['the last page of a list that lost several', 200, 101, 100],
  ['the first page of an emptied list', 50, 0, 0],
])('shows %s', (_what, offset, total, shown) => {
  expect(offsetWithin(offset, total, 50)).toBe(shown);
});
