import path from 'node:path';
import { createWorkspace } from '../../electron/engine/storage/create-workspace.ts';
import { realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import { passphraseBytes } from '../../electron/engine/vault/passphrase.ts';
import { newRecoveryCode } from '../../electron/engine/vault/recovery-code.ts';
import { sealWorkspace } from '../../electron/engine/vault/seal-workspace.ts';
import { context } from '../campaign/firm.ts';

/** The passphrase of the workspace below. */
export const PASSPHRASE = 'girafe moulin citron violon';

/** A sealed workspace without contacts, whose passphrase is quick to try. Returns its path. */
export async function withSealedWorkspace(folder: string): Promise<string> {
  const file = path.join(folder, 'perdrix.aval');
  const disk = new SealedFileSystem(realFileSystem, new KeyRing());
  const by = { organisation: 'Boutique Perdrix', also: [], at: context.now(), by: context.by, fileSystem: disk };
  const workspace = await createWorkspace(file, by);
  const secrets = { passphrase: passphraseBytes(PASSPHRASE), recovery: newRecoveryCode(), cost: { cost: 4 } };
  await sealWorkspace(context, workspace, disk, secrets);
  await workspace.close();
  return file;
}
