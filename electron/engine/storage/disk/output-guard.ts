import { accessSync, constants, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { fileError, realFileSystem, systemCode, type FileSystem } from './file-system.ts';
import { isKeptCopy, sideFilesOf } from './side-files.ts';

/** The files that a command reads and works on, and the user's permissions. */
export interface OutputGround {
  /** Workspaces that it works on: they and Aval's files beside them are never overwritten. */
  readonly workspaces?: readonly string[];
  /** Files that it reads: never overwritten. */
  readonly inputs?: readonly string[];
  /** The user permitted to replace the existing file (`--force`, the question of a dialog). */
  readonly replace?: boolean;
  /** Whether an existing file is an earlier one of the same kind, written by Aval and unchanged since. */
  readonly isOurs?: (path: string) => boolean;
}

const OWNER_WRITES = 0o200;

/**
 * Refuses an output before anything is written: every file that a command or the window writes is checked here. Files
 * are compared by device and inode, not by name: a link to the workspace is the workspace.
 *
 * @throws AppError `output.workspace`, `output.input`, `output.exists`, `output.read_only`, `file.folder_missing`, `file.is_a_folder`, `file.…`.
 */
export function assertWritable(path: string, ground: OutputGround, files: FileSystem = realFileSystem): void {
  try {
    const folder = dirname(resolve(path));
    if (files.status(folder)?.kind !== 'folder') throw new AppError('file.folder_missing', { path: folder });
    const real = join(files.realPath(folder), basename(resolve(path)));
    for (const workspace of ground.workspaces ?? []) assertNotOfWorkspace(files, path, real, workspace);
    const status = files.status(real);
    for (const input of ground.inputs ?? []) {
      if (isSame(files, real, input)) throw new AppError('output.input', { path });
    }
    if (status === null) return;
    if (status.kind !== 'file')
      throw new AppError(status.kind === 'folder' ? 'file.is_a_folder' : 'output.no_file', { path });
    assertUnlocked(path, real);
    if (ground.replace !== true && ground.isOurs?.(real) !== true) throw new AppError('output.exists', { path });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** A workspace, its side files and copies: by name, existing or not, and by inode. */
function assertNotOfWorkspace(files: FileSystem, path: string, real: string, workspace: string): void {
  const known = realOf(files, workspace);
  const sideFiles = sideFilesOf(known);
  const names = Object.values(sideFiles) as readonly string[];
  const isNamedSo =
    names.some((name) => sameName(name, real)) ||
    isKeptCopy(known, real) ||
    sameName(dirname(real), sideFiles.evidence) ||
    real.startsWith(`${sideFiles.evidence}${sep}`);
  if (isNamedSo || names.some((name) => isSame(files, real, name))) throw new AppError('output.workspace', { path });
}

function isSame(files: FileSystem, one: string, other: string): boolean {
  if (sameName(one, realOf(files, other))) return true;
  const [first, second] = [files.status(one), files.status(other)];
  return first?.kind === 'file' && second?.kind === 'file' && first.node === second.node;
}

/** Names in Windows and macOS are not case-sensitive. */
function sameName(one: string, other: string): boolean {
  return process.platform === 'linux' ? one === other : one.toLowerCase() === other.toLowerCase();
}

function realOf(files: FileSystem, path: string): string {
  try {
    return files.realPath(path);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return resolve(path);
  }
}

/** A rename could replace a protected file, so its mode is checked; the administrator may write everywhere. */
function assertUnlocked(path: string, real: string): void {
  const status = statSync(real, { throwIfNoEntry: false });
  if (status === undefined) return;
  let isProtected = (status.mode & OWNER_WRITES) === 0;
  try {
    accessSync(real, constants.W_OK);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    isProtected = true;
  }
  if (isProtected) throw new AppError('output.read_only', { path });
}
