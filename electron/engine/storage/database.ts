import type { Found, SqlReader, SqlParameters, SqlRow, SqlValue } from './reader.ts';
import type { BindParams, Database as SqliteDatabase, SqlJsStatic, Statement } from 'sql.js';
import { FastBinding } from './fast-binding.ts';
import { readSqlText, type SqlText } from './sql-text.ts';

interface Prepared {
  readonly statement: Statement;
  readonly text: SqlText;
  isBusy: boolean;
  /** False for a second statement of the same text while the first is being read: it is freed after use. */
  readonly isKept: boolean;
  /** For a change that is run repeatedly; null when it is not available, undefined before it is tried. */
  fast?: FastBinding | null;
}

/** More than the engine's fixed statements; filters build further ones, which are evicted. */
const KEPT_STATEMENTS = 300;

/** Kibibytes of pages that SQLite keeps in memory by default. */
const USUAL_PAGES = 16 * 1024;

/** The bytes of a database, followed by zeros for its growth. */
export interface Image {
  readonly bytes: Buffer;
  /** Number of the database's bytes. */
  readonly length: number;
}

/** An empty buffer for an image of this length, with room after it. Untouched zeros take no memory. */
export function roomFor(length: number, room: number): Buffer {
  return Buffer.alloc(length + room);
}

/** `AVAL`, the application id of SQLite. */
const APPLICATION = 0x4156414c;
/** The position of the application id in a database. */
const APPLICATION_POSITION = 68;

/**
 * One SQLite database in memory, without files: it is created from an `Image`, and `view` and `copy` return its bytes.
 *
 * sql.js works on the given Buffer itself, as long as the database does not outgrow it (it would copy a plain
 * Uint8Array). sql.js does not guarantee this: it is tested before use, and `export` is the fallback.
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
    // No other connection exists: without the lock, each statement outside a transaction looks for a foreign journal.
    this.#database.run(
      `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = ${-USUAL_PAGES}`,
    );
  }

  all<Row extends SqlRow>(sql: string, parameters: SqlParameters = []): Row[] {
    return [...this.iterate<Row>(sql, parameters)];
  }

  get<Row extends SqlRow>(sql: string, parameters: SqlParameters = []): Found<Row> {
    for (const row of this.iterate<Row>(sql, parameters)) return row;
    return undefined;
  }

  iterate<Row extends SqlRow>(sql: string, parameters: SqlParameters = []): Generator<Row, undefined> {
    let columns: readonly string[] | undefined;
    return this.#rows(sql, parameters, (statement) => {
      columns ??= statement.getColumnNames();
      const values = statement.get();
      const row: Record<string, SqlValue> = {};
      for (const [place, column] of columns.entries()) row[column] = values[place] ?? null;
      return row as Row;
    });
  }

  values(sql: string, parameters: SqlParameters = []): Generator<SqlValue[], undefined> {
    return this.#rows(sql, parameters, (statement) => statement.get());
  }

  /** Runs one statement that changes rows. Returns their number, without those of triggers. */
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

  /** Number of queries being read row by row. Each open one slows all others. */
  get openReadings(): number {
    return this.#openCursors;
  }

  /** Sets the page cache in kibibytes, for work that changes a large index at random places; null: the default. */
  keepPages(kibibytes: number | null): void {
    this.execute(`PRAGMA cache_size = ${-(kibibytes ?? USUAL_PAGES)}`);
  }

  /** The properties of a statement, parsed once. */
  textOf(sql: string): SqlText {
    return this.#prepared.get(sql)?.text ?? readSqlText(sql);
  }

  /** The number of the layout, as migrations leave it. */
  get layout(): number {
    return this.#pragma('user_version');
  }

  /** Refuses changes outside its own transactions. */
  guard(): this {
    this.execute('PRAGMA query_only = ON');
    return this;
  }

  /** Allows only `work` to change a guarded database. */
  unguarded<T>(work: () => T): T {
    this.execute('PRAGMA query_only = OFF');
    try {
      return work();
    } finally {
      this.execute('PRAGMA query_only = ON');
    }
  }

  /** All bytes, without a copy if possible: valid until the next change. Not within a transaction. */
  view(): Buffer {
    return this.#shared() ?? this.#export();
  }

  /** Bytes by which it may grow without being copied whole. Not within a transaction. */
  get room(): number {
    return this.#given === null ? 0 : this.#given.length - (this.#shared() ?? this.#given).length;
  }

  /** A copy of all bytes, with room to grow. Not within a transaction. */
  copy(room: number): Image {
    const bytes = this.view();
    const copy = roomFor(bytes.length, room);
    bytes.copy(copy);
    return { bytes: copy, length: bytes.length };
  }

  /** The database's part of the given buffer; null when sql.js uses another one. */
  #shared(): Buffer | null {
    const given = this.#given;
    if (given === null || given.length < APPLICATION_POSITION + 4) return null;
    // A change must be visible in the buffer, in both directions.
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

  /** Closes once no query is being read row by row. */
  retire(): void {
    this.#isRetired = true;
    this.#closeWhenUnused();
  }

  /** Closes at once; queries being read row by row get an error. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#prepared.clear();
    this.#database.close();
  }

  *#rows<Row>(sql: string, parameters: SqlParameters, read: (statement: Statement) => Row): Generator<Row, undefined> {
    const prepared = this.#prepare(sql);
    if (prepared.text.kind !== 'read') {
      this.#release(prepared);
      throw new Error(`Not a question: ${sql}`);
    }
    this.#openCursors += 1;
    try {
      prepared.statement.bind(boundOf(prepared.text, sql, parameters));
      while (prepared.statement.step()) yield read(prepared.statement);
    } finally {
      this.#release(prepared);
      this.#openCursors -= 1;
      this.#closeWhenUnused();
    }
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    // A statement that is being read row by row can't be restarted: a second one is prepared meanwhile.
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
    // A fast binding keeps the bound values, which it need not bind again.
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

/** A caller's cast may hide a wrong type: values that SQLite would silently convert are refused here. */
function assertStorable(value: unknown, sql: string): void {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`A ${typeof value} that no column can hold, in: ${sql}`);
}
