import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHeight, rowsInView, scrolledTo } from './rows-in-view.ts';

const HEIGHT = 440;

/** The rows whose whole height is in the window. */
function whole(total: number, scrolled: number): readonly number[] {
  return rowsInView({ total, scrolled, height: HEIGHT })
    .filter(({ top }) => top >= scrolled - 1 && top + 44 <= scrolled + HEIGHT + 1)
    .map(({ index }) => index);
}

describe('the rows in the window', () => {
  test.each([
    { total: 0, scrolled: 0, first: undefined, last: undefined },
    { total: 3, scrolled: 0, first: 0, last: 2 },
    { total: 100_000, scrolled: 0, first: 0, last: 9 },
    { total: 100_000, scrolled: 4_400, first: 100, last: 109 },
    { total: 100_000, scrolled: 100_000 * 44 - HEIGHT, first: 99_990, last: 99_999 },
    { total: 1_000_000, scrolled: 0, first: 0, last: 9 },
    { total: 1_000_000, scrolled: 30_000_000 - HEIGHT, first: 999_990, last: 999_999 },
  ])('of $total, $scrolled pixels down, are $first to $last', ({ total, scrolled, first, last }) => {
    const shown = whole(total, scrolled);
    expect([shown[0], shown.at(-1)]).toEqual([first, last]);
  });

  test('are few, whatever the length', () => {
    for (const total of [100_000, 1_000_000])
      expect(rowsInView({ total, scrolled: 2_000_000, height: HEIGHT }).length).toBeLessThanOrEqual(27);
  });

  test('stay where they are while a table of usual length scrolls', () => {
    const [, row] = rowsInView({ total: 100_000, scrolled: 4_400, height: HEIGHT });
    const later = rowsInView({ total: 100_000, scrolled: 4_444, height: HEIGHT });
    expect(later).toContainEqual(row);
  });
});

test('an element of all rows is never too tall for the browser', () => {
  expect([0, 100_000, 10_000_000].map(bodyHeight)).toEqual([0, 4_400_000, 30_000_000]);
});

describe('scrolling to a row', () => {
  test.each([
    { index: 105, scrolled: 4_400, to: 4_400 },
    { index: 99, scrolled: 4_400, to: 4_356 },
    { index: 110, scrolled: 4_400, to: 4_444 },
    { index: 0, scrolled: 4_400, to: 0 },
  ])('$index from $scrolled goes to $to', ({ index, scrolled, to }) => {
    expect(scrolledTo(index, { total: 100_000, scrolled, height: HEIGHT })).toBe(to);
  });

  test('shows the whole row, in a table of any length', () => {
    const table = fc.integer({ min: 20, max: 3_000_000 }).chain((total) =>
      fc.record({
        total: fc.constant(total),
        index: fc.nat(total - 1),
        scrolled: fc.nat(bodyHeight(total) - HEIGHT),
      }),
    );
    fc.assert(
      fc.property(table, ({ total, index, scrolled }) => {
        const to = scrolledTo(index, { total, scrolled, height: HEIGHT });
        const row = rowsInView({ total, scrolled: to, height: HEIGHT }).find((each) => each.index === index);
        // A scrolled pixel of a long table is several pixels of rows.
        const slack = Math.ceil((total * 44) / bodyHeight(total));
        expect(row?.top).toBeGreaterThanOrEqual(to - slack);
        expect((row?.top ?? Infinity) + 44).toBeLessThanOrEqual(to + HEIGHT + slack);
      }),
    );
  });
});
