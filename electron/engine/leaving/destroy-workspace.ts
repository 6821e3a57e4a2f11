import { AppError } from '../../../shared/contract/result.ts';
import { readWorkspaceIdentity } from '../storage/create-workspace.ts';
import { destroyFiles, type FilesOfWorkspace, filesOfWorkspace } from '../storage/disk/destroy-files.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { takeLock } from '../storage/disk/lock.ts';
import { thisMachine } from '../storage/disk/machine.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { WaitingFiles } from '../storage/disk/waiting-files.ts';
import type { Workspace } from '../storage/workspace.ts';

/** The files to destroy, as they are now; nothing is changed. */
export function filesToDestroy(workspace: Workspace): FilesOfWorkspace {
  return filesOfWorkspace(realFileSystem, workspace.path);
}

/**
 * Closes a workspace and destroys every file of it on this disk, under its lock.
 *
 * @param finish called once the files are gone.
 * @throws AppError `leaving.opposition_waits`: somebody noted a no meanwhile; `workspace.already_open`, `leaving.file_stays`.
 */
export async function destroyWorkspace(
  workspace: Workspace,
  by: string,
  finish: () => void,
): Promise<FilesOfWorkspace> {
  const { path } = workspace;
  await workspace.close({ compacts: false });
  const lock = takeLock(realFileSystem, sideFilesOf(path).lock, path, by, thisMachine);
  try {
    assertNothingWaits(path);
    const files = filesOfWorkspace(realFileSystem, path);
    destroyFiles(realFileSystem, files);
    finish();
    return files;
  } finally {
    lock.release();
  }
}

/** @throws AppError `leaving.opposition_waits`: somebody noted a no while another program had the workspace open. */
export function assertNothingWaits(path: string): void {
  const { whole, broken } = new WaitingFiles(realFileSystem, sideFilesOf(path).waiting).read();
  if (whole.length + broken.length > 0) throw new AppError('leaving.opposition_waits');
}

/**
 * The name of the organisation must be typed before its workspace is destroyed.
 *
 * @throws AppError `leaving.confirm_missing`, `leaving.confirm_wrong` (`organisation`), `workspace.read_only`.
 */
export function assertConfirmed(workspace: Workspace, typed: string | undefined): void {
  if (workspace.isReadOnly) throw new AppError('workspace.read_only', { path: workspace.path });
  const { organisation } = readWorkspaceIdentity(workspace);
  const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (typed === undefined || plain(typed) === '') throw new AppError('leaving.confirm_missing', { organisation });
  if (plain(typed) !== plain(organisation)) throw new AppError('leaving.confirm_wrong', { organisation });
}
