import { realFileSystem } from '../storage/disk/file-system.ts';
import { KeyRing, type VaultSecret } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Vault } from '../storage/vault/vault.ts';

/** The disk of one workspace of the window: it has the keys of that workspace alone, until it is closed. */
export class WorkspaceDisk {
  readonly files: SealedFileSystem;
  readonly #ring: KeyRing;
  #secrets: readonly VaultSecret[];

  /** @param secrets each opens sealed files. */
  constructor(...secrets: readonly VaultSecret[]) {
    this.#secrets = secrets;
    this.#ring = new KeyRing(...secrets.map((_, place) => () => this.#secrets[place] ?? null));
    this.files = new SealedFileSystem(realFileSystem, this.#ring);
  }

  /** Opens the files of a known vault as well. */
  keep({ key, ...vault }: Vault): void {
    this.#ring.keep({ ...vault, key: Buffer.from(key) });
  }

  /** The keys are known: the secrets are forgotten. */
  settle(): void {
    for (const { bytes } of this.#secrets) bytes.fill(0);
    this.#secrets = [];
  }

  /** Forgets the secrets and every key. */
  forget(): void {
    this.settle();
    this.#ring.forgetAll();
  }
}
