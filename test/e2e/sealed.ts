import path from 'node:path';
import { backupWorkspace } from '../../electron/engine/restore/backup.ts';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import { passphraseBytes } from '../../electron/engine/vault/passphrase.ts';
import { newRecoveryCode } from '../../electron/engine/vault/recovery-code.ts';
import { sealWorkspace } from '../../electron/engine/vault/seal-workspace.ts';
import { context } from '../campaign/firm.ts';

/** The passphrase of the workspace below. */
export const PASSPHRASE = 'girafe moulin citron violon';

/** A sealed workspace without contacts, whose passphrase is quick to try. Returns its path. */
export const withSealedWorkspace = (folder: string): Promise<string> =>
  sealedWorkspace(path.join(folder, 'perdrix.aval'), PASSPHRASE);

/** The backup of such a workspace, and in its place one with another passphrase and another key. */
export async function withOtherKey(folder: string, passphrase: string): Promise<{ file: string; backup: string }> {
  const backup = path.join(folder, 'copie.aval-backup');
  const before = path.join(folder, 'avant.aval');
  await sealedWorkspace(before, PASSPHRASE, (workspace) =>
    backupWorkspace(workspace, backup, { noted: { at: context.now(), by: context.by } }),
  );
  return { backup, file: await sealedWorkspace(path.join(folder, 'perdrix.aval'), passphrase) };
}

async function sealedWorkspace(
  file: string,
  passphrase: string,
  use: (workspace: Workspace) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const disk = new SealedFileSystem(realFileSystem, new KeyRing());
  const by = { organisation: 'Boutique Perdrix', also: [], at: context.now(), by: context.by, fileSystem: disk };
  const workspace = await createWorkspace(file, by);
  const secrets = { passphrase: passphraseBytes(passphrase), recovery: newRecoveryCode(), cost: { cost: 4 } };
  await sealWorkspace(context, workspace, disk, secrets);
  await use(workspace);
  await workspace.close();
  return file;
}
