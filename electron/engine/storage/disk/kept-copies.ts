import { join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { isBackup } from './backup-file.ts';
import { type FileSystem, folderOf, onFile, systemCode } from './file-system.ts';
import { isKeptCopy, isRescue, sideFilesOf } from './side-files.ts';

/**
 * Removes every copy of an earlier state: the backup, and the copies of migrations and restores. A user's backup under
 * one of these names stays.
 *
 * @throws AppError `workspace.copy_stays` (`path`) when one can't be removed; the others are removed.
 */
export function dropKeptCopies(files: FileSystem, snapshot: string): void {
  const folder = folderOf(snapshot);
  let failure: AppError | null = null;
  for (const path of onFile(folder, () => files.list(folder)).map((name) => join(folder, name))) {
    if (!isKeptCopy(snapshot, path)) continue;
    if (isRescueInUse(files, snapshot, path)) {
      failure ??= new AppError('workspace.copy_stays', { path });
      continue;
    }
    try {
      if (!isBackup(files, path)) files.remove(path);
    } catch (error) {
      if (systemCode(error) === null) throw error;
      failure ??= new AppError('workspace.copy_stays', { path }, { cause: error });
    }
  }
  onFile(folder, () => {
    files.syncFolder(folder);
  });
  if (failure !== null) throw failure;
}

/** A rescue that was opened and changed is a separate workspace: the user erases in it separately. */
export function isRescueInUse(files: FileSystem, snapshot: string, path: string): boolean {
  if (!isRescue(snapshot, path)) return false;
  const { journal, backup, lock } = sideFilesOf(path);
  return [journal, backup, lock].some((name) => files.status(name) !== null);
}
