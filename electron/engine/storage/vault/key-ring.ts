import { AppError } from '../../../../shared/contract/result.ts';
import type { DataKey } from './data-key.ts';
import { openSlot, type SlotKind } from './key-slot.ts';
import type { Vault } from './vault.ts';
import { isProven, type ReadVaultHead } from './vault-head.ts';

/** A secret, and the kinds of slot that it may open. */
export interface VaultSecret {
  readonly bytes: Uint8Array;
  readonly kinds: readonly SlotKind[];
}

/** Asked for a sealed file that no known vault opens; null: nobody gave a secret. */
export type AskSecret = (path: string) => VaultSecret | null;

/** The vaults that are open in this program, by their id. Locking forgets them. */
export class KeyRing {
  readonly #vaults = new Map<string, Vault>();
  readonly #ask: AskSecret;

  constructor(ask: AskSecret = () => null) {
    this.#ask = ask;
  }

  /** Adds a vault. */
  keep(vault: Vault): void {
    this.#vaults.set(vault.id, vault);
  }

  /** The keys are overwritten: a later copy of the memory does not have them. */
  forgetAll(): void {
    for (const { key } of this.#vaults.values()) key.fill(0);
    this.#vaults.clear();
  }

  /**
   * The vault of a sealed file.
   *
   * @throws AppError `workspace.locked` without a secret, `vault.wrong_secret` when it opens no slot,
   *   `workspace.damaged` when the head was altered.
   */
  vaultOf(head: ReadVaultHead, path: string): Vault {
    const known = this.#vaults.get(head.vault);
    if (known !== undefined) {
      assertProven(head, known.key, path);
      // The slots are those of the file: a change of them that failed must not reach what is written later.
      return head.slots.length === 0 ? known : { ...known, slots: head.slots };
    }
    const secret = this.#ask(path);
    // A part of a workspace has no slots: the workspace itself is opened first.
    if (secret === null || head.slots.length === 0) throw new AppError('workspace.locked', { path });
    return this.unlock(head, secret, path);
  }

  /** The same with a given secret, also for a vault that is open already. */
  unlock(head: ReadVaultHead, secret: VaultSecret, path: string): Vault {
    for (const slot of head.slots) {
      const key = secret.kinds.includes(slot.kind) ? openSlot(slot, secret.bytes) : null;
      if (key === null) continue;
      assertProven(head, key, path);
      const vault = { id: head.vault, key, slots: head.slots };
      this.keep(vault);
      return vault;
    }
    throw new AppError('vault.wrong_secret', { path });
  }
}

function assertProven(head: ReadVaultHead, key: DataKey, path: string): void {
  if (!isProven(head, key)) throw new AppError('workspace.damaged', { path });
}
