import { resolve } from 'node:path';
import { unreachedCopies } from '../erasure/erasure.ts';
import type { EngineContext } from '../steps/context.ts';
import type { FilesOfWorkspace } from '../storage/disk/destroy-files.ts';
import type { FileSystem } from '../storage/disk/file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { fittingBackup } from './backup-fit.ts';
import { assertConfirmed, assertNothingWaits, destroyWorkspace, filesToDestroy } from './destroy-workspace.ts';

/** A workspace that left this computer for another one. */
export interface RetiredWorkspace {
  readonly workspace: string;
  readonly backup: string;
  /** Instant of the latest change, which the backup has. */
  readonly backupAt: string;
  readonly contacts: number;
  readonly oppositions: number;
  /** Files and bytes destroyed, or that would be. */
  readonly files: number;
  readonly bytes: number;
  /** Backups and copies that a person destroys. */
  readonly outOfReach: readonly string[];
}

/** A backup, and the disk that reads it where the workspace's own has not its secret. */
interface ReadBackup {
  readonly backup: string;
  readonly files?: FileSystem;
}

/**
 * Destroys a workspace here, once its backup is whole, its own, and has its last change.
 *
 * @throws AppError as `fittingBackup`, `assertConfirmed`, `destroyWorkspace`; before the destruction nothing is changed.
 */
export async function retireWorkspace(
  { by }: EngineContext,
  workspace: Workspace,
  { confirm, ...read }: ReadBackup & { readonly confirm: string },
): Promise<RetiredWorkspace> {
  assertConfirmed(workspace, confirm);
  return retiring(workspace, read, () => destroyWorkspace(workspace, by, () => undefined));
}

/**
 * The answer of `retireWorkspace`, without a change of any file.
 *
 * @throws AppError as `fittingBackup`; `leaving.opposition_waits`.
 */
export async function rehearseRetirement(workspace: Workspace, read: ReadBackup): Promise<RetiredWorkspace> {
  return retiring(workspace, read, () => {
    assertNothingWaits(workspace.path);
    return Promise.resolve(filesToDestroy(workspace));
  });
}

async function retiring(
  workspace: Workspace,
  { backup, files = workspace.files }: ReadBackup,
  destroy: () => Promise<FilesOfWorkspace>,
): Promise<RetiredWorkspace> {
  const { at, contacts, oppositions } = await fittingBackup(workspace, backup, files);
  const outOfReach = unreachedCopies(workspace).outOfReach.filter((copy) => resolve(copy) !== resolve(backup));
  const { path } = workspace;
  const { files: destroyed, bytes, others } = await destroy();
  return {
    workspace: path,
    backup,
    backupAt: at,
    contacts,
    oppositions,
    files: destroyed.length,
    bytes,
    outOfReach: [...new Set([...outOfReach, ...others])],
  };
}
