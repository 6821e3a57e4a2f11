import { basename, join } from 'node:path';
import { AppError } from '../../../shared/contract/result.ts';
import { realFileSystem, removeIfThere, systemCode, type FileSystem } from '../workspace/file-system.ts';
import type { Reader } from '../workspace/database.ts';
import type { Transaction } from '../workspace/transaction.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Lists on their way to a folder. A program that is killed leaves its draft, a whole list of people, where nobody
 * looks for it: so each draft is noted in the workspace before it is written, and whoever opens the workspace for changes
 * next, alone as the lock says, clears away what was left.
 */
const KEY = 'draft ';
const DRAFT = /^\.export-[0-9a-f]{12}\.part$/;

/** @param path of the folder of the draft. */
export function noteDraft(transaction: Transaction, path: string): void {
  transaction.run('INSERT INTO workspace (key, value) VALUES (?, ?)', [`${KEY}${path}`, path]);
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

function notedDrafts(reader: Reader): readonly string[] {
  return reader
    .all('SELECT value FROM workspace WHERE substr(key, 1, ?) = ? ORDER BY key', [KEY.length, KEY])
    .map((row) => String(row['value']));
}

/** Removes the files of a draft and its folder; a name that is none of ours is left alone and forgotten. */
function isCleared(path: string, files: FileSystem): boolean {
  if (!DRAFT.test(basename(path))) return true;
  try {
    if (files.status(path) === null) return files.status(join(path, '..')) !== null;
    for (const name of files.list(path)) removeIfThere(files, join(path, name));
    files.removeFolder(path);
    return true;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}
