import { join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { DATABASE_ENTRY, EVIDENCE_PREFIX } from './backup.ts';
import { isBackup, readBackup, readBackupImage } from '../storage/disk/backup-file.ts';
import { Database } from '../storage/database.ts';
import { listEvidence } from '../sql/evidence.ts';
import { hashFile, type ByteRange } from '../storage/disk/file-copy.ts';
import { fileError, type FileSystem, onFile } from '../storage/disk/file-system.ts';
import { newestLayout } from '../storage/migrations/index.ts';
import type { Migration } from '../storage/migrations/migration.ts';
import { databaseOf, existingFile } from '../storage/open-workspace.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { readStateToRestore } from '../storage/stored-state.ts';

/** A backup that was read: the database in memory, and the places of its evidence. */
export interface RestoreSource {
  readonly database: Database;
  readonly sha256: string;
  readonly evidence: readonly { readonly sha256: string; readonly path: string; readonly stretch?: ByteRange }[];
}

/** Translates the refusal of a kept copy to that of a backup. */
const AS_BACKUP: ReadonlyMap<string, string> = new Map([
  ['workspace.not_a_workspace', 'backup.not_a_backup'],
  ['workspace.file_empty', 'backup.damaged'],
  ['workspace.damaged', 'backup.damaged'],
  ['workspace.newer_version', 'backup.newer_version'],
]);

/**
 * Reads and checks a backup, or a kept copy of a workspace, whole. The caller closes its database.
 *
 * @throws AppError `file.missing`, `backup.not_a_backup`, `backup.damaged`, `backup.newer_version`, `file.…`.
 */
export async function readRestoreSource(
  files: FileSystem,
  file: string,
  migrations: readonly Migration[],
): Promise<RestoreSource> {
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
