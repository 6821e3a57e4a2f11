import { AppError } from '../../../shared/contract/result.ts';
import type { Database } from './database.ts';
import type { Found, SqlReader, SqlParameters, SqlRow, SqlValue } from './reader.ts';
import { appendTo, type RegisterEntry, type RegisterKeeper, type RegisterPlace } from './register.ts';

/**
 * An atomic group of changes. Its reads see its earlier changes.
 *
 * A change is replayed from the journal after a crash and during a running import, so its statements must depend only
 * on the database and their parameters. Ids come from `nextId`, times and random values are parameters; a statement
 * that uses the clock, random values or the connection is refused.
 */
export interface Transaction extends SqlReader, RegisterKeeper {
  /** Runs one INSERT, UPDATE or DELETE. Returns the number of rows, without those of triggers. */
  run(sql: string, parameters?: SqlParameters): number;
  /** A new id of this table, never used before and never issued elsewhere. Call it once per row. */
  nextId(table: string): number;
}

/** One step of a change, in journal form. */
export type Operation =
  | { readonly kind: 'statement'; readonly sql: string; readonly parameters: SqlParameters; readonly rows: number }
  | { readonly kind: 'register'; readonly entry: RegisterEntry };

/** Issues ids for the live database and for the shadow of an import, so that they never collide. */
export class IdSource {
  readonly #last = new Map<string, number>();

  next(table: string, database: SqlReader): number {
    const next = (this.#last.get(table) ?? highestId(table, database)) + 1;
    this.#last.set(table, next);
    return next;
  }
}

function highestId(table: string, database: SqlReader): number {
  if (!/^[a-z_]+$/.test(table)) throw new Error(`No name of a table: ${table}`);
  const present = Number(database.get(`SELECT max(rowid) AS highest FROM ${table}`)?.['highest'] ?? 0);
  // A table that never reuses an id stores the highest one.
  const remembers = database.get("SELECT 1 AS yes FROM sqlite_schema WHERE name = 'sqlite_sequence'") !== undefined;
  const past = remembers
    ? Number(database.get('SELECT seq FROM sqlite_sequence WHERE name = ?', [table])?.['seq'] ?? 0)
    : 0;
  return Math.max(present, past);
}

/** A transaction over a database; with `record`, every operation is kept for the journal. */
export class DatabaseTransaction implements Transaction {
  readonly #database: Database;
  readonly #ids: IdSource;
  readonly #record: Operation[] | null;
  #isOver = false;

  constructor(database: Database, ids: IdSource, record: Operation[] | null) {
    this.#database = database;
    this.#ids = ids;
    this.#record = record;
  }

  all<Row extends SqlRow>(sql: string, parameters?: SqlParameters): Row[] {
    return this.#open.all<Row>(sql, parameters);
  }

  get<Row extends SqlRow>(sql: string, parameters?: SqlParameters): Found<Row> {
    return this.#open.get<Row>(sql, parameters);
  }

  iterate<Row extends SqlRow>(sql: string, parameters?: SqlParameters): Generator<Row, undefined> {
    return this.#open.iterate<Row>(sql, parameters);
  }

  values(sql: string, parameters?: SqlParameters): Generator<SqlValue[], undefined> {
    return this.#open.values(sql, parameters);
  }

  run(sql: string, parameters: SqlParameters = []): number {
    const database = this.#open;
    if (this.#record === null) return database.run(sql, parameters);
    assertRepeatable(database, sql);
    const rows = database.run(sql, parameters);
    this.#record.push({ kind: 'statement', sql, parameters, rows });
    return rows;
  }

  nextId(table: string): number {
    return this.#ids.next(table, this.#open);
  }

  register(entry: RegisterEntry): RegisterPlace {
    const place = appendTo(this.#open, entry);
    this.#record?.push({ kind: 'register', entry });
    return place;
  }

  /** Makes it unusable: it must not be kept. */
  end(): void {
    this.#isOver = true;
  }

  get #open(): Database {
    if (this.#isOver) throw new Error('This transaction is over.');
    return this.#database;
  }
}

function assertRepeatable(database: Database, sql: string): void {
  const text = database.textOf(sql);
  if (text.kind !== 'change') throw new Error(`Only INSERT, UPDATE and DELETE can be replayed: ${sql}`);
  if (text.uncertain !== null)
    throw new Error(`${text.uncertain} would be another on replay; give its value as a parameter: ${sql}`);
}

/** Begins, works, commits; rolls back when `work` throws. The work is synchronous: no other statement runs in between. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.execute('BEGIN');
  try {
    const result = work();
    database.execute('COMMIT');
    return result;
  } catch (error) {
    database.execute('ROLLBACK');
    throw error;
  }
}

/**
 * Repeats a change as one transaction.
 *
 * @throws AppError `workspace.replay_differs` when a statement changes other rows than the first time.
 */
export function replay(database: Database, operations: readonly Operation[]): void {
  inTransaction(database, () => {
    for (const operation of operations) {
      if (operation.kind === 'register') appendTo(database, operation.entry);
      else if (runAgain(database, operation.sql, operation.parameters) !== operation.rows)
        throw new AppError('workspace.replay_differs');
    }
  });
}

function runAgain(database: Database, sql: string, parameters: SqlParameters): number {
  try {
    return database.run(sql, parameters);
  } catch (error) {
    // SQLite's message may contain values: it is kept as the cause, and never shown.
    throw new AppError('workspace.replay_differs', {}, { cause: error });
  }
}

/** A change as bytes for the journal (JSON). Each SQL text is written once. */
export function encodeChange(operations: readonly Operation[]): Buffer {
  const texts = new Map<string, number>();
  for (const operation of operations)
    if (operation.kind === 'statement' && !texts.has(operation.sql)) texts.set(operation.sql, texts.size);
  const change = new ChangeText();
  change.add(`{"texts":${JSON.stringify([...texts.keys()])},"steps":[`);
  for (const [place, operation] of operations.entries()) {
    if (place > 0) change.add(',');
    if (operation.kind === 'register') change.add(JSON.stringify({ register: operation.entry }));
    else {
      change.add(`[${String(texts.get(operation.sql))},${String(operation.rows)},`);
      addParameters(change, operation.parameters);
      change.add(']');
    }
  }
  change.add(']}');
  return change.bytes();
}

/** Text and bytes in base64. The rows of a list are ten megabytes: as a part of a text they would be copied three times. */
class ChangeText {
  readonly #pieces: Buffer[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  addBase64({ buffer, byteOffset, byteLength }: Uint8Array): void {
    this.#endText();
    this.#pieces.push(Buffer.from(Buffer.from(buffer, byteOffset, byteLength).toString('base64'), 'latin1'));
  }

  bytes(): Buffer {
    this.#endText();
    return Buffer.concat(this.#pieces);
  }

  #endText(): void {
    this.#pieces.push(Buffer.from(this.#text));
    this.#text = '';
  }
}

/** The inverse of `encodeChange`. The journal's chain proves that Aval wrote the bytes. */
export function decodeChange(bytes: Buffer): Operation[] {
  const { texts, steps } = JSON.parse(bytes.toString('utf8')) as {
    texts: string[];
    steps: ([number, number, JournalParameters] | { register: RegisterEntry })[];
  };
  return steps.map((step) => {
    if (!Array.isArray(step)) return { kind: 'register', entry: step.register };
    const [text, rows, parameters] = step;
    return { kind: 'statement', sql: texts[text] ?? '', rows, parameters: decodeParameters(parameters) };
  });
}

type JournalValue = string | number | null | { readonly bytes: string };
type JournalParameters = JournalValue[] | Record<string, JournalValue>;

function addParameters(change: ChangeText, parameters: SqlParameters): void {
  const isNamed = !isList(parameters);
  change.add(isNamed ? '{' : '[');
  for (const [place, [name, value]] of Object.entries(parameters).entries()) {
    if (place > 0) change.add(',');
    if (isNamed) change.add(`${JSON.stringify(name)}:`);
    if (value instanceof Uint8Array) {
      change.add('{"bytes":"');
      change.addBase64(value);
      change.add('"}');
    } else change.add(JSON.stringify(value));
  }
  change.add(isNamed ? '}' : ']');
}

function decodeParameters(parameters: JournalParameters): SqlParameters {
  const decode = (value: JournalValue): SqlValue =>
    typeof value === 'object' && value !== null ? new Uint8Array(Buffer.from(value.bytes, 'base64')) : value;
  if (Array.isArray(parameters)) return parameters.map(decode);
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decode(value)]));
}

function isList(parameters: SqlParameters): parameters is readonly SqlValue[] {
  return Array.isArray(parameters);
}

/** The result of a synchronous change: a change that returns a promise does not compile. */
export type NotAPromise<T> = T extends Promise<unknown> ? never : T;
