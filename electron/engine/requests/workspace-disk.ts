import { realFileSystem } from '../storage/disk/file-system.ts';
import { KeyRing, type VaultSecret } from '../storage/vault/key-ring.ts';
import { SealedFileSystem } from '../storage/vault/sealed-file-system.ts';
import type { Vault } from '../storage/vault/vault.ts';

/** The disk of one workspace of the window: it has the keys of that workspace alone, until it is closed. */
export class WorkspaceDisk {
  readonly files: SealedFileSystem;
  readonly #ring: KeyRing;
  #secret: VaultSecret | null;

  /** @param secret opens sealed files. */
  constructor(secret: VaultSecret | null = null) {
    this.#secret = secret;
    this.#ring = new KeyRing(() => this.#secret);
    this.files = new SealedFileSystem(realFileSystem, this.#ring);
  }

  /** Opens the files of a known vault as well. */
  keep({ key, ...vault }: Vault): void {
    this.#ring.keep({ ...vault, key: Buffer.from(key) });
  }

  /** The keys are known: the secret is forgotten. */
  settle(): void {
    this.#secret?.bytes.fill(0);
    this.#secret = null;
  }

  /** Forgets the secret and every key. */
  forget(): void {
    this.settle();
    this.#ring.forgetAll();
  }
}
