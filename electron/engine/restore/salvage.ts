import { AppError } from '../../../shared/contract/result.ts';
import { Database, type Image } from '../storage/database.ts';
import { type FileSystem, readFileWhole, systemCode } from '../storage/disk/file-system.ts';
import { readJournal } from '../storage/disk/journal.ts';
import { saveJournal } from './journal-salvage.ts';
import { emptyDatabase } from '../storage/migrations/empty-database.ts';
import { migrate, newestLayout } from '../storage/migrations/index.ts';
import type { Migration } from '../storage/migrations/migration.ts';
import { databaseOf } from '../storage/open-workspace.ts';
import { type KeptTable, type LostRow, saveRows } from './row-salvage.ts';
import type { SideFiles } from '../storage/disk/side-files.ts';
import { readSnapshotHead, readSnapshotLeniently, type SnapshotHead } from '../storage/disk/snapshot.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { readKeptState, readStoredState } from '../storage/stored-state.ts';
import { decodeChange, type Operation } from '../storage/transaction.ts';

/** The readable parts of a workspace that is about to be replaced. */
export interface Salvage {
  /**
   * At the newest layout; the first one is the workspace itself. Those of a damaged workspace have only the kept
   * tables. The caller closes them.
   */
  readonly databases: readonly Database[];
  /** Rows of kept tables that the first one lacks. */
  readonly lostRows: readonly LostRow[];
  /** Acknowledged changes that can't be read; each may have touched a kept table. */
  readonly lostChanges: number;
  /** More may be missing, in unknown number. */
  readonly isUncounted: boolean;
  /** Whether the first database was read from altered files. */
  readonly isBroken: boolean;
}

/**
 * Opens a workspace by any means that still work: its whole state, else its readable rows with every provable change of
 * its journal, and the kept copy of the earlier state. Users restore because of damage; the oppositions must not be
 * lost silently.
 *
 * @throws AppError `workspace.not_a_workspace`, `workspace.is_a_backup` when the file is not one,
 *   `workspace.newer_version`, `workspace.locked`, `vault.wrong_secret`.
 */
export async function salvage(
  files: FileSystem,
  names: SideFiles,
  migrations: readonly Migration[],
  tables: readonly KeptTable[],
): Promise<Salvage> {
  const sqlite = await openSqlite();
  const whole = attempt(migrations, () =>
    databaseOf(sqlite, readStoredState(files, names), migrations, names.snapshot),
  );
  if (whole.database !== null)
    return { databases: [whole.database], lostRows: [], lostChanges: 0, isUncounted: false, isBroken: false };

  const image = tolerant(() => readSnapshotLeniently(files, names.snapshot));
  const { refusal } = whole;
  const isAnother = image === null && (refusal === 'workspace.not_a_workspace' || refusal === 'workspace.is_a_backup');
  // Encrypted, and nobody gave what opens it: it may well be whole.
  const isClosed = refusal === 'workspace.locked' || refusal === 'vault.wrong_secret';
  if (isAnother || isClosed || refusal === 'workspace.newer_version')
    throw new AppError(refusal, { path: names.snapshot });

  const head = tolerant(() => readSnapshotHead(files, names.snapshot));
  const copy = attempt(migrations, () =>
    databaseOf(sqlite, readKeptState(files, names.backup), migrations, names.backup),
  ).database;
  const read =
    image === null
      ? null
      : readBroken(new Opening(sqlite, image, head, migrations), tables, readJournals(files, names, head));
  const databases = [read?.database ?? null, copy].filter((database) => database !== null);
  if (read === null) return { databases, lostRows: [], lostChanges: 0, isUncounted: true, isBroken: true };
  return {
    databases,
    lostRows: read.lostRows,
    lostChanges: read.lostChanges,
    isUncounted: read.isUncounted,
    isBroken: true,
  };
}

/** A generation not below that of any readable file beside the workspace. */
export function highestGeneration(files: FileSystem, names: SideFiles): number {
  const ofSnapshots = [names.snapshot, names.backup].map((path) => () => readSnapshotHead(files, path).generation);
  const ofJournals = [names.journal, names.nextJournal].map((path) => () => {
    const reading = readJournal(readFileWhole(files, path));
    return reading.state === 'unborn' ? 0 : (reading.follows?.generation ?? 0);
  });
  return Math.max(0, ...[...ofSnapshots, ...ofJournals].map((read) => tolerant(read) ?? 0));
}

function attempt(
  migrations: readonly Migration[],
  open: () => Database,
): { database: Database | null; refusal: string | null } {
  let database: Database | null = null;
  try {
    database = open();
    migrate(database, migrations);
    return { database, refusal: null };
  } catch (error) {
    database?.close();
    return { database: null, refusal: error instanceof AppError ? error.code : null };
  }
}

/** The bytes of a database that may be damaged anywhere, and an empty one of the same layout. */
class Opening {
  readonly broken: Database | null;
  readonly copy: Database;
  readonly #migrations: readonly Migration[];

  constructor(
    sqlite: Awaited<ReturnType<typeof openSqlite>>,
    image: Image,
    head: SnapshotHead | null,
    migrations: readonly Migration[],
  ) {
    this.broken = anything(() => new Database(sqlite, image));
    this.#migrations = migrations;
    const layout = head?.layout ?? anything(() => this.broken?.layout) ?? newestLayout(migrations);
    this.copy = emptyDatabase(sqlite, migrations, layout);
    this.copy.execute('PRAGMA foreign_keys = OFF');
  }

  /**
   * Migrated, and without the tables that were not read, so that a query of one gives an error, not an empty answer.
   */
  settle(tables: readonly KeptTable[]): Database {
    this.broken?.close();
    migrate(this.copy, this.#migrations);
    const kept = new Set(tables.map(({ table }) => table));
    for (const { name } of this.copy.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )) {
      if (!kept.has(name)) this.copy.execute(`DROP TABLE ${name}`);
    }
    return this.copy;
  }
}

interface BrokenReading extends Omit<Salvage, 'databases' | 'isBroken'> {
  readonly database: Database;
}

function readBroken(opening: Opening, tables: readonly KeptTable[], journals: SavedChanges): BrokenReading {
  const lostRows: LostRow[] = [];
  let { lost: lostChanges, isUncounted } = journals;
  for (const table of tables) {
    if (opening.broken === null) isUncounted = true;
    else {
      const saved = saveRows(opening.broken, opening.copy, table);
      lostRows.push(...saved.rows);
      isUncounted ||= saved.isUncounted;
    }
  }
  const kept = new Set(tables.map(({ table }) => table));
  for (const change of journals.changes) if (!repeatKept(opening.copy, change, kept)) lostChanges += 1;
  return { database: opening.settle(tables), lostRows, lostChanges, isUncounted };
}

interface SavedChanges {
  readonly changes: readonly Buffer[];
  readonly lost: number;
  readonly isUncounted: boolean;
}

/** The readable changes of the journals since the snapshot. */
function readJournals(files: FileSystem, names: SideFiles, head: SnapshotHead | null): SavedChanges {
  const changes: Buffer[] = [];
  let lost = 0;
  let isUncounted = false;
  for (const path of [names.nextJournal, names.journal]) {
    const bytes = tolerant(() => readFileWhole(files, path));
    if (bytes === null) continue;
    const saved = saveJournal(bytes, head);
    const isOfThis =
      head === null ||
      saved.follows === null ||
      (saved.follows.generation === head.generation && saved.follows.id === head.id);
    const isLater = !isOfThis && saved.follows.generation >= head.generation;
    // A journal for a snapshot that was never completed repeats the other one; a journal of an older snapshot is in
    // this one.
    if (!isOfThis && (!isLater || path === names.nextJournal)) continue;
    isUncounted ||= isLater;
    lost += saved.lost;
    changes.push(...saved.changes);
  }
  // Acknowledged changes that are in no journal.
  if (head?.isContinued === true && changes.length === 0) isUncounted = true;
  return { changes, lost, isUncounted };
}

const CHANGED_TABLE = /^\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+(\w+)/i;

/** Repeats a change on the kept tables. False when a part can't be repeated and is not there already. */
function repeatKept(copy: Database, change: Buffer, kept: ReadonlySet<string>): boolean {
  const operations = anything(() => decodeChange(change));
  if (operations === null) return false;
  return operations.map((operation) => repeatOne(copy, operation, kept)).every(Boolean);
}

function repeatOne(copy: Database, operation: Operation, kept: ReadonlySet<string>): boolean {
  if (operation.kind === 'register') return true;
  if (!kept.has(CHANGED_TABLE.exec(operation.sql)?.[1] ?? '')) return true;
  try {
    copy.run(operation.sql, operation.parameters);
    return true;
  } catch (error) {
    // There already: if the head of the snapshot is unreadable, it may already contain this journal.
    return error instanceof Error && error.message.startsWith('UNIQUE constraint failed');
  }
}

/** Null when reading fails with a file error or because of damage. */
function tolerant<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== null) return null;
    throw error;
  }
}

/** Null on any error: SQLite's errors for damaged bytes are arbitrary. */
function anything<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
