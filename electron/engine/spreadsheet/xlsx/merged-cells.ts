import { columnOf } from '../column-letters.ts';
import { MAX_COLUMNS } from '../limits.ts';

/** An area of cells that shows only its first one. Rows count from 1, columns from 0, all inclusive. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Users do not make more areas than this, or more side by side: the rest is ignored. */
const MAX_AREAS = 20_000;
const MAX_SIDE_BY_SIDE = 256;
/**
 * Rows of an area of several columns: a title fills a page at most, and cells under a larger area would be lost
 * silently.
 */
const MAX_TITLE_ROWS = 200;

/** Finds, row by row, the cells covered by the first one of their area. */
export class MergedCells {
  #areas: readonly MergedArea[];
  #next = 0;
  #row = 0;
  /** The areas that contain the current row. */
  #current: MergedArea[] = [];

  constructor(areas: readonly MergedArea[]) {
    this.#areas = apart(
      areas
        .slice(0, MAX_AREAS)
        .filter(isMadeByHand)
        .sort((one, other) => one.top - other.top),
    );
  }

  /** Moves to a row; true when areas contain it. Going back ends the search: such a sheet is invalid. */
  moveTo(row: number): boolean {
    if (row < this.#row) this.#areas = [];
    this.#row = row;
    if (this.#next >= this.#areas.length && this.#current.length === 0) return false;
    for (; (this.#areas[this.#next]?.top ?? Number.POSITIVE_INFINITY) <= row; this.#next += 1) {
      const area = this.#areas[this.#next];
      if (area !== undefined && this.#current.length < MAX_SIDE_BY_SIDE) this.#current.push(area);
    }
    this.#current = this.#current.filter((area) => area.bottom >= row);
    return this.#current.length > 0;
  }

  /** Whether a cell of the current row is covered by the first one of its area. */
  covers(column: number): boolean {
    return this.#current.some(
      (area) => column >= area.left && column <= area.right && !(column === area.left && this.#row === area.top),
    );
  }
}

function isMadeByHand({ top, left, bottom, right }: MergedArea): boolean {
  return left === right || bottom - top < MAX_TITLE_ROWS;
}

/**
 * Spreadsheets do not allow overlapping areas: in a file with such areas both are ignored, and their cells are read.
 */
function apart(sorted: readonly MergedArea[]): readonly MergedArea[] {
  const overlapping = new Set<MergedArea>();
  const repeated = new Set<MergedArea>();
  let open: MergedArea[] = [];
  for (const area of sorted) {
    open = open.filter((other) => other.bottom >= area.top);
    for (const other of open) {
      if (other.left > area.right || other.right < area.left) continue;
      if (isSameArea(area, other)) repeated.add(area);
      else overlapping.add(area).add(other);
    }
    if (!repeated.has(area) && open.length < MAX_SIDE_BY_SIDE) open.push(area);
  }
  return sorted.filter((area) => !overlapping.has(area) && !repeated.has(area));
}

function isSameArea(one: MergedArea, other: MergedArea): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** The area of `B2:K3`; null when it is not an area, or a single cell. */
export function mergedArea(reference: string): MergedArea | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference.replaceAll('$', ''));
  if (match === null) return null;
  const area = {
    top: Number(match[2]),
    left: columnOf(match[1] ?? ''),
    bottom: Number(match[4]),
    right: columnOf(match[3] ?? ''),
  };
  return area.right < MAX_COLUMNS ? area : null;
}
