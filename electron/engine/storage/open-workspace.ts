import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { inPieces, Pauses } from '../steps/pauses.ts';
import { Database } from './database.ts';
import { copyFileDurably } from './disk/file-copy.ts';
import { fileError, type FileSystem, folderOf, onFile, realFileSystem, removeIfThere } from './disk/file-system.ts';
import { JournalWriter } from './disk/journal.ts';
import { readHolder, takeLock } from './disk/lock.ts';
import { type Machine, thisMachine } from './disk/machine.ts';
import { migrating, MIGRATIONS, newestLayout, pendingMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { copyBefore, journalOf, sideFilesOf, type SideFiles } from './disk/side-files.ts';
import { readSnapshotHead } from './disk/snapshot.ts';
import { openSqlite } from './sqlite.ts';
import { Storage } from './disk/storage.ts';
import { type PendingJournal, readStoredState, type StoredState, tidySideFiles } from './stored-state.ts';
import { synchronisedFolderFinding } from './disk/synchronised-folder.ts';
import { decodeChange, replay } from './transaction.ts';
import { oldFilesFindings } from './vault/old-files.ts';
import { SealedFileSystem } from './vault/sealed-file-system.ts';
import { WaitingFiles } from './disk/waiting-files.ts';
import { Workspace } from './workspace.ts';

/** Parts that a test may replace. */
export interface Surroundings {
  readonly fileSystem?: FileSystem;
  readonly machine?: Machine;
  readonly migrations?: readonly Migration[];
}

export interface OpenOptions extends Surroundings {
  /** The user who opens it, as named in the lock. */
  readonly by: string;
  /** Read-only, also while another program has it open for changes; never writes a file. */
  readonly readOnly?: boolean;
}

/**
 * Opens a workspace: reads the snapshot, checks every byte of it, replays the journal. A torn tail of the journal was
 * never acknowledged and is dropped; any other damage is refused with instructions to restore, and no file is changed.
 *
 * @throws AppError `file.missing`, `file.is_a_folder`, `workspace.not_a_workspace`, `workspace.file_empty`, `workspace.damaged`,
 *   `workspace.journal_damaged`, `workspace.journal_of_another`, `workspace.journal_missing`, `workspace.newer_version`, `workspace.already_open`,
 *   `workspace.migration_failed`, `file.…`.
 */
export async function openWorkspace(path: string, options: OpenOptions): Promise<Workspace> {
  const files = options.fileSystem ?? realFileSystem;
  const real = onFile(path, () => existingFile(files, path));
  try {
    // Checked before a lock is created beside a file of another program.
    readSnapshotHead(files, real);
    const names = sideFilesOf(real);
    return options.readOnly === true
      ? await openForReading(files, names, options)
      : await openForChanges(files, names, options);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The path of an existing file, symbolic links resolved. @throws AppError `file.missing`, `file.is_a_folder`. */
export function existingFile(files: FileSystem, path: string): string {
  const status = files.status(path);
  if (status === null) throw new AppError('file.missing', { path });
  if (status.kind !== 'file') throw new AppError('file.is_a_folder', { path });
  return files.realPath(path);
}

async function openForReading(files: FileSystem, names: SideFiles, options: OpenOptions): Promise<Workspace> {
  const sqlite = await openSqlite();
  const { whole: waited } = new WaitingFiles(files, names.waiting).read();
  const state = readStoredState(files, names);
  const migrations = options.migrations ?? MIGRATIONS;
  const database = databaseOf(sqlite, state, migrations, names.snapshot);
  await inPieces(migrating(database, migrations), new Pauses());
  return new Workspace(
    names.snapshot,
    files,
    sqlite,
    database,
    null,
    findingsOf(files, names.snapshot, isBeingWritten(files, names, options) ? null : state.journal),
    waited,
  );
}

/** A change in progress looks like an unfinished one. */
function isBeingWritten(files: FileSystem, names: SideFiles, { machine = thisMachine }: OpenOptions): boolean {
  const holder = readHolder(files, names.lock);
  return holder !== null && (holder.machine !== machine.self().machine || machine.isRunning(holder));
}

async function openForChanges(files: FileSystem, names: SideFiles, options: OpenOptions): Promise<Workspace> {
  const sqlite = await openSqlite();
  const migrations = options.migrations ?? MIGRATIONS;
  const lock = takeLock(files, names.lock, names.snapshot, options.by, options.machine ?? thisMachine);
  let database: Database | null = null;
  try {
    const state = readStoredState(files, names);
    database = databaseOf(sqlite, state, migrations, names.snapshot);
    const journal = tidySideFiles(files, names, state);
    const writer = journal === null ? null : JournalWriter.resume(files, journal.path, journal.reading);
    const storage = new Storage(files, names, lock, state.head, writer);
    await bringUpToDate(files, names, storage, database, migrations);
    const old = files instanceof SealedFileSystem ? oldFilesFindings(files, names.snapshot) : [];
    const findings = [...findingsOf(files, names.snapshot, journal), ...old];
    return new Workspace(names.snapshot, files, sqlite, database, storage, findings);
  } catch (error) {
    database?.close();
    lock.release();
    throw error;
  }
}

/**
 * The database that the files of a workspace describe, at their own layout.
 *
 * @throws AppError `workspace.newer_version`, `workspace.journal_damaged`.
 */
export function databaseOf(
  sqlite: Awaited<ReturnType<typeof openSqlite>>,
  state: StoredState,
  migrations: readonly Migration[],
  path: string,
): Database {
  if (state.head.layout > newestLayout(migrations)) throw new AppError('workspace.newer_version', { path });
  const database = new Database(sqlite, state.image);
  try {
    for (const change of state.journal?.reading.changes ?? []) replay(database, decodeChange(change));
    return database;
  } catch (error) {
    database.close();
    if (error instanceof AppError)
      throw new AppError('workspace.journal_damaged', { path: state.journal?.path ?? path }, { cause: error });
    throw error;
  }
}

/** Pending migrations: a copy of the files, the steps in memory, then one new snapshot. */
async function bringUpToDate(
  files: FileSystem,
  names: SideFiles,
  storage: Storage,
  database: Database,
  migrations: readonly Migration[],
): Promise<void> {
  const first = pendingMigrations(database.layout, migrations)[0];
  if (first === undefined) return;
  const copy = copyBefore(names.snapshot, String(first.version).padStart(4, '0'));
  for (const [from, to] of [
    [names.snapshot, copy],
    [names.journal, journalOf(copy)],
  ] as const) {
    removeIfThere(files, to);
    if (files.status(from) !== null) await copyFileDurably(files, from, to);
  }
  files.syncFolder(folderOf(names.snapshot));
  await inPieces(migrating(database, migrations), new Pauses());
  await storage.replaceSnapshot(database.view(), database.layout, () => []);
}

function findingsOf(files: FileSystem, path: string, journal: PendingJournal | null): Finding[] {
  const findings: Finding[] = [];
  if (journal !== null && journal.reading.tornBytes > 0) {
    findings.push({
      code: 'workspace.unfinished_change_dropped',
      severity: 'warning',
      params: { bytes: journal.reading.tornBytes },
    });
  }
  const synchronised = synchronisedFolderFinding(path, files.isOnNetwork(path));
  if (synchronised !== null) findings.push(synchronised);
  return findings;
}
