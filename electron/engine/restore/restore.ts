import { resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import type { Finding } from '../../../shared/domain/value/finding.ts';
import type { Database } from '../storage/database.ts';
import type { SqlReader } from '../storage/reader.ts';
import { EvidenceIntake } from '../sql/evidence.ts';
import { copyFileDurably } from '../storage/disk/file-copy.ts';
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
import { migrate, MIGRATIONS } from '../storage/migrations/index.ts';
import type { Migration } from '../storage/migrations/migration.ts';
import { existingFile, type Surroundings } from '../storage/open-workspace.ts';
import { readNeededEvidence } from '../sql/proofs.ts';
import { readRestoreSource, type RestoreSource } from './restore-source.ts';
import { holdsRow, type KeptTable } from './row-salvage.ts';
import { highestGeneration, salvage, type Salvage } from './salvage.ts';
import { copyBefore, journalOf, sideFilesOf, type SideFiles } from '../storage/disk/side-files.ts';
import { nextIdentity, writeSnapshot } from '../storage/disk/snapshot.ts';
import { lastChangeAt } from '../storage/register.ts';
import { DatabaseTransaction, IdSource, inTransaction, type Transaction } from '../storage/transaction.ts';
import type { Holding, NotInBackup, Loss, Restoration } from './restoration.ts';

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
  /**
   * Reads what else belongs into the restored workspace, once the oppositions are carried over; the result writes it.
   */
  readonly complete?: (restored: SqlReader) => Promise<(restored: Transaction) => void>;
  /** Counts what a workspace holds. */
  readonly holdingOf: (database: SqlReader) => Holding;
  /** What an undamaged workspace holds and the backup lacks, before anything is carried over. */
  readonly notInBackup: (replaced: SqlReader, backup: SqlReader) => NotInBackup;
  /** Accepts that not everything can be carried over. */
  readonly acceptLoss?: boolean;
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
export function restoreWorkspace(file: string, path: string, options: RestoreOptions): Promise<Restoration> {
  return withSource(file, path, options, async (source, migrations, files) => {
    const names = sideFilesOf(onFile(path, () => targetOf(files, path)));
    return replace(files, names, source, migrations, options);
  });
}

/**
 * What `restoreWorkspace` would do, without a change of any file; also while a program has the workspace open.
 *
 * @param path null: only what the backup holds.
 * @throws AppError as `restoreWorkspace`, except `workspace.already_open`.
 */
export function rehearseRestore(file: string, path: string | null, options: RestoreOptions): Promise<Restoration> {
  return withSource(file, path ?? file, options, async (source, migrations, files) => {
    const names = path === null ? null : sideFilesOf(onFile(path, () => targetOf(files, path)));
    const { answer } = await prepare(files, names, source, migrations, options);
    return { ...answer, replacedKeptAt: null };
  });
}

async function withSource<T>(
  file: string,
  path: string,
  options: RestoreOptions,
  work: (source: RestoreSource, migrations: readonly Migration[], files: FileSystem) => Promise<T>,
): Promise<T> {
  const files = options.fileSystem ?? realFileSystem;
  const migrations = options.migrations ?? MIGRATIONS;
  try {
    const source = await readRestoreSource(files, file, migrations);
    try {
      migrate(source.database, migrations);
      return await work(source, migrations, files);
    } finally {
      source.database.close();
    }
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The target path: an existing file is replaced in its own folder, also behind a link. */
function targetOf(files: FileSystem, path: string): string {
  if (files.status(path) !== null) return existingFile(files, path);
  const folder = folderOf(resolve(path));
  if (files.status(folder)?.kind !== 'folder') throw new AppError('file.folder_missing', { path: folder });
  return resolve(path);
}

interface Prepared {
  readonly isReplacing: boolean;
  readonly answer: Omit<Restoration, 'replacedKeptAt'>;
}

/** Carries everything over in memory. @throws AppError `backup.would_lose`, `backup.would_lose_uncounted`. */
async function prepare(
  files: FileSystem,
  names: SideFiles | null,
  { database }: RestoreSource,
  migrations: readonly Migration[],
  options: RestoreOptions,
): Promise<Prepared> {
  const backup = options.holdingOf(database);
  const backupAt = lastChangeAt(database);
  // A workspace whose file was deleted still has its journal and the copy beside it.
  const isReplacing =
    names !== null && [names.snapshot, names.journal, names.backup].some((name) => files.status(name) !== null);
  const found = isReplacing ? await salvage(files, names, migrations, options.keptTables) : null;
  const [whole] = found === null || found.isBroken ? [] : found.databases;
  const replaced =
    whole === undefined ? null : { ...options.holdingOf(whole), notInBackup: options.notInBackup(whole, database) };
  const lost = found === null ? NO_LOSS : carryOver(database, found, options);
  if (names !== null && !isNothing(lost) && options.acceptLoss !== true) throw refusalOf(lost, names.snapshot);
  const completing = await options.complete?.(database);
  if (completing !== undefined) withTransaction(database, completing);
  const restored = options.holdingOf(database);
  return { isReplacing, answer: { findings: findingsOf(lost), lost, backupAt, backup, replaced, restored } };
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
    const generation = highestGeneration(files, names);
    const { isReplacing, answer } = await prepare(files, names, source, migrations, options);
    note(database, isReplacing, answer.lost, source, options);
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
    return { ...answer, replacedKeptAt };
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
