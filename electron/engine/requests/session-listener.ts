import type { HeldWorkspace } from '../../../shared/contract/engine-messages.ts';
import type { VaultStanding } from '../../../shared/contract/vault.ts';
import type { OpenWorkspace } from '../../../shared/contract/workspace.ts';
import type { Locked } from './vault-standing.ts';

/** Who hears what becomes of the workspace of the window: the page, and main. */
export type SessionListener = {
  onChange(workspace: OpenWorkspace | null): void;
  onHold(workspace: HeldWorkspace | null): void;
  /** `waiting`: the sealed workspace that waits for its secret. */
  onVault(standing: VaultStanding, waiting: Locked | null): void;
  /** What the key store of this computer keeps for a workspace from now on; null: nothing. */
  onKey(path: string, secret: Uint8Array | null): void;
};
