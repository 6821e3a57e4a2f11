import { type FileSystem, realFileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { makeSlot } from '../../electron/engine/storage/vault/key-slot.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import { newVault, type Vault } from '../../electron/engine/storage/vault/vault.ts';
import type { Workspace } from '../../electron/engine/storage/workspace.ts';
import type { EngineContext } from '../../electron/engine/steps/context.ts';
import type { RecoveryCode } from '../../electron/engine/vault/recovery-code.ts';
import {
  changePassphrase,
  rotateKey,
  sealWorkspace,
  unsealWorkspace,
  vaultState,
} from '../../electron/engine/vault/seal-workspace.ts';
import { PATH } from './small-layout.ts';

export const PASSPHRASE = 'quatre mots pour ouvrir';

/** Cheap to try: the cost of a real one would take half a second for each opening. */
export const CHEAP = { cost: 4 };

/** A vault that `PASSPHRASE` opens. */
export function cheapVault(): Vault {
  const vault = newVault();
  return { ...vault, slots: [makeSlot('passphrase', '', Buffer.from(PASSPHRASE), vault.key, CHEAP)] };
}

const VAULT = cheapVault();

/** How the files of a workspace are written on a disk. */
export type Surface = (disk: FileSystem) => FileSystem;

/** Each fault of a disk is tried on both. */
export const SURFACES: readonly (readonly [string, Surface])[] = [
  ['plain', (disk) => disk],
  ['sealed', (disk) => new SealedFileSystem(disk, new KeyRing()).planning(PATH, VAULT)],
];

/** A code of a recovery sheet: opening by it costs nothing. */
export const RECOVERY: RecoveryCode = { secret: Buffer.alloc(32, 7), text: '' };

/** The real disk, where the code of a recovery sheet opens sealed files. */
export function diskOpenedBy({ secret }: RecoveryCode): SealedFileSystem {
  return new SealedFileSystem(realFileSystem, new KeyRing(() => ({ bytes: secret, kinds: ['recovery'] })));
}

/** Seals a plain workspace; gives a sealed one another passphrase or key, or writes it plain, by turns. */
export function nextSealing(workspace: Workspace, disk: SealedFileSystem, turn: number): Promise<void> {
  const context: EngineContext = {
    by: 'Camille',
    now: () => '2026-11-30T10:00:00+01:00',
    today: () => '2026-11-30',
    language: 'fr',
  };
  const secrets = { passphrase: Buffer.from(`${PASSPHRASE} ${turn}`), recovery: RECOVERY, cost: CHEAP };
  if (!vaultState(workspace, disk).sealed) return sealWorkspace(context, workspace, disk, secrets);
  if (turn % 3 === 0) return changePassphrase(context, workspace, disk, secrets);
  return turn % 3 === 1 ? rotateKey(context, workspace, disk, secrets) : unsealWorkspace(context, workspace, disk);
}
