import { AppError } from '../../../shared/contract/result.ts';
import { Database } from './database.ts';
import { type FileSystem, readFileWhole, systemCode } from './file-system.ts';
import { readJournal } from './journal.ts';
import { migrate } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { databaseOf } from './open-workspace.ts';
import { journalOf, type SideFiles } from './side-files.ts';
import { readSnapshotHead, readSnapshotLeniently } from './snapshot.ts';
import { openSqlite } from './sqlite.ts';
import { readKeptState, readStoredState } from './stored-state.ts';
import { decodeChange, replay } from './transaction.ts';

/**
 * Opens a workspace by whatever still works, at the newest layout: its whole state, and when that
 * can't be had, each of: the SQLite bytes whatever their checksums say, with the journal up to
 * where it breaks; the backup. People restore because something is damaged; the oppositions in it
 * must not be lost for that.
 *
 * The caller closes what it is given. Reading a salvaged database may fail at any row.
 *
 * @throws AppError `workspace.not_a_workspace`, `workspace.is_a_backup` when what stands there is none, `workspace.newer_version`.
 */
export async function salvage(files: FileSystem, names: SideFiles, migrations: readonly Migration[]): Promise<Database[]> {
  const sqlite = await openSqlite();
  const whole = attempt(migrations, () => databaseOf(sqlite, readStoredState(files, names), migrations, names.snapshot));
  if (whole.database !== null) return [whole.database];

  const image = readSnapshotLeniently(files, names.snapshot);
  const { refusal } = whole;
  const isAnother = image === null && (refusal === 'workspace.not_a_workspace' || refusal === 'workspace.is_a_backup');
  if (isAnother || refusal === 'workspace.newer_version') throw new AppError(refusal, { path: names.snapshot });

  const parts = [
    attempt(migrations, () => (image === null ? null : withJournal(files, new Database(sqlite, image), names))),
    attempt(migrations, () => databaseOf(sqlite, readKeptState(files, names.backup), migrations, names.backup)),
  ];
  return parts.flatMap(({ database }) => (database === null ? [] : [database]));
}

/** A generation that no file beside the workspace is beyond, as far as they can be read. */
export function highestGeneration(files: FileSystem, names: SideFiles): number {
  const ofSnapshots = [names.snapshot, names.backup].map((path) => () => readSnapshotHead(files, path).generation);
  const ofJournals = [names.journal, names.nextJournal].map((path) => () => {
    const reading = readJournal(readFileWhole(files, path));
    return reading.state === 'unborn' ? 0 : (reading.follows?.generation ?? 0);
  });
  return Math.max(0, ...[...ofSnapshots, ...ofJournals].map((read) => tolerant(read) ?? 0));
}

function attempt(migrations: readonly Migration[], open: () => Database | null): { database: Database | null; refusal: string | null } {
  let database: Database | null = null;
  try {
    database = open();
    if (database !== null) migrate(database, migrations);
    return { database, refusal: null };
  } catch (error) {
    database?.close();
    return { database: null, refusal: error instanceof AppError ? error.code : null };
  }
}

/** Repeats what can be repeated of a journal that may break, or continue another snapshot. */
function withJournal(files: FileSystem, database: Database, names: SideFiles): Database {
  const reading = tolerant(() => readJournal(readFileWhole(files, journalOf(names.snapshot))));
  if (reading === null || reading.state === 'unborn') return database;
  for (const change of reading.changes) {
    const isRepeated = tolerant(() => {
      replay(database, decodeChange(change));
      return true;
    });
    if (isRepeated === null) break;
  }
  return database;
}

/** Null when reading fails as files and damaged databases do. */
function tolerant<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError || systemCode(error) !== null) return null;
    throw error;
  }
}
