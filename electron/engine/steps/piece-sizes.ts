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

/** The pieces of the rows 1 to `last`, both ends included. */
export function* piecesUpTo(last: number, most: number): Generator<readonly [from: number, to: number], undefined> {
  const sizes = pieceSizes(most);
  for (let [from, to] = [1, 0]; from <= last; from = to + 1) {
    to = Math.min(from + sizes.next().value - 1, last);
    yield [from, to];
  }
}
