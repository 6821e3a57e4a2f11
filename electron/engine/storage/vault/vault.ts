import { randomBytes } from 'node:crypto';
import type { DataKey } from './data-key.ts';
import type { KeySlot } from './key-slot.ts';

/** What opens the sealed files of a workspace. */
export interface Vault {
  /** 16 bytes in hexadecimal. */
  readonly id: string;
  readonly key: DataKey;
  /** Written into every file that opens alone. */
  readonly slots: readonly KeySlot[];
}

/** A vault with a new data key and no slot yet. */
export const newVault = (): Vault => ({ id: randomBytes(16).toString('hex'), key: randomBytes(32), slots: [] });
