import { join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { isBackup } from './backup-file.ts';
import { type FileSystem, folderOf, onFile, systemCode } from './file-system.ts';
import { isKeptCopy, isRescue, sideFilesOf } from './side-files.ts';

/**
 * Removes every copy of a state before: the backup, and what migrations and restores kept. A backup that a
 * person made under one of their names stays: it is the person's.
 *
 * @throws AppError `workspace.copy_stays` (`path`) when one can't be removed; the others are gone.
 */
export function dropKeptCopies(files: FileSystem, snapshot: string): void {
  const folder = folderOf(snapshot);
  let failure: AppError | null = null;
  for (const path of onFile(folder, () => files.list(folder)).map((name) => join(folder, name))) {
    if (!isKeptCopy(snapshot, path)) continue;
    if (isRescue(snapshot, path) && isInUse(files, path)) {
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

/** A rescue that somebody went on with is a workspace of its own: it is the person's to erase in. */
function isInUse(files: FileSystem, path: string): boolean {
  const { journal, backup, lock } = sideFilesOf(path);
  return [journal, backup, lock].some((name) => files.status(name) !== null);
}
