import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { listEvidence } from '../sql/evidence.ts';
import type { EngineContext } from '../steps/context.ts';
import { piecesOf } from '../storage/disk/file-copy.ts';
import { createDurably, type FileSystem, writeWhole } from '../storage/disk/file-system.ts';
import { sideFilesOf } from '../storage/disk/side-files.ts';
import { dropOldFiles, oldFilesFindings } from '../storage/vault/old-files.ts';
import type { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Vault } from '../storage/vault/vault.ts';
import type { Workspace } from '../storage/workspace.ts';

/**
 * Writes a workspace anew: sealed by a vault, by another one, or plain (null). The change is there at the rename of the new
 * snapshot, before it nothing has changed. Evidence is copied before, and the old files are removed after: overwritten
 * first where they are plain. The next opening for changes completes a removal that was interrupted.
 *
 * It can be cancelled until the rename. Its progress counts bytes.
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
  const evidence = present?.id === vault?.id ? [] : evidenceOf(before, sideFilesOf(path).evidence);
  const bytes = evidence.reduce((sum, { size }) => sum + size, 0);
  const tell = (done: number, total: number): void => context.onProgress?.({ phase: 'rewriting', done, total });
  try {
    // The size of the present file is near that of the new one.
    const expected = bytes + (before.status(path)?.size ?? 0);
    await copyEvidence(before, after, evidence, context.signal, (done) => tell(done, expected));
    await workspace.bulk(
      (shadow) => {
        shadow.register({ at: context.now(), by: context.by, action, subject: {} });
        return Promise.resolve();
      },
      {
        growth: 0,
        signal: context.signal,
        by: after,
        onWritten: (done, total) => tell(bytes + done, bytes + total),
      },
    );
  } catch (error) {
    // Copied evidence would lie there twice until the next opening; a change that took place needs it.
    if (evidence.length > 0 && disk.vaultOf(path)?.id === present?.id) oldFilesFindings(disk, path);
    throw error;
  }
  context.onProgress?.({ phase: 'clearing', done: 0, total: 0 });
  dropOldFiles(disk, path);
}

interface EvidenceFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

const evidenceOf = (files: FileSystem, folder: string): readonly EvidenceFile[] =>
  listEvidence(files, folder)
    .map((sha256) => join(folder, sha256))
    .map((path) => ({ path, size: files.status(path)?.size ?? 0 }));

/** Each evidence file, written by another file system beside the present one: their names on the disk differ. */
async function copyEvidence(
  from: FileSystem,
  to: FileSystem,
  evidence: readonly EvidenceFile[],
  signal: AbortSignal | undefined,
  onCopied: (bytes: number) => void,
): Promise<void> {
  let copied = 0;
  for (const { path } of evidence) {
    const arriving = join(dirname(path), `arriving-${randomUUID()}`);
    const source = from.open(path, 'read');
    try {
      await createDurably(to, arriving, async (target) => {
        let position = 0;
        for await (const piece of piecesOf(from, source)) {
          signal?.throwIfAborted();
          writeWhole(to, target, piece, position);
          position += piece.length;
          copied += piece.length;
          onCopied(copied);
        }
      });
    } finally {
      from.close(source);
    }
    to.rename(arriving, path);
  }
  const [first] = evidence;
  if (first !== undefined) from.syncFolder(dirname(first.path));
}
