import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import { DATABASE_ENTRY, EVIDENCE_PREFIX } from './backup.ts';
import { isBackup, readBackup, readBackupImage } from '../storage/disk/backup-file.ts';
import { Database } from '../storage/database.ts';
import type { SqlReader } from '../storage/reader.ts';
import { EvidenceIntake, listEvidence } from '../sql/evidence.ts';
import { copyFileDurably, hashFile, type ByteRange } from '../storage/disk/file-copy.ts';
import {
  fileError,
  type FileSystem,
  folderOf,
  onFile,
  realFileSystem,
  removeIfThere,
} from '../storage/disk/file-system.ts';
import { takeLock } from '../storage/disk/lock.ts';
import { thisMachine } from '../storage/disk/machine.ts';
import { migrate, MIGRATIONS, newestLayout } from '../storage/migrations/index.ts';
import type { Migration } from '../storage/migrations/migration.ts';
import { databaseOf, existingFile, type Surroundings } from '../storage/open-workspace.ts';
import { readNeededEvidence } from '../sql/proofs.ts';
import { holdsRow, type KeptTable } from './row-salvage.ts';
import { highestGeneration, salvage, type Salvage } from './salvage.ts';
import { copyBefore, journalOf, sideFilesOf, type SideFiles } from '../storage/disk/side-files.ts';
import { nextIdentity, writeSnapshot } from '../storage/disk/snapshot.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { readStateToRestore } from '../storage/stored-state.ts';
import { DatabaseTransaction, IdSource, inTransaction, type Transaction } from '../storage/transaction.ts';

export interface RestoreOptions extends Surroundings {
  /** Instant, ISO 8601 with offset. */
  readonly at: string;
  readonly by: string;
  /**
   * Carries the oppositions, which must never be lost, from the replaced workspace into its replacement. Both have the
   * newest layout.
   */
  readonly carryOver: (replaced: SqlReader, restored: Transaction) => void;
  /** The tables that `carryOver` reads: of a damaged workspace only these are read, row by row. */
  readonly keptTables: readonly KeptTable[];
  /** The number of readable rows of a damaged workspace that are altered. */
  readonly countAltered: (replaced: SqlReader) => number;
  /** Accepts that not everything can be carried over. */
  readonly acceptLoss?: boolean;
}

/** Possible losses. */
interface Loss {
  /** Rows of kept tables: entries of the suppression list, erasures. */
  readonly rows: number;
  /** Acknowledged changes, each of which may have added some. */
  readonly changes: number;
  /** There may be more, in unknown number. */
  readonly isUncounted: boolean;
}

export interface Restoration {
  /** The kept copy of the replaced workspace; null when there was none. */
  readonly replacedKeptAt: string | null;
  readonly findings: readonly Finding[];
  readonly lost: Loss;
}

/** A backup that was read: the database in memory, and the places of its evidence. */
interface RestoreSource {
  readonly database: Database;
  readonly sha256: string;
  readonly evidence: readonly { readonly sha256: string; readonly path: string; readonly stretch?: ByteRange }[];
}

/**
 * Replaces a workspace, which may be missing, by a backup (or a kept copy of a workspace). Everything is read and
 * checked first; the replaced workspace is kept beside it, and its oppositions are carried over, even from a damaged
 * one as far as it can be read, row by row. Possible losses are counted, and nothing is replaced unless they are
 * accepted.
 *
 * @param file a backup, or a workspace file such as `NAME.aval-backup`.
 * @throws AppError `file.missing`, `backup.not_a_backup`, `backup.damaged`, `backup.newer_version`, `workspace.journal_damaged`,
 * `backup.would_lose` (`rows`, `changes`), `backup.would_lose_uncounted`, `workspace.newer_version` (the file at
 * `path`), `workspace.already_open`, `workspace.not_a_workspace` (the file at `path`), `file.…`.
 */
export async function restoreWorkspace(file: string, path: string, options: RestoreOptions): Promise<Restoration> {
  const files = options.fileSystem ?? realFileSystem;
  const migrations = options.migrations ?? MIGRATIONS;
  try {
    const source = await readSource(files, file, migrations);
    try {
      migrate(source.database, migrations);
      const names = sideFilesOf(onFile(path, () => targetOf(files, path)));
      return await replace(files, names, source, migrations, options);
    } finally {
      source.database.close();
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Translates the refusal of a kept copy to that of a backup. */
const AS_BACKUP: ReadonlyMap<string, string> = new Map([
  ['workspace.not_a_workspace', 'backup.not_a_backup'],
  ['workspace.file_empty', 'backup.damaged'],
  ['workspace.damaged', 'backup.damaged'],
  ['workspace.newer_version', 'backup.newer_version'],
]);

async function readSource(files: FileSystem, file: string, migrations: readonly Migration[]): Promise<RestoreSource> {
  const path = onFile(file, () => existingFile(files, file));
  try {
    return isBackup(files, path)
      ? await readBackupSource(files, path, migrations)
      : await readCopySource(files, path, migrations);
  } catch (error) {
    const code = error instanceof AppError ? AS_BACKUP.get(error.code) : undefined;
    throw code === undefined ? fileError(error, file) : new AppError(code, { path: file }, { cause: error });
  }
}

async function readBackupSource(
  files: FileSystem,
  path: string,
  migrations: readonly Migration[],
): Promise<RestoreSource> {
  const entries = await readBackup(files, path);
  const stored = entries.find(({ name }) => name === DATABASE_ENTRY);
  if (stored === undefined) throw new AppError('backup.damaged', { path });
  const { sha256 } = await hashFile(files, path);
  const database = new Database(await openSqlite(), readBackupImage(files, path, stored));
  if (database.layout > newestLayout(migrations)) {
    database.close();
    throw new AppError('backup.newer_version', { path });
  }
  const evidence = entries
    .filter(({ name }) => name.startsWith(EVIDENCE_PREFIX))
    .map(({ name, position, length }) => ({
      sha256: name.slice(EVIDENCE_PREFIX.length),
      path,
      stretch: { start: position, end: position + length },
    }));
  return { database, sha256, evidence };
}

async function readCopySource(
  files: FileSystem,
  path: string,
  migrations: readonly Migration[],
): Promise<RestoreSource> {
  const names = sideFilesOf(path);
  const database = databaseOf(await openSqlite(), readStateToRestore(files, names), migrations, path);
  const { sha256 } = await hashFile(files, path);
  return {
    database,
    sha256,
    evidence: listEvidence(files, names.evidence).map((name) => ({ sha256: name, path: join(names.evidence, name) })),
  };
}

/** The target path: an existing file is replaced in its own folder, also behind a link. */
function targetOf(files: FileSystem, path: string): string {
  if (files.status(path) !== null) return existingFile(files, path);
  const folder = folderOf(resolve(path));
  if (files.status(folder)?.kind !== 'folder') throw new AppError('file.folder_missing', { path: folder });
  return resolve(path);
}

async function replace(
  files: FileSystem,
  names: SideFiles,
  source: RestoreSource,
  migrations: readonly Migration[],
  options: RestoreOptions,
): Promise<Restoration> {
  const { database } = source;
  const lock = takeLock(files, names.lock, names.snapshot, options.by, options.machine ?? thisMachine);
  const intake = new EvidenceIntake(files, names.evidence);
  let isAccepted = false;
  try {
    // A workspace whose file was deleted still has its journal and the copy beside it.
    const isReplacing = [names.snapshot, names.journal, names.backup].some((name) => files.status(name) !== null);
    const generation = highestGeneration(files, names);
    const lost = isReplacing
      ? carryOver(database, await salvage(files, names, migrations, options.keptTables), options)
      : NO_LOSS;
    if (!isNothing(lost) && options.acceptLoss !== true) throw refusalOf(lost, names.snapshot);
    note(database, isReplacing, lost, source, options);
    const needed = readNeededEvidence(database);
    for (const { sha256, path, stretch } of source.evidence) if (needed.has(sha256)) await intake.keep(path, stretch);
    removeIfThere(files, names.nextSnapshot);
    const identity = nextIdentity({ generation, id: '' });
    await writeSnapshot(files, names.nextSnapshot, database.view(), { ...identity, layout: database.layout });
    const replacedKeptAt = isReplacing ? await keepReplaced(files, names) : null;
    lock.assertHeld();
    files.rename(names.nextSnapshot, names.snapshot);
    isAccepted = true;
    files.syncFolder(folderOf(names.snapshot));
    for (const path of [names.journal, names.nextJournal, names.nextBackup]) removeIfThere(files, path);
    return { replacedKeptAt, findings: findingsOf(lost), lost };
  } finally {
    if (!isAccepted) {
      removeIfThere(files, names.nextSnapshot);
      intake.takeBack();
    }
    lock.release();
  }
}

const NO_LOSS: Loss = { rows: 0, changes: 0, isUncounted: false };

const isNothing = ({ rows, changes, isUncounted }: Loss): boolean => rows === 0 && changes === 0 && !isUncounted;

/** Carries over from each of the databases; returns the losses: rows in none of them, nor in the backup itself. */
function carryOver(restored: Database, replaced: Salvage, options: RestoreOptions): Loss {
  const { databases, lostRows, lostChanges, isBroken } = replaced;
  try {
    let isUncounted = replaced.isUncounted || databases.length === 0;
    const others = [...databases.slice(1), restored];
    const missing = lostRows.filter((row) => !others.some((other) => holdsRow(other, row, options.keptTables))).length;
    for (const [place, database] of databases.entries()) {
      try {
        withTransaction(restored, (transaction) => options.carryOver(database, transaction));
      } catch (error) {
        // A refusal is intended; any other error comes from damage, and the next database may contain more.
        if (error instanceof AppError || !isBroken) throw error;
        isUncounted ||= place === 0;
      }
    }
    const [first] = databases;
    const altered = isBroken && first !== undefined && !isUncounted ? options.countAltered(first) : 0;
    return { rows: missing + altered, changes: lostChanges, isUncounted };
  } finally {
    for (const database of databases) database.close();
  }
}

function refusalOf({ rows, changes, isUncounted }: Loss, path: string): AppError {
  return isUncounted
    ? new AppError('backup.would_lose_uncounted', { path })
    : new AppError('backup.would_lose', { path, rows, changes });
}

function findingsOf(lost: Loss): Finding[] {
  if (isNothing(lost)) return [];
  const { rows, changes } = lost;
  return [
    lost.isUncounted
      ? { code: 'workspace.oppositions_not_recovered', severity: 'warning' }
      : { code: 'workspace.oppositions_lost', severity: 'warning', params: { rows, changes } },
  ];
}

function note(
  restored: Database,
  isReplacing: boolean,
  lost: Loss,
  source: RestoreSource,
  { at, by }: RestoreOptions,
): void {
  const accepted = isNothing(lost)
    ? {}
    : { lostRows: lost.rows, lostChanges: lost.changes, lostUncounted: lost.isUncounted };
  withTransaction(restored, (transaction) => {
    transaction.register({
      at,
      by,
      action: 'workspace.restored',
      subject: { replaced: isReplacing, ...accepted },
      fileSha256: source.sha256,
    });
  });
}

function withTransaction(database: Database, work: (transaction: Transaction) => void): void {
  inTransaction(database, () => {
    const transaction = new DatabaseTransaction(database, new IdSource(), null);
    work(transaction);
    transaction.end();
  });
}

/** Keeps the replaced workspace, with its journal, under a free name; null when only older copies of it exist. */
async function keepReplaced(files: FileSystem, names: SideFiles): Promise<string | null> {
  if ([names.snapshot, names.journal].every((name) => files.status(name) === null)) return null;
  const kept = freeName(files, copyBefore(names.snapshot, 'restore'));
  if (files.status(names.snapshot) !== null) await copyFileDurably(files, names.snapshot, kept);
  if (files.status(names.journal) !== null) await copyFileDurably(files, names.journal, journalOf(kept));
  files.syncFolder(folderOf(kept));
  return kept;
}

function freeName(files: FileSystem, wanted: string): string {
  let name = wanted;
  for (let number = 2; files.status(name) !== null; number += 1) name = `${wanted}-${number}`;
  return name;
}
