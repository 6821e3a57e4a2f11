import type { Database } from '../storage/database.ts';
import type { SqlReader, SqlValue } from '../storage/reader.ts';

/** A table of which a restore forgets no row. It has row ids. */
export interface KeptTable {
  readonly table: string;
  /** An index that tells which rows there were, when the table itself is broken. */
  readonly index?: {
    readonly name: string;
    /** What it is sorted by, in SQL. */
    readonly expression: string;
  };
}

/** A row that can't be read any more. */
export interface LostRow {
  readonly table: string;
  readonly id: number;
  /** What its index says of it; null when that says nothing. */
  readonly sign: SqlValue;
}

/** Rows that could not be read, and whether there may be others that nothing tells of. */
interface LostRows {
  readonly rows: readonly LostRow[];
  readonly isUncounted: boolean;
}

/** Ids that are tried one by one where nothing tells how far a broken table goes. */
const MOST_TRIES = 50_000;

/**
 * Copies every row of a table that can be read out of a database that may break anywhere, past the breaks. The copy has
 * the table's layout and none of its rows.
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
      // Not what this table can hold: the row is another's, or was altered.
      unreadable.add(Number(id));
    }
  }
  const told = index === undefined ? null : lostByIndex(broken, copy, table, index);
  if (told !== null) return { rows: told, isUncounted: false };
  return { rows: [...unreadable].map((id) => ({ table, id, sign: null })), isUncounted: reading.isUncounted };
}

/** Rows that the index knows and the copy lacks, or has otherwise; null when the index breaks too. */
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

/** Whether a database holds a row that another lost: the same id, and the same sign. */
export function holdsRow(reader: SqlReader, { table, id, sign }: LostRow, tables: readonly KeptTable[]): boolean {
  const expression = tables.find((kept) => kept.table === table)?.index?.expression;
  return expression !== undefined && sign !== null && signOf(reader, table, expression, id) === sign;
}

/** A table that is read past its breaks: where a stretch fails, each half of it is tried. */
class BrokenTable {
  readonly #reader: SqlReader;
  readonly #kept: KeptTable;
  readonly #sql: string;
  readonly #onLost: (id: number) => void;
  #tries = 0;
  /** True when it is not known how far the table went. */
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
    // The row id of an older table may be 0 or less in no table of ours.
    yield* this.#between(1, last ?? 2 ** 40);
  }

  /** By the table, or else by its index; null when neither tells. */
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
