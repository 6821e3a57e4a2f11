import { createHmac, randomBytes } from 'node:crypto';
import { decrypt, encrypt, NONCE } from '../storage/vault/aes-gcm.ts';
import { deriveKey } from '../storage/vault/data-key.ts';

/** The keys of a mirror, derived from the key of the suppression list: without the workspace the file says nothing. */
export class MirrorKeys {
  readonly #chain: Buffer;
  readonly #seal: Buffer;

  /** @param suppressionKey 32 bytes in hexadecimal, as the workspace keeps them. */
  constructor(suppressionKey: string) {
    const key = Buffer.from(suppressionKey, 'hex');
    this.#chain = deriveKey(key, 'mirror chain');
    this.#seal = deriveKey(key, 'mirror seal');
  }

  /** HMAC-SHA-256, in hexadecimal, of a line after the one with `previous`; '' before the first. */
  chain(previous: string, body: string): string {
    return createHmac('sha256', this.#chain).update(previous).update(body, 'utf8').digest('hex');
  }

  /** AES-256-GCM: nonce, sealed bytes, tag. @param about authenticated with it, and needed to open it. */
  seal(bytes: Uint8Array, about: string): Buffer {
    const nonce = randomBytes(NONCE);
    return Buffer.concat([nonce, ...encrypt(this.#seal, nonce, Buffer.from(about), bytes)]);
  }

  /** Null: a byte differs, or it is about something else. */
  open(sealed: Buffer, about: string): Buffer | null {
    if (sealed.length < NONCE) return null;
    return decrypt(this.#seal, sealed.subarray(0, NONCE), Buffer.from(about), sealed.subarray(NONCE));
  }
}
