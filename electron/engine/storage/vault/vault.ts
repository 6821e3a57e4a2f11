import { randomBytes } from 'node:crypto';
import { AppError } from '../../../../shared/contract/result.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { withFile } from '../disk/file-system.ts';
import type { DataKey } from './data-key.ts';
import { openSlot, type KeySlot, type SlotKind } from './key-slot.ts';
import { assertProven, readVaultHead } from './vault-head.ts';

/** What opens the sealed files of a workspace, once a secret was right. */
export interface Vault {
  /** 16 bytes in hexadecimal. */
  readonly id: string;
  readonly key: DataKey;
  /** Written into every file that opens alone. */
  readonly slots: readonly KeySlot[];
}

/** A secret, and the kinds of slot that it may open. */
export interface VaultSecret {
  readonly bytes: Uint8Array;
  readonly kinds: readonly SlotKind[];
}

/** A vault with a new data key and no slot yet. */
export const newVault = (): Vault => ({ id: randomBytes(16).toString('hex'), key: randomBytes(32), slots: [] });

/**
 * Opens the vault of a sealed file.
 *
 * @throws AppError `workspace.locked` without a secret, `vault.wrong_secret` when it opens no slot, `workspace.damaged`,
 *   `workspace.newer_version`.
 */
export function unlock(files: FileSystem, path: string, secret: VaultSecret | null): Vault {
  const head = withFile(files, path, 'read', (file) => readVaultHead(files, file, path));
  if (secret === null) throw new AppError('workspace.locked', { path });
  for (const slot of head.slots) {
    const key = secret.kinds.includes(slot.kind) ? openSlot(slot, secret.bytes) : null;
    if (key === null) continue;
    assertProven(head, key, path);
    return { id: head.vault, key, slots: head.slots };
  }
  throw new AppError('vault.wrong_secret', { path });
}
