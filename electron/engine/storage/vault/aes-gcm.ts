import { createCipheriv, createDecipheriv } from 'node:crypto';

/** AES-256-GCM, the one cipher of Aval. */
const CIPHER = 'aes-256-gcm';
/** Bytes of a nonce: random for each use of a key. */
export const NONCE = 12;
/** Bytes of the tag that proves a content. */
export const TAG = 16;

/** The parts of a sealed content, to be stored one after another. @param about authenticated with it. */
export function encrypt(
  key: Buffer,
  nonce: Uint8Array,
  about: Uint8Array,
  content: Uint8Array,
): readonly [sealed: Buffer, tag: Buffer] {
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(about);
  const sealed = cipher.update(content);
  // Of a stream cipher nothing is left for the end.
  cipher.final();
  return [sealed, cipher.getAuthTag()];
}

/** Null: a byte differs, or it was sealed by another key or is about something else. @param sealed content, then tag. */
export function decrypt(key: Buffer, nonce: Uint8Array, about: Uint8Array, sealed: Buffer): Buffer | null {
  if (sealed.length < TAG) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    const content = decipher.update(sealed.subarray(0, -TAG));
    decipher.final();
    return content;
  } catch {
    return null;
  }
}
