/**
 * The rows of a long table that the window shows, all of one height. The browser lays out no element of more than
 * 33,554,431 pixels (760,000 rows): in a longer table, a scrolled pixel stands for more than a pixel of rows.
 */

/** Pixels of a row; the class of the row has the same height. */
const ROW = 44;

/** The height of the longest element for the rows, in pixels. */
const TALLEST = 30_000_000;

/** Rows made above and below those in the window, so that a turn of the wheel shows no gap. */
const BEYOND = 8;

/** How a table is scrolled: pixels above the window, and pixels of rows in the window. */
export interface RowsView {
  readonly total: number;
  readonly scrolled: number;
  readonly height: number;
}

/** A row and its distance from the top of the element of all rows, in pixels. */
export interface PlacedRow {
  readonly index: number;
  readonly top: number;
}

/** The height of the element of all rows, in pixels. */
export function bodyHeight(total: number): number {
  return Math.min(total * ROW, TALLEST);
}

/** Pixels of rows that a scrolled pixel stands for: 1 unless the table is too long. */
function scale({ total, height }: RowsView): number {
  const range = bodyHeight(total) - height;
  return range <= 0 ? 1 : (total * ROW - height) / range;
}

/** The rows in the window, with a few before and after. */
export function rowsInView(view: RowsView): readonly PlacedRow[] {
  const { total, scrolled, height } = view;
  const above = scrolled * scale(view);
  const from = Math.max(0, Math.floor(above / ROW) - BEYOND);
  const to = Math.min(total, Math.ceil((above + height) / ROW) + BEYOND);
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => ({
    index: from + place,
    top: Math.round((from + place) * ROW - above + scrolled),
  }));
}

/** Pixels to scroll to, at which the whole row is in the window: as little away as possible. */
export function scrolledTo(index: number, view: RowsView): number {
  const { scrolled, height } = view;
  const perPixel = scale(view);
  const above = scrolled * perPixel;
  if (index * ROW < above) return Math.floor((index * ROW) / perPixel);
  if ((index + 1) * ROW > above + height) return Math.ceil(((index + 1) * ROW - height) / perPixel);
  return scrolled;
}
