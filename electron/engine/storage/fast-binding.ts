import type { SqlJsStatic, Statement } from 'sql.js';
import type { SqlValue } from './reader.ts';

/**
 * Runs one prepared statement for many rows. sql.js binds each value of each row again, with an allocation each; most
 * values are equal to those of the row before (a channel, a day, null), and the others fit into one piece of memory.
 * This saves a third of an import's time.
 *
 * It uses undocumented exports of sql.js: their presence, and the identity of the statement, are tested first. Without
 * it everything works, more slowly.
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

  /** @returns null when this sql.js does not allow it. */
  static of(sqlite: SqlJsStatic, statement: Statement, sql: string, parameters: number): FastBinding | null {
    const exported: Partial<Exports> = sqlite as unknown as Partial<Exports>;
    if (!hasAll(exported)) return null;
    const pointer = pointerOf(exported, statement, sql);
    const memory = pointer === null ? 0 : scratchOf(exported);
    if (pointer === null || memory === 0) return null;
    return new FastBinding(exported, statement, pointer, memory, parameters);
  }

  /** Binds, runs once, resets for the next row. Needs one value per parameter. */
  run(values: readonly SqlValue[]): void {
    if (!this.#bind(values) || this.#sqlite._sqlite3_step(this.#pointer) !== DONE) {
      // sql.js reports the error, or handles values that do not fit.
      this.#sqlite._sqlite3_reset(this.#pointer);
      this.#bound.fill(undefined);
      this.#statement.run(values as SqlValue[]);
      return;
    }
    this.#sqlite._sqlite3_reset(this.#pointer);
  }

  /** Binds the values that differ from the row before; false when they do not fit. */
  #bind(values: readonly SqlValue[]): boolean {
    const sqlite = this.#sqlite;
    const bound = this.#bound;
    let used = 0;
    let noted = 0;
    for (let place = 0; place < values.length; place += 1) {
      const value = values[place] ?? null;
      if (value === bound[place]) continue;
      bound[place] = value;
      if (typeof value === 'string') {
        const end = writeText(value, used);
        if (end < 0) return false;
        texts[noted] = place + 1;
        texts[noted + 1] = used;
        texts[noted + 2] = end - used;
        noted += 3;
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
    for (let text = 0; text < noted; text += 3) {
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
/** SQLITE_TRANSIENT: SQLite keeps its own copy until the value is bound again. */
const COPY = -1;

/** The statement's address in SQLite's memory: the field of sql.js whose statement has the same text. */
function pointerOf(sqlite: Exports, statement: Statement, sql: string): number | null {
  for (const field of Object.values(statement)) {
    if (typeof field !== 'number' || field < LEAST_POINTER) continue;
    const text = sqlite._sqlite3_sql(field);
    if (text > LEAST_POINTER && sqlite.UTF8ToString(text, Buffer.byteLength(sql) + 1) === sql) return field;
  }
  return null;
}

/** No SQLite object has a lower address. */
const LEAST_POINTER = 1024;

/** Longer rows go through sql.js. */
const SCRATCH_BYTES = 1 << 16;
const scratch = new Uint8Array(SCRATCH_BYTES);
/** Parameter, position and length of each text of the current row; never shortened, so that no row makes it grow again. */
const texts: number[] = [];
const encoder = new TextEncoder();

/** One piece of SQLite's memory for all statements: texts are copied from it when bound. */
const scratches = new WeakMap<Exports, number>();

function scratchOf(sqlite: Exports): number {
  let memory = scratches.get(sqlite);
  if (memory === undefined) scratches.set(sqlite, (memory = sqlite._malloc(SCRATCH_BYTES)));
  return memory;
}

/** Writes a text as UTF-8; the position after it, or -1 when it does not fit. */
function writeText(text: string, from: number): number {
  // At most three bytes per UTF-16 unit.
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
