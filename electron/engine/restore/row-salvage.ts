import type { Database } from '../storage/database.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';

/** A table of which a restore must lose no row. It has row ids. */
export interface KeptTable {
  readonly table: string;
  /** An index that shows which rows existed, when the table itself is damaged. */
  readonly index?: {
    readonly name: string;
    /** Its expression, in SQL. */
    readonly expression: string;
  };
}

/** An unreadable row. */
export interface LostRow {
  readonly table: string;
  readonly id: number;
  /** Its value in the index; null when the index has none. */
  readonly sign: SqlValue;
}

/** The unreadable rows, and whether there may be further unknown ones. */
interface LostRows {
  readonly rows: readonly LostRow[];
  readonly isUncounted: boolean;
}

/** Ids to try one by one where the end of a damaged table is unknown. */
const MOST_TRIES = 50_000;

/**
 * Copies every readable row of a table from a database that may be damaged anywhere. The copy has the table's layout
 * and no rows yet.
 */
export function saveRows(broken: SqlReader, copy: Database, kept: KeptTable): LostRows {
  const { table, index } = kept;
  const columns = copy.all<{ name: string }>(`PRAGMA table_info(${table})`).map(({ name }) => name);
  // An older layout has no such table.
  if (columns.length === 0) return { rows: [], isUncounted: false };
  const insert = `INSERT INTO ${table} (rowid, ${columns.join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`;
  const unreadable = new Set<number>();
  const reading = new BrokenTable(broken, kept, columns, (id) => unreadable.add(id));
  for (const [id = null, ...values] of reading.rows()) {
    try {
      copy.run(insert, [id, ...values]);
    } catch {
      // Not valid for this table: the row belongs to another one, or was altered.
      unreadable.add(Number(id));
    }
  }
  const indexed = index === undefined ? null : lostByIndex(broken, copy, table, index);
  if (indexed !== null) return { rows: indexed, isUncounted: false };
  return { rows: [...unreadable].map((id) => ({ table, id, sign: null })), isUncounted: reading.isUncounted };
}

/** Rows in the index that the copy lacks or has with other values; null when the index is damaged too. */
function lostByIndex(
  broken: SqlReader,
  copy: SqlReader,
  table: string,
  { name, expression }: NonNullable<KeptTable['index']>,
): LostRow[] | null {
  const lost: LostRow[] = [];
  try {
    for (const [id, sign] of broken.values(
      `SELECT rowid, ${expression} FROM ${table} INDEXED BY ${name} ORDER BY ${expression}`,
    )) {
      if (signOf(copy, table, expression, Number(id)) !== sign)
        lost.push({ table, id: Number(id), sign: sign ?? null });
    }
    return lost;
  } catch {
    return null;
  }
}

function signOf(reader: SqlReader, table: string, expression: string, id: number): SqlValue | undefined {
  return reader.get(`SELECT ${expression} AS sign FROM ${table} WHERE rowid = ?`, [id])?.['sign'];
}

/** Whether a database has a row that another lost: same id, same index value. */
export function holdsRow(reader: SqlReader, { table, id, sign }: LostRow, tables: readonly KeptTable[]): boolean {
  const expression = tables.find((kept) => kept.table === table)?.index?.expression;
  return expression !== undefined && sign !== null && signOf(reader, table, expression, id) === sign;
}

/** Reads a table past its breaks: where a range fails, each half is tried. */
class BrokenTable {
  readonly #reader: SqlReader;
  readonly #kept: KeptTable;
  readonly #sql: string;
  readonly #onLost: (id: number) => void;
  #tries = 0;
  /** True when the end of the table is unknown. */
  isUncounted = false;

  constructor(reader: SqlReader, kept: KeptTable, columns: readonly string[], onLost: (id: number) => void) {
    this.#reader = reader;
    this.#kept = kept;
    this.#sql = `SELECT rowid, ${columns.join(', ')} FROM ${kept.table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`;
    this.#onLost = onLost;
  }

  *rows(): Generator<SqlValue[], undefined> {
    const last = this.#highestId();
    this.isUncounted = last === null;
    // Row ids of Aval's tables are always positive.
    yield* this.#between(1, last ?? 2 ** 40);
  }

  /** From the table, else from its index; null when neither is readable. */
  #highestId(): number | null {
    const { table, index } = this.#kept;
    return (
      this.#ask(`SELECT max(rowid) AS last FROM ${table} NOT INDEXED`) ??
      (index === undefined
        ? null
        : this.#ask(
            `SELECT max(rowid) AS last FROM (SELECT rowid FROM ${table} INDEXED BY ${index.name} ORDER BY ${index.expression})`,
          ))
    );
  }

  #ask(sql: string): number | null {
    try {
      return Number(this.#reader.get(sql)?.['last'] ?? 0);
    } catch {
      return null;
    }
  }

  *#between(first: number, last: number): Generator<SqlValue[], undefined> {
    let next = first;
    try {
      for (const values of this.#reader.values(this.#sql, [next, last])) {
        const id = Number(values[0]);
        if (id < next) throw new Error('Rows out of order: the table is broken.');
        next = id + 1;
        yield values;
      }
      return;
    } catch {
      if (next > last) return;
    }
    if (next === last) {
      this.#tries += 1;
      this.#onLost(next);
      return;
    }
    const middle = Math.floor((next + last) / 2);
    yield* this.#between(next, middle);
    if (this.#tries >= MOST_TRIES) {
      this.isUncounted = true;
      return;
    }
    yield* this.#between(middle + 1, last);
  }
}
