import { AppError } from '../../../shared/contract/result.ts';
import type { EngineContext } from '../steps/context.ts';
import { fittingLabel, type KeySlot, makeSlot, type SlotCost, type SlotKind } from '../storage/vault/key-slot.ts';
import type { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import { newVault, type Vault } from '../storage/vault/vault.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { RecoveryCode } from './recovery-code.ts';
import { resealWorkspace } from './reseal-workspace.ts';

/** What opens a workspace, or a backup, from now on. */
export interface Secrets {
  readonly passphrase: Uint8Array;
  /** Null: no sheet was written; a backup may have none. */
  readonly recovery: RecoveryCode | null;
  /** Of trying the passphrase; a test takes a cheap one. */
  readonly cost?: SlotCost;
}

/** A workspace always has a recovery sheet. */
export type WorkspaceSecrets = Secrets & { readonly recovery: RecoveryCode };

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
  secrets: WorkspaceSecrets,
): Promise<void> {
  assertPlain(workspace, disk);
  await resealWorkspace(context, workspace, disk, vaultOpenedBy(secrets), 'vault.sealed');
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
 * Gives a sealed workspace another passphrase; the recovery sheet stays, and no key store of a computer opens it any
 * more. Older copies beside it, which the old passphrase opens, are removed. A copy elsewhere still opens with the old
 * one: `rotateKey` is for that.
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
    ...vault.slots.filter(({ kind }) => kind !== 'passphrase' && kind !== 'keystore'),
  ];
  await resealWorkspace(context, workspace, disk, { ...vault, slots }, 'vault.changed');
}

/** The most computers whose key store opens a workspace: another one takes the place of the first. */
const COMPUTERS = 8;

/**
 * Lets the key store of a computer open a sealed workspace; a computer of the same name is replaced.
 *
 * @param secret random bytes that the key store keeps.
 * @throws AppError `vault.not_sealed`, and as `resealWorkspace`.
 */
export async function admitComputer(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  { name, secret }: { readonly name: string; readonly secret: Uint8Array },
): Promise<void> {
  const vault = sealedVault(workspace, disk);
  const slot = makeSlot('keystore', name, secret, vault.key);
  const computers = [...computersIn(vault, slot.label), slot].slice(-COMPUTERS);
  await resealWorkspace(
    context,
    workspace,
    disk,
    { ...vault, slots: [...others(vault), ...computers] },
    'vault.admitted',
  );
}

/** The opposite of `admitComputer`. @throws AppError `vault.not_sealed`, and as `resealWorkspace`. */
export async function dismissComputer(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  name: string,
): Promise<void> {
  const vault = sealedVault(workspace, disk);
  const slots = [...others(vault), ...computersIn(vault, fittingLabel(name))];
  if (slots.length === vault.slots.length) return;
  await resealWorkspace(context, workspace, disk, { ...vault, slots }, 'vault.dismissed');
}

const others = ({ slots }: Vault): readonly KeySlot[] => slots.filter(({ kind }) => kind !== 'keystore');

/** The slots of computers but one. */
const computersIn = ({ slots }: Vault, but: string): readonly KeySlot[] =>
  slots.filter(({ kind, label }) => kind === 'keystore' && label !== but);

/** Seals a workspace by a new key: nothing that opened it before opens it any more. @throws AppError as `sealWorkspace`. */
export async function rotateKey(
  context: EngineContext,
  workspace: Workspace,
  disk: SealedFileSystem,
  secrets: WorkspaceSecrets,
): Promise<void> {
  sealedVault(workspace, disk);
  await resealWorkspace(context, workspace, disk, vaultOpenedBy(secrets), 'vault.rotated');
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

/** A vault with a new key, which these secrets open. */
export function vaultOpenedBy({ passphrase, recovery, cost }: Secrets): Vault {
  const vault = newVault();
  return {
    ...vault,
    slots: [
      makeSlot('passphrase', '', passphrase, vault.key, cost),
      ...(recovery === null ? [] : [makeSlot('recovery', '', recovery.secret, vault.key)]),
    ],
  };
}
