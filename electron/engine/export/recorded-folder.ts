import { join } from 'node:path';
import type { WrittenFile } from '../spreadsheet/write/output-file.ts';
import { forgetDraft, noteDraft } from '../storage/disk/drafts.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';
import { ExportFolder } from './export-folder.ts';

/** A file to write, by its name in the folder. */
interface FolderFile {
  readonly file: string;
  readonly write: (path: string) => Promise<WrittenFile>;
}

/** The digest of a written file. */
type NamedDigest = Pick<FolderFile, 'file'> & Pick<WrittenFile, 'sha256'>;

/**
 * Writes files of people's data into a draft that the workspace knows of, so that the next opening removes what a kill leaves.
 * Without `place` nothing of it remains.
 *
 * @throws AppError `workspace.read_only`, `file.…`; any error of `work`.
 */
export async function inDraftFolder<T>(
  workspace: Workspace,
  out: string,
  work: (folder: ExportFolder) => Promise<T>,
): Promise<T> {
  const folder = ExportFolder.open(out);
  try {
    workspace.write((transaction) => noteDraft(transaction, folder.draft));
    return await work(folder);
  } finally {
    folder.discard();
    forgetDraft(workspace, folder.draft);
  }
}

/**
 * Writes files into a folder, all of them or none.
 *
 * @param record runs in the change that puts the files in their place. @returns the path of the folder.
 * @throws AppError `output.…`, `file.…`; then nothing was written.
 */
export async function writeRecordedFolder(
  workspace: Workspace,
  out: string,
  files: readonly FolderFile[],
  record: (transaction: Transaction, written: readonly NamedDigest[]) => void,
): Promise<string> {
  if (realFileSystem.status(out)?.kind === 'folder')
    for (const { file } of files) assertWritable(join(out, file), { workspaces: [workspace.path] });
  return inDraftFolder(workspace, out, async (folder) => {
    const written: NamedDigest[] = [];
    for (const { file, write } of files) {
      const { sha256 } = await write(folder.draftOf(file));
      written.push({ file, sha256 });
    }
    workspace.write((transaction) => {
      record(transaction, written);
      // Files that can’t take their place undo the record.
      folder.place();
    });
    return folder.path;
  });
}
