/** The rows of one table for the current contact; both are in the order of the contacts. */
export class Cursor<Row extends { readonly contactId: number }> {
  readonly #rows: Iterator<Row, undefined>;
  #next: Row | undefined;

  constructor(rows: Iterator<Row, undefined>) {
    this.#rows = rows;
    this.#next = rows.next().value;
  }

  of(contactId: number): readonly Row[] {
    while (this.#next !== undefined && this.#next.contactId < contactId) this.#next = this.#rows.next().value;
    if (this.#next?.contactId !== contactId) return NONE;
    const rows: Row[] = [];
    while (this.#next?.contactId === contactId) {
      rows.push(this.#next);
      this.#next = this.#rows.next().value;
    }
    return rows;
  }

  close(): void {
    this.#rows.return?.();
  }
}

const NONE: readonly never[] = [];

/** The rows of a table that has none. */
export function nothing(): Iterator<never, undefined> {
  return NONE.values();
}

/** The rows of a table by contact, each converted. */
export function byContact<Row extends { readonly contactId: number }, Entry>(
  rows: Iterable<Row>,
  toEntry: (row: Row) => Entry,
): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const row of rows) {
    const own = found.get(row.contactId);
    if (own === undefined) found.set(row.contactId, [toEntry(row)]);
    else own.push(toEntry(row));
  }
  return found;
}
