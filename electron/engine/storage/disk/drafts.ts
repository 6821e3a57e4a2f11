import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { realFileSystem, removeIfThere, systemCode, type FileSystem } from './file-system.ts';
import type { SqlReader } from '../reader.ts';
import type { Transaction } from '../transaction.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Files of people on their way to a folder: lists, what is held on a person, rows to be corrected. A program that is
 * killed leaves its draft in a place that is never searched: so each draft is noted in the workspace before it is written, and
 * anyone who opens the workspace for changes next, alone as the lock says, clears away what was left.
 */
const KEY = 'draft ';
const DRAFT = /^\.export-[0-9a-f]{12}\.part$/;

/** What `writeWholeFile` adds to the name of a file until that is whole. */
const OF_FILE = /^\.[0-9a-f]{12}\.part$/;

/** @param path of the folder of the draft. */
export function noteDraft(transaction: Transaction, path: string): void {
  transaction.run('INSERT OR IGNORE INTO workspace (key, value) VALUES (?, ?)', [`${KEY}${path}`, path]);
}

/** Writes one file by `writeWholeFile`; what a kill leaves of its draft goes at the next opening. */
export async function withNotedDraft<T>(workspace: Workspace, file: string, write: () => Promise<T>): Promise<T> {
  const path = resolve(file);
  // Beside anyone who has it open for changes, nothing can be noted.
  if (!workspace.isReadOnly) workspace.write((transaction) => noteDraft(transaction, path));
  try {
    return await write();
  } finally {
    if (!workspace.isReadOnly) forgetDraft(workspace, path);
  }
}

/** What can't be forgotten now is forgotten at the next opening: it takes nothing back that was done. */
export function forgetDraft(workspace: Workspace, path: string): void {
  try {
    workspace.write((transaction) => forget(transaction, path));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

function forget(transaction: Transaction, path: string): void {
  transaction.run('DELETE FROM workspace WHERE key = ?', [`${KEY}${path}`]);
}

/** Clears away the drafts that a killed program left. One that can't be reached stays noted: its disk may come back. */
export function clearDrafts(workspace: Workspace, files: FileSystem = realFileSystem): void {
  const gone = notedDrafts(workspace).filter((path) => isCleared(path, files));
  if (gone.length > 0) workspace.write((transaction) => gone.forEach((path) => forget(transaction, path)));
}

function notedDrafts(reader: SqlReader): readonly string[] {
  return reader
    .all('SELECT value FROM workspace WHERE substr(key, 1, ?) = ? ORDER BY key', [KEY.length, KEY])
    .map((row) => String(row['value']));
}

/** Whether nothing is left of a draft. A name that is not one of Aval’s is left alone. */
function isCleared(path: string, files: FileSystem): boolean {
  try {
    if (!DRAFT.test(basename(path))) return isFileCleared(path, files);
    if (files.status(path) === null) return files.status(join(path, '..')) !== null;
    for (const name of files.list(path)) removeIfThere(files, join(path, name));
    files.removeFolder(path);
    return true;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}

/** @param path of the file that was to be written; the file itself, if there is one by now, is whole and stays. */
function isFileCleared(path: string, files: FileSystem): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  if (files.status(folder) === null) return false;
  for (const other of files.list(folder))
    if (other.startsWith(name) && OF_FILE.test(other.slice(name.length))) removeIfThere(files, join(folder, other));
  return true;
}
