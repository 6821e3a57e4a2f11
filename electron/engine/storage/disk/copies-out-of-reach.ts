import { basename, join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { isBackup } from './backup-file.ts';
import { type FileSystem, folderOf, systemCode } from './file-system.ts';
import { isKeptCopy, isRescue, reservedFor } from './side-files.ts';
import { isSnapshot } from './snapshot.ts';

/**
 * Files in the folder of a workspace that may still contain an erased person, and that a person must destroy: backups,
 * and copies of the workspace whose name begins with its own. Their paths, sorted. Other folders are not searched.
 */
export function copiesOutOfReach(files: FileSystem, workspacePath: string): string[] {
  const folder = folderOf(workspacePath);
  return files
    .list(folder)
    .map((name) => join(folder, name))
    .filter((path) => path !== workspacePath && isCopy(files, workspacePath, path));
}

function isCopy(files: FileSystem, workspacePath: string, path: string): boolean {
  try {
    if (files.status(path)?.kind !== 'file') return false;
    if (isBackup(files, path)) return true;
    if (!basename(path).startsWith(basename(workspacePath)) || !isSnapshot(files, path)) return false;
    // A rescue that was opened and changed is a separate workspace.
    return isRescue(workspacePath, path) || (!isKeptCopy(workspacePath, path) && reservedFor(path) !== workspacePath);
  } catch (error) {
    // A file that can't be read, or that is sealed by another key, can't be distinguished from any other.
    if (systemCode(error) === null && !(error instanceof AppError)) throw error;
    return false;
  }
}
