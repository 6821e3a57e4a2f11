import type { SqlJsStatic } from 'sql.js';
import { Pauses } from '../steps/pauses.ts';
import { Database, roomFor, type Image } from './database.ts';

/** Bytes that are copied between two pauses. */
const COPY_PIECE = 16 << 20;
const COPY_ATTEMPTS = 3;

/** The database that an open workspace asks; only its own transactions change it. */
export class LiveDatabase {
  readonly #sqlite: SqlJsStatic;
  #database: Database;
  /** Increases with every change. */
  #changes = 0;
  #isClosed = false;

  constructor(sqlite: SqlJsStatic, database: Database) {
    this.#sqlite = sqlite;
    this.#database = database.guard();
  }

  get database(): Database {
    if (this.#isClosed) throw new Error('This workspace is closed.');
    return this.#database;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Closes it at once. */
  close(): void {
    this.#isClosed = true;
    this.#changes += 1;
    this.#database.close();
  }

  /** Whether anything changed since it was opened. */
  get hasChanged(): boolean {
    return this.#changes > 0;
  }

  /** After every change. */
  changed(): void {
    this.#changes += 1;
  }

  /** Another database takes its place; queries that are read row by row finish on the old one. */
  swap(database: Database): void {
    this.#put(database);
    this.#changes += 1;
  }

  #put(database: Database): void {
    this.#database.retire();
    this.#database = database.guard();
  }

  /**
   * A copy of the database, made in pieces, because hundreds of megabytes at once would block. A small change in between
   * restarts it; after several restarts it is made at once.
   *
   * @param room bytes by which the copy may grow.
   * @param done called at the moment whose state the copy has.
   */
  async copy(room: number, signal: AbortSignal | undefined, done: () => void = () => undefined): Promise<Image> {
    const pauses = new Pauses(signal);
    for (let attempt = 0; attempt < COPY_ATTEMPTS; attempt += 1) {
      const changes = this.#changes;
      const source = this.database.view();
      const copy = roomFor(source.length, room);
      for (let from = 0; from < source.length && this.#changes === changes; from += COPY_PIECE) {
        source.copy(copy, from, from, from + COPY_PIECE);
        await pauses.pause();
      }
      if (this.#changes === changes) {
        done();
        return { bytes: copy, length: source.length };
      }
    }
    done();
    return this.database.copy(room);
  }

  /**
   * Makes room for so many bytes, in pieces, where they would make SQLite copy the whole database at once.
   *
   * @param made bytes of room where there is too little.
   */
  async makeRoom(bytes: number, signal: AbortSignal | undefined, made = bytes): Promise<void> {
    if (this.database.room >= bytes) return;
    let copied = -1;
    const image = await this.copy(made, signal, () => (copied = this.#changes));
    // A change since then is not in the copy.
    if (copied === this.#changes) this.#put(new Database(this.#sqlite, image));
  }
}
