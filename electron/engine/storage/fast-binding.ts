import type { SqlJsStatic, Statement } from 'sql.js';
import type { SqlValue } from './reader.ts';

/**
 * Runs one prepared statement for many rows. sql.js binds each value of each row anew, through an
 * allocation each; most values of a row are those of the row before (a channel, a day, nothing), and
 * the others fit into one piece of memory. An import spends a third less time so.
 *
 * It uses what sql.js exports without promising it: whether all of it is there, and whether the
 * statement is the one that is meant, is tried out first. Without it everything works, more slowly.
 */
export class FastBinding {
  readonly #sqlite: Exports;
  readonly #statement: Statement;
  readonly #pointer: number;
  readonly #bound: (SqlValue | undefined)[];
  readonly #memory: number;

  private constructor(sqlite: Exports, statement: Statement, pointer: number, memory: number, parameters: number) {
    this.#sqlite = sqlite;
    this.#statement = statement;
    this.#pointer = pointer;
    this.#memory = memory;
    this.#bound = new Array<SqlValue | undefined>(parameters).fill(null);
  }

  /** @returns null when this sql.js can't be used so. */
  static of(sqlite: SqlJsStatic, statement: Statement, sql: string, parameters: number): FastBinding | null {
    const exported: Partial<Exports> = sqlite as unknown as Partial<Exports>;
    if (!hasAll(exported)) return null;
    const pointer = pointerOf(exported, statement, sql);
    const memory = pointer === null ? 0 : scratchOf(exported);
    if (pointer === null || memory === 0) return null;
    return new FastBinding(exported, statement, pointer, memory, parameters);
  }

  /** Binds, runs once, makes ready for the next row. As many values as the statement has parameters. */
  run(values: readonly SqlValue[]): void {
    if (!this.#bind(values) || this.#sqlite._sqlite3_step(this.#pointer) !== DONE) {
      // sql.js says what is wrong, or does what does not fit.
      this.#sqlite._sqlite3_reset(this.#pointer);
      this.#bound.fill(undefined);
      this.#statement.run(values as SqlValue[]);
      return;
    }
    this.#sqlite._sqlite3_reset(this.#pointer);
  }

  /** Binds what differs from the row before; false when it does not fit. */
  #bind(values: readonly SqlValue[]): boolean {
    const sqlite = this.#sqlite;
    const bound = this.#bound;
    let used = 0;
    texts.length = 0;
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place] ?? null;
      if (value === bound[place]) continue;
      bound[place] = value;
      if (typeof value === 'string') {
        const end = writeText(value, used);
        if (end < 0) return false;
        texts.push(place + 1, used, end - used);
        used = end;
      } else if (typeof value === 'number') {
        if ((value | 0) === value) sqlite._sqlite3_bind_int(this.#pointer, place + 1, value);
        else sqlite._sqlite3_bind_double(this.#pointer, place + 1, value);
      } else if (value === null) {
        sqlite._sqlite3_bind_blob(this.#pointer, place + 1, 0, 0, 0);
      } else {
        return false;
      }
    }
    if (used > 0) sqlite.writeArrayToMemory(scratch.subarray(0, used), this.#memory);
    for (let text = 0; text < texts.length; text += 3) {
      sqlite._sqlite3_bind_text(
        this.#pointer,
        texts[text] ?? 0,
        this.#memory + (texts[text + 1] ?? 0),
        texts[text + 2] ?? 0,
        COPY,
      );
    }
    return true;
  }
}

interface Exports {
  _malloc(bytes: number): number;
  _sqlite3_bind_blob(statement: number, place: number, memory: number, length: number, destructor: number): number;
  _sqlite3_bind_double(statement: number, place: number, value: number): number;
  _sqlite3_bind_int(statement: number, place: number, value: number): number;
  _sqlite3_bind_text(statement: number, place: number, memory: number, length: number, destructor: number): number;
  _sqlite3_reset(statement: number): number;
  _sqlite3_sql(statement: number): number;
  _sqlite3_step(statement: number): number;
  UTF8ToString(memory: number, longest?: number): string;
  writeArrayToMemory(bytes: Uint8Array, memory: number): void;
}

const NEEDED = [
  '_malloc',
  '_sqlite3_bind_blob',
  '_sqlite3_bind_double',
  '_sqlite3_bind_int',
  '_sqlite3_bind_text',
  '_sqlite3_reset',
  '_sqlite3_sql',
  '_sqlite3_step',
  'UTF8ToString',
  'writeArrayToMemory',
] as const satisfies readonly (keyof Exports)[];

function hasAll(exported: Partial<Exports>): exported is Exports {
  return NEEDED.every((name) => typeof exported[name] === 'function');
}

const DONE = 101;
/** SQLITE_TRANSIENT: SQLite keeps a copy of its own, until the value is bound anew. */
const COPY = -1;

/** The statement's number in SQLite's memory: that of sql.js' fields under which its own text is found. */
function pointerOf(sqlite: Exports, statement: Statement, sql: string): number | null {
  for (const field of Object.values(statement)) {
    if (typeof field !== 'number' || field < LEAST_POINTER) continue;
    const text = sqlite._sqlite3_sql(field);
    if (text > LEAST_POINTER && sqlite.UTF8ToString(text, Buffer.byteLength(sql) + 1) === sql) return field;
  }
  return null;
}

/** Nothing of SQLite's stands lower. */
const LEAST_POINTER = 1024;

/** Longer rows go the way of sql.js. */
const SCRATCH_BYTES = 1 << 16;
const scratch = new Uint8Array(SCRATCH_BYTES);
/** Place, position and length of each text of the row at hand. */
const texts: number[] = [];
const encoder = new TextEncoder();

/** One piece of SQLite's memory for all statements: a text is copied out of it as it is bound. */
const scratches = new WeakMap<Exports, number>();

function scratchOf(sqlite: Exports): number {
  let memory = scratches.get(sqlite);
  if (memory === undefined) scratches.set(sqlite, (memory = sqlite._malloc(SCRATCH_BYTES)));
  return memory;
}

/** Writes a text as UTF-8; the position after it, or -1 when it does not fit. */
function writeText(text: string, from: number): number {
  // Three bytes a UTF-16 unit at most.
  if (from + text.length * 3 > SCRATCH_BYTES) return -1;
  let position = from;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) return from + encoder.encodeInto(text, scratch.subarray(from)).written;
    scratch[position] = code;
    position += 1;
  }
  return position;
}
