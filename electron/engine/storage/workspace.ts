import type { SqlJsStatic } from 'sql.js';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { AppError } from '../../../shared/contract/result.ts';
import { USUAL_GROWTH, type BulkOptions, type GrowthOptions } from './bulk-options.ts';
import { compactLater, isJournalLong } from './compaction.ts';
import { type ChangeKeeper, NOTHING_KEPT } from './nothing-kept.ts';
import { Database } from './database.ts';
import { LiveDatabase } from './live-database.ts';
import type { Found, SqlReader, SqlParameters, SqlRow, SqlValue } from './reader.ts';
import { registerEnd, type RegisterPlace } from './register.ts';
import type { FileSystem } from './disk/file-system.ts';
import { endFollowing, followerOf } from './follower.ts';
import type { Storage } from './disk/storage.ts';
import type { WaitingFile } from './disk/waiting-files.ts';
import { fillShadow, repeat, type Shadow } from './shadow.ts';
import {
  DatabaseTransaction,
  encodeChange,
  IdSource,
  inTransaction,
  type NotAPromise,
  type Operation,
  type Transaction,
} from './transaction.ts';

/**
 * An open workspace: the database in memory, and its files.
 *
 * - Queries go to the live database.
 * - `write` makes a small change: durable when it returns.
 * - `bulk` makes a large one beside the live database and swaps it in at the end: all or nothing, in memory and on disk;
 *   no reader sees a part of it.
 */
export class Workspace implements SqlReader {
  /** Its symbolic links resolved. */
  readonly path: string;
  /** The disk by which its side files are read and written. */
  #files: FileSystem;
  /** Warnings for the user: a repaired journal, a synchronised folder. */
  readonly findings: readonly Finding[];

  /** The waiting oppositions, read before the files: one taken in by another program in between is in one of both. */
  readonly waitedAtOpening: readonly WaitingFile[];

  readonly #sqlite: SqlJsStatic;
  /** Null: opened for reading only. */
  readonly #storage: Storage | null;
  readonly #ids = new IdSource();
  readonly #live: LiveDatabase;
  /** Changes acknowledged since the start of a bulk change; null when none runs. */
  #meanwhile: Operation[][] | null = null;
  /** The end of the register in the copy of a bulk change; null when none runs. */
  #settled: RegisterPlace | null = null;
  #isWriting = false;
  #isRehearsal = false;

  constructor(
    path: string,
    files: FileSystem,
    sqlite: SqlJsStatic,
    live: Database,
    storage: Storage | null,
    findings: readonly Finding[],
    waited: readonly WaitingFile[] = [],
  ) {
    this.path = path;
    this.#files = files;
    this.findings = findings;
    this.waitedAtOpening = waited;
    this.#sqlite = sqlite;
    this.#storage = storage;
    this.#live = new LiveDatabase(sqlite, live);
  }

  get files(): FileSystem {
    return this.#files;
  }

  get isClosed(): boolean {
    return this.#live.isClosed;
  }

  get isReadOnly(): boolean {
    return this.#storage === null;
  }

  all<Row extends SqlRow = SqlRow>(sql: string, parameters?: SqlParameters): Row[] {
    return this.#live.database.all<Row>(sql, parameters);
  }

  get<Row extends SqlRow = SqlRow>(sql: string, parameters?: SqlParameters): Found<Row> {
    return this.#live.database.get<Row>(sql, parameters);
  }

  iterate<Row extends SqlRow = SqlRow>(sql: string, parameters?: SqlParameters): Generator<Row, undefined> {
    return this.#live.database.iterate<Row>(sql, parameters);
  }

  values(sql: string, parameters?: SqlParameters): Generator<SqlValue[], undefined> {
    return this.#live.database.values(sql, parameters);
  }

  /** During a bulk change, the last entry of the register that keeps its place; null when none runs: all keep theirs. */
  get settledRegister(): RegisterPlace | null {
    return this.#settled;
  }

  /** Number of queries being read row by row; 0 between two tasks. */
  get openReadings(): number {
    return this.isClosed ? 0 : this.#live.database.openReadings;
  }

  /**
   * Makes one small change. Its statements are in the journal, synced, before this returns; when it
   * throws, nothing was changed, in memory or on disk.
   *
   * @param change synchronous; see `Transaction` for permitted statements.
   * @throws AppError `workspace.read_only`, `workspace.lock_lost`, `workspace.must_reopen`, `workspace.files_moved`,
   * `file.…`; any error of `change`.
   */
  write<T>(change: (transaction: Transaction) => NotAPromise<T>): T {
    const storage = this.#writable();
    if (this.#isWriting) throw new Error('A change within a change: hand the transaction on instead.');
    const live = this.#live.database;
    const operations: Operation[] = [];
    const transaction = new DatabaseTransaction(live, this.#ids, operations);
    this.#isWriting = true;
    try {
      const acknowledged = (): T => {
        const result = change(transaction);
        transaction.end();
        if (result instanceof Promise)
          throw new Error('A change is synchronous: what must be awaited comes before it.');
        if (operations.length > 0) {
          storage.acknowledge(encodeChange(operations));
          this.#meanwhile?.push(operations);
          this.#live.changed();
        }
        return result;
      };
      return live.unguarded(() => inTransaction(live, acknowledged));
    } catch (error) {
      throw this.#rescuing(error);
    } finally {
      transaction.end();
      this.#isWriting = false;
      if (operations.length > 0) followerOf(this)?.changed();
    }
  }

  /**
   * For a workspace open for reading: changes the memory for its own queries only. Nothing is written, and other
   * readers do not see it.
   */
  assume(change: (transaction: Transaction) => void): void {
    if (this.#storage !== null) throw new Error('This workspace is open for changes: write instead.');
    const before = this.#isRehearsal;
    this.#isRehearsal = true;
    try {
      this.write(change);
    } finally {
      this.#isRehearsal = before;
    }
  }

  /** Of a workspace open for reading: from now on changes alter its own memory alone, and tell what they would do. */
  rehearse(): this {
    this.#isRehearsal = this.isReadOnly;
    return this;
  }

  /**
   * Makes one large change: `work` gets a copy of the database, fills it in pieces with pauses between them; at the end
   * a new snapshot with the copy replaces the old one. Small changes made meanwhile are repeated on the copy. When
   * `work` throws or `signal` aborts, memory and disk are unchanged, except for these small changes.
   *
   * @throws AppError `workspace.busy` (one at a time), `workspace.changed_meanwhile` (a small change can't be repeated
   * on the copy), and as `write`; the reason of `signal`; any error of `work`.
   */
  async bulk<T>(work: (shadow: Shadow) => Promise<T>, options: GrowthOptions = {}): Promise<T> {
    const { signal, growth = USUAL_GROWTH, pages = null, by = this.#files, onWritten } = options;
    const storage = this.#writable();
    const meanwhile = this.#beginBulk();
    let shadow: Database | null = null;
    try {
      signal?.throwIfAborted();
      shadow = new Database(this.#sqlite, await this.#live.copy(growth, signal, () => this.#settle(meanwhile)));
      shadow.keepPages(pages);
      const result = await fillShadow(shadow, this.#ids, work);
      signal?.throwIfAborted();
      const settled = shadow;
      repeat(settled, meanwhile.splice(0));
      const late = (): readonly Uint8Array[] => repeat(settled, meanwhile.splice(0));
      await storage.replaceSnapshot(settled.view(), settled.layout, late, { signal, by, onWritten });
      this.#files = by;
      settled.keepPages(null);
      this.#live.swap(settled);
      shadow = null;
      return result;
    } catch (error) {
      throw this.#rescuing(error);
    } finally {
      this.#meanwhile = null;
      this.#settled = null;
      shadow?.close();
      followerOf(this)?.changed();
    }
  }

  /** Writes a snapshot when the journal has changes. `dropBackup` keeps no copy of an earlier state, for an erasure. */
  async compact(options: BulkOptions & { readonly dropBackup?: boolean } = {}): Promise<void> {
    const storage = this.#writable();
    const meanwhile = this.#beginBulk();
    try {
      if (storage.journalLength > 0) {
        const { bytes } = await this.#live.copy(0, options.signal, () => meanwhile.splice(0));
        await storage.replaceSnapshot(bytes, this.#live.database.layout, () => meanwhile.map(encodeChange), options);
      }
    } catch (error) {
      throw this.#rescuing(error);
    } finally {
      this.#meanwhile = null;
    }
    if (options.dropBackup === true) storage.dropBackup();
  }

  /** A copy of the whole database: for a backup. */
  async image(signal?: AbortSignal): Promise<Buffer> {
    const { bytes } = await this.#live.copy(0, signal);
    return bytes;
  }

  /**
   * Before a `write` of megabytes: when SQLite's file in memory outgrows its room, it is copied whole at once. Here it is
   * copied in pieces.
   *
   * @param bytes an estimate; the change does not depend on it.
   * @throws the signal's reason.
   */
  async makeRoom(bytes: number, signal?: AbortSignal): Promise<void> {
    // With room for the next changes too: each copy is one of the whole database.
    await this.#live.makeRoom(bytes, signal, Math.max(bytes, USUAL_GROWTH));
  }

  /**
   * Closes the workspace. A second call does nothing.
   *
   * @param compacts false when its files are not kept.
   * @throws AppError `workspace.files_moved`, `workspace.files_moved_uncopied` when this session's changes would be
   * lost; it is closed anyway.
   */
  async close({ compacts = true } = {}): Promise<void> {
    if (this.isClosed) return;
    await endFollowing(this);
    const storage = this.#storage;
    const isChanged = storage !== null && this.#live.hasChanged;
    if (compacts && isChanged && this.#meanwhile === null && !storage.isMoved && isJournalLong(storage))
      await this.compact().catch(compactLater);
    const refusal =
      isChanged && storage.isMoved ? storage.rescue(this.#live.database.view(), this.#live.database.layout) : null;
    this.#live.close();
    storage?.close();
    if (refusal !== null) throw refusal;
  }

  /** When the files were moved: saves all acknowledged changes, and returns the place. */
  #rescuing(error: unknown): unknown {
    if (this.#storage === null || !(error instanceof AppError) || error.code !== 'workspace.files_moved') return error;
    return this.#storage.rescue(this.#live.database.view(), this.#live.database.layout);
  }

  #writable(): ChangeKeeper {
    const storage = this.#isRehearsal ? NOTHING_KEPT : this.#storage;
    if (storage === null) throw new AppError('workspace.read_only', { path: this.path });
    if (this.isClosed) throw new Error('This workspace is closed.');
    return storage;
  }

  #beginBulk(): Operation[][] {
    if (this.#meanwhile !== null) throw new AppError('workspace.busy', { path: this.path });
    this.#meanwhile = [];
    return this.#meanwhile;
  }

  /** The copy is complete: it contains all changes so far, and no later ones. */
  #settle(meanwhile: Operation[][]): void {
    meanwhile.splice(0);
    this.#settled = registerEnd(this.#live.database);
  }
}
