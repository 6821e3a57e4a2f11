import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../../../shared/contract/result.ts';
import { realFileSystem, removeIfThere, systemCode, type FileSystem } from './file-system.ts';
import type { SqlReader } from '../reader.ts';
import type { Transaction } from '../transaction.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Drafts of files with personal data: lists, exports of a person, rows to correct. A killed program leaves its draft in
 * a folder that is never searched, so each draft is recorded in the workspace before it is written, and the next
 * opening for changes, under the lock, removes the remains.
 */
const KEY = 'draft ';
const DRAFT = /^\.export-[0-9a-f]{12}\.part$/;

/** The suffix that `writeWholeFile` adds to the name of an incomplete file. */
const OF_FILE = /^\.[0-9a-f]{12}\.part$/;

/** @param path of the folder of the draft. */
export function noteDraft(transaction: Transaction, path: string): void {
  transaction.run('INSERT OR IGNORE INTO workspace (key, value) VALUES (?, ?)', [`${KEY}${path}`, path]);
}

/** Writes one file by `writeWholeFile`; the next opening removes a draft left by a kill. */
export async function withNotedDraft<T>(workspace: Workspace, file: string, write: () => Promise<T>): Promise<T> {
  const path = resolve(file);
  // A read-only workspace can't record anything.
  if (!workspace.isReadOnly) workspace.write((transaction) => noteDraft(transaction, path));
  try {
    return await write();
  } finally {
    if (!workspace.isReadOnly) forgetDraft(workspace, path);
  }
}

/** On failure the next opening forgets it: the finished work is not undone. */
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

/** Removes the drafts left by a killed program. An unreachable one stays recorded: its disk may come back. */
export function clearDrafts(workspace: Workspace, files: FileSystem = realFileSystem): void {
  const gone = notedDrafts(workspace).filter((path) => isCleared(path, files));
  if (gone.length > 0) workspace.write((transaction) => gone.forEach((path) => forget(transaction, path)));
}

function notedDrafts(reader: SqlReader): readonly string[] {
  return reader
    .all('SELECT value FROM workspace WHERE substr(key, 1, ?) = ? ORDER BY key', [KEY.length, KEY])
    .map((row) => String(row['value']));
}

/** Whether a draft is gone. A name that is not one of Aval’s is not removed. */
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

/** @param path of the target file; if it exists, it is complete and stays. */
function isFileCleared(path: string, files: FileSystem): boolean {
  const [folder, name] = [dirname(path), basename(path)];
  if (files.status(folder) === null) return false;
  for (const other of files.list(folder))
    if (other.startsWith(name) && OF_FILE.test(other.slice(name.length))) removeIfThere(files, join(folder, other));
  return true;
}
