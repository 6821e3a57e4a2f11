import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { listEvidence } from '../sql/evidence.ts';
import type { EngineContext } from '../steps/context.ts';
import { piecesOf } from '../storage/disk/file-copy.ts';
import { createDurably, type FileSystem, writeWhole } from '../storage/disk/file-system.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { dropOldFiles } from '../storage/vault/old-files.ts';
import type { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Vault } from '../storage/vault/vault.ts';
import type { Workspace } from '../storage/workspace.ts';

/**
 * Writes a workspace anew: sealed by a vault, by another one, or plain (null). The change is there at the rename of the new
 * snapshot, before it nothing has changed. Evidence is copied before, and the old files are removed after: overwritten
 * first where they are plain. The next opening for changes completes a removal that was interrupted.
 *
 * @param action of the register.
 * @throws AppError `vault.old_file_stays` when it is done and an older file could not be removed; `file.…`.
 */
export async function resealWorkspace(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  vault: Vault | null,
  action: string,
): Promise<void> {
  const { path } = workspace;
  const present = disk.vaultOf(path);
  const before = disk.planning(path, present);
  const after = disk.planning(path, vault);
  // With the same key the evidence is sealed as it should be.
  if (present?.id !== vault?.id) await copyEvidence(before, after, sideFilesOf(path).evidence, context.signal);
  await workspace.bulk(
    (shadow) => {
      shadow.register({ at: context.now(), by: context.by, action, subject: {} });
      return Promise.resolve();
    },
    { growth: 0, signal: context.signal, by: after },
  );
  dropOldFiles(disk, path);
}

/** Each evidence file, written by another file system beside the present one: their names on the disk differ. */
async function copyEvidence(
  from: FileSystem,
  to: FileSystem,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const sha256 of listEvidence(from, folder)) {
    const arriving = join(folder, `arriving-${randomUUID()}`);
    const source = from.open(join(folder, sha256), 'read');
    try {
      await createDurably(to, arriving, async (target) => {
        let position = 0;
        for await (const piece of piecesOf(from, source)) {
          signal?.throwIfAborted();
          writeWhole(to, target, piece, position);
          position += piece.length;
        }
      });
    } finally {
      from.close(source);
    }
    to.rename(arriving, join(folder, sha256));
  }
  if (from.status(folder) !== null) from.syncFolder(folder);
}
