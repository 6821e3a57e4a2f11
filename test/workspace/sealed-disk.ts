import type { FileSystem } from '../../electron/engine/storage/disk/file-system.ts';
import { makeSlot } from '../../electron/engine/storage/vault/key-slot.ts';
import { KeyRing } from '../../electron/engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../../electron/engine/storage/vault/sealed-file-system.ts';
import { newVault, type Vault } from '../../electron/engine/storage/vault/vault.ts';
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

/** How the files of a workspace are written: each fault of a disk is tried on both. */
export const SURFACES: readonly (readonly [string, (disk: FileSystem) => FileSystem])[] = [
  ['plain', (disk) => disk],
  ['sealed', (disk) => new SealedFileSystem(disk, new KeyRing()).planning(PATH, VAULT)],
];
