import { randomUUID } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { type BackupSource, isBackup, writeBackup } from '../storage/disk/backup-file.ts';
import type { SqlReader } from '../storage/reader.ts';
import { listEvidence } from '../sql/evidence.ts';
import { fileError, type FileSystem, folderOf, removeIfThere } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import { reservedFor, sideFilesOf } from '../storage/disk/side-files.ts';
import { isSnapshot } from '../storage/disk/snapshot.ts';
import type { Vault } from '../storage/vault/vault.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';

/** The entry of the SQLite bytes in a backup; evidence is under `EVIDENCE_PREFIX` and its SHA-256. */
export const DATABASE_ENTRY = 'database';
export const EVIDENCE_PREFIX = 'files/';

export interface BackupOptions {
  readonly fileSystem?: FileSystem;
  readonly signal?: AbortSignal;
  /** The user permitted to replace another file of that name. */
  readonly replace?: boolean;
  /** The author and the instant, for the register if the workspace is writable. */
  readonly noted?: { readonly at: string; readonly by: string };
  /** Seals the backup of a plain workspace; that of a sealed one is sealed with it. */
  readonly vault?: Vault;
}

/**
 * Writes the workspace and its evidence into one file. An older backup of that name is replaced once the new one is
 * complete; any other file is only replaced with the user's permission.
 *
 * @throws AppError `backup.would_overwrite`, `backup.reserved_name`, `file.folder_missing`, `file.…`; the reason of
 *   `signal`.
 */
export async function backupWorkspace(workspace: Workspace, file: string, options: BackupOptions = {}): Promise<void> {
  const path = resolve(file);
  const arriving = `${path}${ARRIVING}${randomUUID()}`;
  const files = options.fileSystem ?? sealedLike(workspace, arriving, options.vault ?? null);
  try {
    assertFree(files, path, workspace.path, options.replace === true);
    clearUnfinished(files, path);
    const { evidence } = sideFilesOf(workspace.path);
    const sources: BackupSource[] = [
      { name: DATABASE_ENTRY, bytes: await workspace.image(options.signal) },
      ...listEvidence(files, evidence).map((sha256) => ({
        name: `${EVIDENCE_PREFIX}${sha256}`,
        path: join(evidence, sha256),
      })),
    ];
    await writeBackup(files, arriving, sources, options.signal);
    files.rename(arriving, path);
    files.syncFolder(folderOf(path));
    if (options.noted !== undefined && !workspace.isReadOnly)
      note(workspace, join(files.realPath(folderOf(path)), basename(path)), options.noted);
  } catch (error) {
    throw fileError(error, file);
  }
}

/** @param chosen for a plain workspace. */
function sealedLike(workspace: Workspace, file: string, chosen: Vault | null): FileSystem {
  const { files, path } = workspace;
  if (!(files instanceof SealedFileSystem)) return files;
  const vault = files.vaultOf(path) ?? chosen;
  return vault === null ? files : files.planning(file, vault);
}

/** An entry of the ledger of backups: an erasure must give the place of each backup that it can't reach. */
const LEDGER = 'backup ';

/** The register has its name alone; the ledger has its path, for the person who destroys it. */
function note(workspace: Workspace, path: string, { at, by }: { readonly at: string; readonly by: string }): void {
  workspace.write((transaction) => {
    transaction.run('INSERT OR REPLACE INTO workspace (key, value) VALUES (?, ?)', [`${LEDGER}${path}`, path]);
    transaction.register({ at, by, action: 'workspace.backed_up', subject: { file: basename(path) } });
  });
}

/** The written backups, oldest first: their paths, or their names where only the register has them. */
export function readNotedBackups(reader: SqlReader): readonly string[] {
  const paths = reader
    .all('SELECT value FROM workspace WHERE substr(key, 1, ?) = ? ORDER BY rowid', [LEDGER.length, LEDGER])
    .map((row) => String(row['value']));
  const known = new Set(paths.map((path) => basename(path)));
  const names = reader
    .all<{ subject: string }>("SELECT subject FROM register WHERE action = 'workspace.backed_up' ORDER BY seq")
    .map(({ subject }) => (JSON.parse(subject) as { readonly file: string }).file);
  return [...new Set(names.filter((name) => !known.has(name))), ...paths];
}

/** The marker before the random part in the name of an incomplete backup: users do not choose such a name. */
const ARRIVING = '.arriving-';

/** Removes the partial files of a killed program for this name. */
function clearUnfinished(files: FileSystem, path: string): void {
  const folder = folderOf(path);
  const unfinished = `${basename(path)}${ARRIVING}`;
  for (const name of files.list(folder)) {
    if (name.startsWith(unfinished) && /^[0-9a-f-]{36}$/.test(name.slice(unfinished.length)))
      removeIfThere(files, join(folder, name));
  }
}

function assertFree(files: FileSystem, path: string, workspacePath: string, replace: boolean): void {
  const folder = folderOf(path);
  if (files.status(folder)?.kind !== 'folder') throw new AppError('file.folder_missing', { path: folder });
  // Under such a name it would be taken for the workspace's own copy, and removed or replaced.
  const owner = reservedFor(join(files.realPath(folder), basename(path)));
  if (owner !== null && (owner === workspacePath || isSnapshot(files, owner)))
    throw new AppError('backup.reserved_name', { path });
  const isOurs = (present: string): boolean => isBackup(files, present);
  if (!replace && files.status(path)?.kind === 'file' && !isOurs(path))
    throw new AppError('backup.would_overwrite', { path });
  assertWritable(path, { workspaces: [workspacePath], replace, isOurs }, files);
}
