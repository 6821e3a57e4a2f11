/**
 * The first place of a page that has lines: a list that became shorter may end before the page that was shown.
 *
 * @param offset the first place asked, from 0. @param size lines of a page.
 */
export function offsetWithin(offset: number, total: number, size: number): number {
  return offset < total ? offset : Math.max(0, Math.ceil(total / size) - 1) * size;
}
