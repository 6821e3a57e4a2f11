import path from 'node:path';
import type { VaultStanding } from '../../../shared/contract/vault.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Workspace } from '../storage/workspace.ts';
import { vaultState } from '../vault/seal-workspace.ts';

/** A sealed workspace that waits for its secret. */
export type Locked = {
  readonly path: string;
  readonly organisation: string | null;
  /** It was open, and was locked on purpose or after minutes without input. */
  readonly byUser: boolean;
};

/** @param open the open workspace. */
export function vaultStandingOf(open: Workspace | null, locked: Locked | null, isRecovered: boolean): VaultStanding {
  const files = open?.files;
  const { sealed, opens } =
    open !== null && files instanceof SealedFileSystem ? vaultState(open, files) : { sealed: false, opens: [] };
  return {
    locked: locked === null ? null : { name: path.parse(locked.path).name, organisation: locked.organisation },
    isSealed: sealed,
    opens: [...opens],
    isRecovered,
  };
}
