import type { ReadReturns } from './read-returns.ts';

/** A row that a user may know: whom it is about, as the file says, and when. */
export interface RowExample {
  readonly row: number;
  /** '' : the row says nobody. */
  readonly who: string;
  readonly at: string | null;
}

/** @param numbers rows as the spreadsheet shows them. */
export function examplesOf({ rows }: ReadReturns, numbers: readonly number[]): readonly RowExample[] {
  const wanted = new Set(numbers);
  return rows
    .filter(({ row }) => wanted.has(row))
    .map(({ row, reference, phone, email, name, at }) => ({
      row,
      who: [reference || name, phone || email].filter((part) => part !== '').join(', '),
      at,
    }));
}
