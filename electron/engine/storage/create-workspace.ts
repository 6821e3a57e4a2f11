import { randomBytes, randomUUID } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { fileError, type FileSystem, folderOf, onFile, realFileSystem, removeIfThere } from './disk/file-system.ts';
import { takeLock } from './disk/lock.ts';
import { thisMachine } from './disk/machine.ts';
import { emptyDatabase } from './migrations/empty-database.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openWorkspace, type Surroundings } from './open-workspace.ts';
import { sideFilesOf, type SideFiles } from './disk/side-files.ts';
import { nextIdentity, writeSnapshot } from './disk/snapshot.ts';
import { openSqlite } from './sqlite.ts';
import { DatabaseTransaction, IdSource, inTransaction, type Transaction } from './transaction.ts';
import { workspaceCode } from './workspace-code.ts';
import type { Workspace } from './workspace.ts';

export interface CreateOptions extends Surroundings {
  /** The data controller. */
  readonly organisation: string;
  /** Its brands and further names. */
  readonly also?: readonly string[];
  /** Instant, ISO 8601 with offset. */
  readonly at: string;
  readonly by: string;
}

/** The properties of a workspace, in its table `workspace`. */
export interface WorkspaceIdentity {
  readonly id: string;
  /** Its code in the references of its contacts; derived from the id. */
  readonly code: string;
  readonly organisation: string;
  readonly also: readonly string[];
  readonly createdAt: string;
  /** 32 bytes in hexadecimal, for the keyed hashes of the suppression list. Never leaves the workspace. */
  readonly suppressionKey: string;
}

/**
 * Creates a new workspace and opens it.
 *
 * @throws AppError `workspace.already_exists`, `workspace.remains_of_another`, `file.folder_missing`, `file.…`.
 */
export async function createWorkspace(path: string, options: CreateOptions): Promise<Workspace> {
  await createWorkspaceFile(path, options.by, options, (transaction) => {
    const rows: Readonly<Record<string, string>> = {
      id: randomUUID(),
      organisation: options.organisation,
      also: JSON.stringify(options.also ?? []),
      created_at: options.at,
      suppression_key: randomBytes(32).toString('hex'),
    };
    for (const [key, value] of Object.entries(rows))
      transaction.run('INSERT INTO workspace (key, value) VALUES (?, ?)', [key, value]);
    transaction.register({ at: options.at, by: options.by, action: 'workspace.created', subject: {} });
  });
  return openWorkspace(path, options);
}

/** Creates a new workspace of any layout; `fill` writes its first rows. */
export async function createWorkspaceFile(
  path: string,
  by: string,
  surroundings: Surroundings,
  fill: (transaction: Transaction) => void,
): Promise<void> {
  const files = surroundings.fileSystem ?? realFileSystem;
  const migrations = surroundings.migrations ?? MIGRATIONS;
  const names = onFile(path, () => freeNames(files, path));
  const sqlite = await openSqlite();
  const database = emptyDatabase(sqlite, migrations);
  try {
    inTransaction(database, () => {
      fill(new DatabaseTransaction(database, new IdSource(), null));
    });
    const lock = takeLock(files, names.lock, path, by, surroundings.machine ?? thisMachine);
    try {
      removeIfThere(files, names.nextSnapshot);
      await writeSnapshot(files, names.nextSnapshot, database.view(), {
        ...nextIdentity(null),
        layout: database.layout,
      });
      freeNames(files, path);
      files.rename(names.nextSnapshot, names.snapshot);
      files.syncFolder(folderOf(names.snapshot));
    } catch (error) {
      removeIfThere(files, names.nextSnapshot);
      throw error;
    } finally {
      lock.release();
    }
  } catch (error) {
    throw fileError(error, path);
  } finally {
    database.close();
  }
}

/** The file names of the new workspace; none of them may exist. */
function freeNames(files: FileSystem, path: string): SideFiles {
  // Resolved like the disk, link by link: `a/../b` does not exist without `a`.
  const folder = folderOf(path);
  if (files.status(folder)?.kind !== 'folder') throw new AppError('file.folder_missing', { path: resolve(folder) });
  if (files.status(path) !== null) throw new AppError('workspace.already_exists', { path });
  const names = sideFilesOf(join(files.realPath(folder), basename(path)));
  const remains = [names.journal, names.backup, names.evidence].find((name) => files.status(name) !== null);
  if (remains !== undefined) throw new AppError('workspace.remains_of_another', { path: remains });
  return names;
}

export function readWorkspaceIdentity(reader: Pick<Workspace, 'all'>): WorkspaceIdentity {
  const rows = new Map(
    reader
      .all<{ key: string; value: string }>('SELECT key, value FROM workspace')
      .map(({ key, value }) => [key, value]),
  );
  const valueOf = (key: string): string => {
    const value = rows.get(key);
    if (value === undefined) throw new Error(`The workspace lacks its ${key}.`);
    return value;
  };
  return {
    id: valueOf('id'),
    code: workspaceCode(valueOf('id')),
    organisation: valueOf('organisation'),
    also: JSON.parse(valueOf('also')) as string[],
    createdAt: valueOf('created_at'),
    suppressionKey: valueOf('suppression_key'),
  };
}

/** The names under which the organisation of a workspace is known, its own first. */
export function organisationNames(reader: Pick<Workspace, 'all'>): readonly string[] {
  const { organisation, also } = readWorkspaceIdentity(reader);
  return [organisation, ...also];
}
