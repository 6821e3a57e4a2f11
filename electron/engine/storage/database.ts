import type { Found, SqlReader, SqlParameters, SqlRow, SqlValue } from './reader.ts';
import type { BindParams, Database as SqliteDatabase, SqlJsStatic, Statement } from 'sql.js';
import { FastBinding } from './fast-binding.ts';
import { readSqlText, type SqlText } from './sql-text.ts';

interface Prepared {
  readonly statement: Statement;
  readonly text: SqlText;
  isBusy: boolean;
  /** False for the twin of a statement that is being read: it goes as soon as it is done. */
  readonly isKept: boolean;
  /** For a change that is run again and again; null where it can't be had, undefined before anybody asked. */
  fast?: FastBinding | null;
}

/** More than the statements that the engine knows; filters build their own, which come and go. */
const KEPT_STATEMENTS = 300;

/** Kibibytes of pages that SQLite keeps in memory by default. */
const USUAL_PAGES = 16 * 1024;

/** The bytes of a database, and zeros after them into which it can grow. */
export interface Image {
  readonly bytes: Buffer;
  /** How many of the bytes are the database's. */
  readonly length: number;
}

/** An empty buffer for an image of this length, with room behind it. Zeros cost nothing until they are written to. */
export function roomFor(length: number, room: number): Buffer {
  return Buffer.alloc(length + room);
}

/** `AVAL`, as SQLite keeps it for anyone who wonders what a database is for. */
const APPLICATION = 0x4156414c;
/** Where a database's bytes say so. */
const APPLICATION_POSITION = 68;

/**
 * One SQLite database in memory. Knows nothing of files: an `Image` makes it, `view` and `copy`
 * give its bytes back.
 *
 * sql.js works on the very Buffer that it is given, as long as the database does not outgrow it
 * (it would copy a plain Uint8Array). That is no promise of sql.js: it is tried out before
 * anything relies on it, and `export` does where it does not hold.
 */
export class Database implements SqlReader {
  readonly #sqlite: SqlJsStatic;
  readonly #database: SqliteDatabase;
  readonly #given: Buffer | null;
  readonly #prepared = new Map<string, Prepared>();
  #openCursors = 0;
  #isRetired = false;
  #isClosed = false;

  constructor(sqlite: SqlJsStatic, image?: Image) {
    this.#sqlite = sqlite;
    this.#given = image?.bytes ?? null;
    this.#database = new sqlite.Database(image?.bytes);
    this.#database.run(
      `PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = ${-USUAL_PAGES}`,
    );
  }

  all<Row extends SqlRow>(sql: string, parameters: SqlParameters = []): Row[] {
    return [...this.iterate<Row>(sql, parameters)];
  }

  get<Row extends SqlRow>(sql: string, parameters: SqlParameters = []): Found<Row> {
    for (const row of this.iterate<Row>(sql, parameters)) return row;
    return undefined;
  }

  *iterate<Row extends SqlRow>(sql: string, parameters: SqlParameters = []): Generator<Row, undefined> {
    let columns: readonly string[] | undefined;
    for (const statement of this.#steps(sql, parameters)) {
      columns ??= statement.getColumnNames();
      const values = statement.get();
      const row: Record<string, SqlValue> = {};
      for (const [place, column] of columns.entries()) row[column] = values[place] ?? null;
      yield row as Row;
    }
  }

  *values(sql: string, parameters: SqlParameters = []): Generator<SqlValue[], undefined> {
    for (const statement of this.#steps(sql, parameters)) yield statement.get();
  }

  /** Runs one statement that changes rows. Returns how many, those of triggers not counted. */
  run(sql: string, parameters: SqlParameters = []): number {
    const prepared = this.#prepare(sql);
    if (prepared.text.kind === 'read') throw new Error(`Not a change: ${sql}`);
    try {
      const bound = boundOf(prepared.text, sql, parameters);
      const fast = isList(parameters) ? this.#fast(prepared, sql) : null;
      if (fast === null || !isList(parameters)) {
        prepared.statement.bind(bound);
        while (prepared.statement.step());
      } else {
        fast.run(parameters);
      }
    } finally {
      this.#release(prepared);
    }
    return prepared.text.kind === 'change' ? this.#database.getRowsModified() : 0;
  }

  /** Runs statements without parameters, one after another: layouts, pragmas, begin and commit. */
  execute(sql: string): void {
    this.#database.run(sql);
  }

  /** How many questions are being read row by row. Each that is left open slows down all others. */
  get openReadings(): number {
    return this.#openCursors;
  }

  /** Keeps so many kibibytes of pages at hand. For work that changes a large index all over the place; null: as many as usual. */
  keepPages(kibibytes: number | null): void {
    this.execute(`PRAGMA cache_size = ${-(kibibytes ?? USUAL_PAGES)}`);
  }

  /** What is known of a statement, looked up once. */
  textOf(sql: string): SqlText {
    return this.#prepared.get(sql)?.text ?? readSqlText(sql);
  }

  /** The number of the layout, as migrations leave it. */
  get layout(): number {
    return this.#pragma('user_version');
  }

  /** Outside of transactions and changes of its own, refuses whatever would change it. */
  guard(): this {
    this.execute('PRAGMA query_only = ON');
    return this;
  }

  /** Lets `work`, and it alone, change a database that is guarded. */
  unguarded<T>(work: () => T): T {
    this.execute('PRAGMA query_only = OFF');
    try {
      return work();
    } finally {
      this.execute('PRAGMA query_only = ON');
    }
  }

  /**
   * All bytes, without a copy where that can be had: valid until the next change. Not within a
   * transaction.
   */
  view(): Buffer {
    return this.#shared() ?? this.#export();
  }

  /** A copy of all bytes, with room to grow. Not within a transaction. */
  copy(room: number): Image {
    const bytes = this.view();
    const copy = roomFor(bytes.length, room);
    bytes.copy(copy);
    return { bytes: copy, length: bytes.length };
  }

  /** The given buffer as far as it is the database's; null when sql.js has gone on with another. */
  #shared(): Buffer | null {
    const given = this.#given;
    if (given === null || given.length < APPLICATION_POSITION + 4) return null;
    // A change must show in the buffer, both ways.
    const isShared = [0, APPLICATION].every((mark) => {
      this.#mark(mark);
      return given.readUInt32BE(APPLICATION_POSITION) === mark;
    });
    const length = this.#pragma('page_count') * this.#pragma('page_size');
    return isShared && length <= given.length ? given.subarray(0, length) : null;
  }

  #mark(mark: number): void {
    const isGuarded = this.#pragma('query_only');
    this.execute(`PRAGMA query_only = OFF; PRAGMA application_id = ${mark}; PRAGMA query_only = ${isGuarded}`);
  }

  #pragma(name: 'page_count' | 'page_size' | 'query_only' | 'user_version'): number {
    return Number(this.get(`PRAGMA ${name}`)?.[name] ?? 0);
  }

  #export(): Buffer {
    const bytes = this.#database.export();
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Closes as soon as no reader reads row by row any more. */
  retire(): void {
    this.#isRetired = true;
    this.#closeWhenUnused();
  }

  /** Closes at once; anyone who still reads row by row gets an error. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#prepared.clear();
    this.#database.close();
  }

  *#steps(sql: string, parameters: SqlParameters): Generator<Statement, undefined> {
    const prepared = this.#prepare(sql);
    if (prepared.text.kind !== 'read') {
      this.#release(prepared);
      throw new Error(`Not a question: ${sql}`);
    }
    this.#openCursors += 1;
    try {
      prepared.statement.bind(boundOf(prepared.text, sql, parameters));
      while (prepared.statement.step()) yield prepared.statement;
    } finally {
      this.#release(prepared);
      this.#openCursors -= 1;
      this.#closeWhenUnused();
    }
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    // A statement that is being read row by row can't be started again: it gets a twin for the time.
    if (kept !== undefined && !kept.isBusy) {
      kept.isBusy = true;
      return kept;
    }
    const prepared: Prepared = {
      statement: this.#database.prepare(sql),
      text: kept?.text ?? readSqlText(sql),
      isBusy: true,
      isKept: kept === undefined,
    };
    if (prepared.isKept) {
      this.#prepared.set(sql, prepared);
      if (this.#prepared.size > KEPT_STATEMENTS) this.#forgetOne();
    }
    return prepared;
  }

  #release(prepared: Prepared): void {
    if (this.#isClosed) return;
    // A fast binding leaves the statement ready, with the values that it need not bind again.
    if (prepared.fast === undefined || prepared.fast === null) prepared.statement.reset();
    prepared.isBusy = false;
    if (!prepared.isKept) prepared.statement.free();
  }

  #fast(prepared: Prepared, sql: string): FastBinding | null {
    if (prepared.fast === undefined)
      prepared.fast = FastBinding.of(this.#sqlite, prepared.statement, sql, prepared.text.positions);
    return prepared.fast;
  }

  #forgetOne(): void {
    for (const [sql, prepared] of this.#prepared) {
      if (prepared.isBusy) continue;
      prepared.statement.free();
      this.#prepared.delete(sql);
      return;
    }
  }

  #closeWhenUnused(): void {
    if (this.#isRetired && this.#openCursors === 0) this.close();
  }
}

function boundOf(text: SqlText, sql: string, parameters: SqlParameters): BindParams {
  if (isList(parameters)) {
    if (parameters.length !== text.positions || text.names.length > 0)
      throw new Error(`Other parameters than the statement names: ${sql}`);
    for (const value of parameters) assertStorable(value, sql);
    return parameters as SqlValue[];
  }
  const given = Object.entries(parameters);
  if (given.length !== text.names.length || text.positions > 0)
    throw new Error(`Other parameters than the statement names: ${sql}`);
  return Object.fromEntries(
    given.map(([name, value]) => {
      if (!text.names.includes(name)) throw new Error(`The statement does not name :${name}: ${sql}`);
      assertStorable(value, sql);
      return [`:${name}`, value];
    }),
  );
}

function isList(parameters: SqlParameters): parameters is readonly SqlValue[] {
  return Array.isArray(parameters);
}

/** Types end where a caller casts: what SQLite would quietly turn into something else stops here. */
function assertStorable(value: unknown, sql: string): void {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`A ${typeof value} that no column can hold, in: ${sql}`);
}
