import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../steps/context.ts';
import { makeSlot, type SlotCost, type SlotKind } from '../storage/vault/key-slot.ts';
import type { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import { newVault, type Vault } from '../storage/vault/vault.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { resealWorkspace } from './reseal-workspace.ts';

/** What opens a workspace from now on. */
export interface Secrets {
  readonly passphrase: Uint8Array;
  readonly recovery: RecoveryCode;
  /** Of trying the passphrase; a test takes a cheap one. */
  readonly cost?: SlotCost;
}

/** How a workspace lies on the disk. */
export interface VaultState {
  readonly sealed: boolean;
  /** What opens it, in the order of its slots. */
  readonly opens: readonly { readonly kind: SlotKind; readonly label?: string }[];
}

export function vaultState(workspace: Workspace, disk: SealedFileSystem): VaultState {
  const vault = disk.vaultOf(workspace.path);
  return {
    sealed: vault !== null,
    opens: (vault?.slots ?? []).map(({ kind, label }) => ({ kind, ...(label === '' ? {} : { label }) })),
  };
}

/** Seals a plain workspace. @throws AppError `vault.already_sealed`, and as `resealWorkspace`. */
export async function sealWorkspace(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  secrets: Secrets,
): Promise<void> {
  assertPlain(workspace, disk);
  await resealWorkspace(context, workspace, disk, withSecrets(newVault(), secrets), 'vault.sealed');
}

/** Writes a sealed workspace plain. @throws AppError `vault.not_sealed`, and as `resealWorkspace`. */
export async function unsealWorkspace(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
): Promise<void> {
  sealedVault(workspace, disk);
  await resealWorkspace(context, workspace, disk, null, 'vault.unsealed');
}

/**
 * Gives a sealed workspace another passphrase; the recovery sheet stays. Older copies beside it, which the old passphrase
 * opens, are removed. A copy elsewhere still opens with the old one: `rotateKey` is for that.
 *
 * @throws AppError `vault.not_sealed`, and as `resealWorkspace`.
 */
export async function changePassphrase(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  { passphrase, cost }: Pick<Secrets, 'passphrase' | 'cost'>,
): Promise<void> {
  const vault = sealedVault(workspace, disk);
  const slots = [
    makeSlot('passphrase', '', passphrase, vault.key, cost),
    ...vault.slots.filter(({ kind }) => kind !== 'passphrase'),
  ];
  await resealWorkspace(context, workspace, disk, { ...vault, slots }, 'vault.changed');
}

/** Seals a workspace by a new key: nothing that opened it before opens it any more. @throws AppError as `sealWorkspace`. */
export async function rotateKey(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  secrets: Secrets,
): Promise<void> {
  sealedVault(workspace, disk);
  await resealWorkspace(context, workspace, disk, withSecrets(newVault(), secrets), 'vault.rotated');
}

/** @throws AppError `vault.already_sealed`. */
export function assertPlain({ path }: Workspace, disk: SealedFileSystem): void {
  if (disk.vaultOf(path) !== null) throw new AppError('vault.already_sealed', { path });
}

/** The vault of a sealed workspace. @throws AppError `vault.not_sealed`. */
export function sealedVault({ path }: Workspace, disk: SealedFileSystem): Vault {
  const vault = disk.vaultOf(path);
  if (vault === null) throw new AppError('vault.not_sealed', { path });
  return vault;
}

function withSecrets(vault: Vault, { passphrase, recovery, cost }: Secrets): Vault {
  return {
    ...vault,
    slots: [
      makeSlot('passphrase', '', passphrase, vault.key, cost),
      makeSlot('recovery', '', recovery.secret, vault.key),
    ],
  };
}
