/** Rows of the first piece. */
const FIRST = 32;

/**
 * The numbers of rows of the pieces of a work between pauses: few at first, because code that runs for the first time
 * takes a hundred times as long, then twice as many each time. The answer of the work may not depend on them.
 *
 * @param most rows of a piece: some milliseconds.
 */
export function* pieceSizes(most: number): Generator<number, never> {
  for (let rows = Math.min(FIRST, most); ; rows = Math.min(2 * rows, most)) yield rows;
}
