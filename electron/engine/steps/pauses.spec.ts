import { expect, it } from 'vitest';
import { atOnce, eachInSteps, QUICK_ROWS_A_STEP } from './pauses.ts';

const numbered = (length: number): readonly string[] => Array.from({ length }, (_, place) => `row ${String(place)}`);

it.each([
  { rows: 0, pauses: 0 },
  { rows: 1, pauses: 1 },
  { rows: QUICK_ROWS_A_STEP, pauses: 1 },
  { rows: QUICK_ROWS_A_STEP + 1, pauses: 2 },
  { rows: QUICK_ROWS_A_STEP * 3 - 1, pauses: 3 },
])('works on $rows rows in their order, with $pauses pauses', ({ rows, pauses }) => {
  const all = numbered(rows);
  const seen: [string, number][] = [];
  expect([...eachInSteps(all, (row, place) => seen.push([row, place]))]).toHaveLength(pauses);
  expect(seen).toEqual(all.map((row, place) => [row, place]));
});

it('pauses after each step, and stops at an error', () => {
  const seen: number[] = [];
  const steps = eachInSteps(numbered(QUICK_ROWS_A_STEP * 2), (_, place) => {
    if (place === QUICK_ROWS_A_STEP + 1) throw new RangeError('a row that cannot be read');
    seen.push(place);
  });
  expect(steps.next().done).toBe(false);
  expect(seen).toHaveLength(QUICK_ROWS_A_STEP);
  expect(() => {
    atOnce(steps);
  }).toThrow(/cannot be read/);
  expect(seen).toHaveLength(QUICK_ROWS_A_STEP + 1);
});
