import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** The keys of a mirror, derived from the key of the suppression list: without the workspace the file says nothing. */
export class MirrorKeys {
  readonly #chain: Buffer;
  readonly #seal: Buffer;

  /** @param suppressionKey 32 bytes in hexadecimal, as the workspace keeps them. */
  constructor(suppressionKey: string) {
    const derive = (purpose: string): Buffer =>
      Buffer.from(hkdfSync('sha256', Buffer.from(suppressionKey, 'hex'), '', purpose, 32));
    this.#chain = derive('aval mirror chain');
    this.#seal = derive('aval mirror seal');
  }

  /** HMAC-SHA-256, in hexadecimal, of a line after the one with `previous`; '' before the first. */
  chain(previous: string, body: string): string {
    return createHmac('sha256', this.#chain).update(previous).update(body, 'utf8').digest('hex');
  }

  /** AES-256-GCM: nonce, sealed bytes, tag. @param about authenticated with it, and needed to open it. */
  seal(bytes: Uint8Array, about: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#seal, nonce);
    cipher.setAAD(Buffer.from(about));
    const sealed = cipher.update(bytes);
    return Buffer.concat([nonce, sealed, cipher.final(), cipher.getAuthTag()]);
  }

  /** Null: a byte differs, or it is about something else. */
  open(sealed: Buffer, about: string): Buffer | null {
    if (sealed.length < NONCE + TAG) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#seal, sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(about));
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    } catch {
      return null;
    }
  }
}
