import { join } from 'node:path';
import { ExportFolder } from '../export/export-folder.ts';
import type { WrittenFile } from '../spreadsheet/write/output-file.ts';
import { forgetDraft, noteDraft } from '../storage/disk/drafts.ts';
import { realFileSystem } from '../storage/disk/file-system.ts';
import { assertWritable } from '../storage/disk/output-guard.ts';
import type { Transaction } from '../storage/transaction.ts';
import type { Workspace } from '../storage/workspace.ts';

/** A file to write, by its name in the folder. */
interface FolderFile {
  readonly file: string;
  readonly write: (path: string) => Promise<WrittenFile>;
}

/** The digest of a written file. */
type NamedDigest = Pick<FolderFile, 'file'> & Pick<WrittenFile, 'sha256'>;

/**
 * Writes the files of a request into a folder, all of them or none.
 *
 * @param record runs in the change that puts the files in their place. @returns the path of the folder.
 * @throws AppError `output.…`, `file.…`; then nothing was written.
 */
export async function writeRightsFolder(
  workspace: Workspace,
  out: string,
  files: readonly FolderFile[],
  record: (transaction: Transaction, written: readonly NamedDigest[]) => void,
): Promise<string> {
  if (realFileSystem.status(out)?.kind === 'folder')
    for (const { file } of files) assertWritable(join(out, file), { workspaces: [workspace.path] });
  const folder = ExportFolder.open(out);
  try {
    workspace.write((transaction) => noteDraft(transaction, folder.draft));
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
  } finally {
    folder.discard();
    forgetDraft(workspace, folder.draft);
  }
  return folder.path;
}
