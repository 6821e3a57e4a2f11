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
  readonly #asks: readonly AskSecret[];

  /** @param asks one for each secret: a file may be opened by any of them. */
  constructor(...asks: readonly AskSecret[]) {
    this.#asks = asks;
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
   * @throws AppError `workspace.locked` without a secret, `vault.wrong_secret` when none opens a slot,
   *   `workspace.damaged` when the head was altered.
   */
  vaultOf(head: ReadVaultHead, path: string): Vault {
    const known = this.#vaults.get(head.vault);
    if (known !== undefined) {
      assertProven(head, known.key, path);
      // The slots are those of the file: a change of them that failed must not reach what is written later.
      return head.slots.length === 0 ? known : { ...known, slots: head.slots };
    }
    const secrets = this.#asks.flatMap((ask) => ask(path) ?? []);
    // A part of a workspace has no slots: the workspace itself is opened first.
    if (secrets.length === 0 || head.slots.length === 0) throw new AppError('workspace.locked', { path });
    const vault = secrets.reduce<Vault | null>((found, secret) => found ?? openedBy(head, secret, path), null);
    if (vault === null) throw new AppError('vault.wrong_secret', { path });
    this.keep(vault);
    return vault;
  }
}

/** Null: the secret opens no slot. */
function openedBy(head: ReadVaultHead, { bytes, kinds }: VaultSecret, path: string): Vault | null {
  for (const slot of head.slots) {
    const key = kinds.includes(slot.kind) ? openSlot(slot, bytes) : null;
    if (key === null) continue;
    assertProven(head, key, path);
    return { id: head.vault, key, slots: head.slots };
  }
  return null;
}

function assertProven(head: ReadVaultHead, key: DataKey, path: string): void {
  if (!isProven(head, key)) throw new AppError('workspace.damaged', { path });
}
