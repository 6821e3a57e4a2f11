import { join } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { isBackup } from './backup-file.ts';
import { type FileSystem, folderOf, systemCode, withFile, writeWhole } from './file-system.ts';
import { isKeptCopy, isRescue, sideFilesOf } from './side-files.ts';

/** The files of a workspace, as they lie on the disk. */
export interface FilesOfWorkspace {
  /** In the order of their destruction: the workspace itself is the last one, so that an interrupted destruction can be repeated. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** Its folders, which are empty afterwards. */
  readonly folders: readonly string[];
  /** Files under its names that are somebody’s own: a backup, a rescued copy in use, a file that a user put among the evidence. */
  readonly others: readonly string[];
}

const EVIDENCE = /^(?:[0-9a-f]{16}-)?[0-9a-f]{64}$|^arriving-/;
const WAITING = /^(?:arriving-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param disk where sealed files are as they lie. @param path the workspace, its symbolic links resolved. */
export function filesOfWorkspace(disk: FileSystem, path: string): FilesOfWorkspace {
  const names = sideFilesOf(path);
  const folder = folderOf(path);
  const others: string[] = [];
  const copies: string[] = [];
  for (const copy of disk.list(folder).map((name) => join(folder, name))) {
    if (!isKeptCopy(path, copy)) continue;
    (isSomebodys(disk, path, copy) ? others : copies).push(copy);
  }
  const inFolders: string[] = [];
  const folders: string[] = [];
  for (const [own, isOurs] of [
    [names.evidence, EVIDENCE],
    [names.waiting, WAITING],
  ] as const) {
    if (disk.status(own)?.kind !== 'folder') continue;
    folders.push(own);
    for (const name of disk.list(own)) (isOurs.test(name) ? inFolders : others).push(join(own, name));
  }
  const last = [names.nextSnapshot, names.nextJournal, names.journal, names.snapshot];
  const files = [...copies, ...inFolders, ...last.filter((file) => disk.status(file)?.kind === 'file')];
  const bytes = files.reduce((sum, file) => sum + (disk.status(file)?.size ?? 0), 0);
  return { files, bytes, folders, others };
}

/** Whether a file under the name of a kept copy is not Aval’s to destroy. */
function isSomebodys(disk: FileSystem, path: string, copy: string): boolean {
  if (disk.status(copy)?.kind !== 'file' || isBackup(disk, copy)) return true;
  if (!isRescue(path, copy)) return false;
  const { journal, backup, lock } = sideFilesOf(copy);
  return [journal, backup, lock].some((name) => disk.status(name) !== null);
}

/**
 * Overwrites and removes the files. A solid-state drive and a synchronised folder may keep the old bytes elsewhere: no program
 * reaches them.
 *
 * @throws AppError `leaving.file_stays` (`path`): what comes after it in the order is still there.
 */
export function destroyFiles(disk: FileSystem, { files, folders }: FilesOfWorkspace): void {
  for (const file of files) reporting(file, () => overwriteAndRemove(disk, file));
  for (const folder of folders) {
    if (disk.list(folder).length === 0) reporting(folder, () => disk.removeFolder(folder));
  }
  const [last] = files.slice(-1);
  if (last !== undefined) reporting(last, () => disk.syncFolder(folderOf(last)));
}

function reporting(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw systemCode(error) === null ? error : new AppError('leaving.file_stays', { path }, { cause: error });
  }
}

const ZEROS = Buffer.alloc(1 << 20);

function overwriteAndRemove(disk: FileSystem, path: string): void {
  const status = disk.status(path);
  // The bytes of a file with a second name go with its last one.
  if (status?.links === 1)
    withFile(disk, path, 'change', (file) => {
      for (let position = 0; position < status.size; position += ZEROS.length)
        writeWhole(disk, file, ZEROS.subarray(0, Math.min(ZEROS.length, status.size - position)), position);
      disk.sync(file);
    });
  disk.remove(path);
}
