import { createCipheriv, createDecipheriv, type DecipherGCM, type KeyObject, randomFillSync } from 'node:crypto';

/** AES-256-GCM, the one cipher of Aval. */
const CIPHER = 'aes-256-gcm';
/** Bytes of a nonce: random for each use of a key. */
export const NONCE = 12;
/** Nonces that are drawn at once: to ask the system for one takes as long as to encrypt a record. */
const DRAWN = 64;
const drawn = Buffer.alloc(DRAWN * NONCE);
let left = 0;

/** A random nonce that no other use of this program gets. */
export function newNonce(): Buffer {
  if (left === 0) {
    randomFillSync(drawn);
    left = DRAWN;
  }
  left -= 1;
  return Buffer.from(drawn.subarray(left * NONCE, (left + 1) * NONCE));
}

/** Bytes of the tag that proves a content. */
export const TAG = 16;

/**
 * 32 bytes. A key that is used again and again is a `KeyObject`: node:crypto looks what another one is at each use, which
 * takes longer than to encrypt a record.
 */
type CipherKey = Buffer | KeyObject;

/** The parts of a sealed content, to be stored one after another. @param about authenticated with it. */
export function encrypt(
  key: CipherKey,
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

/** Bytes that are decrypted at once: they are still in the processor when they are copied. */
const PIECE = 1 << 16;

/**
 * The same as `decrypt`, straight into the memory where the content is wanted. False: as null there, and that memory is
 * zeros.
 *
 * @param sealedFrom bytes of the content, then the tag, from a place on; fewer at the end of the file.
 */
export function decryptInto(
  into: Uint8Array,
  key: CipherKey,
  nonce: Uint8Array,
  about: Uint8Array,
  sealedFrom: (start: number, length: number) => Buffer,
): boolean {
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAAD(about);
  for (let start = 0; start < into.length; start += PIECE) {
    const content = decipher.update(sealedFrom(start, Math.min(PIECE, into.length - start)));
    into.set(content, start);
    release(content);
  }
  const isWhole = isProvenBy(decipher, sealedFrom(into.length, TAG));
  if (!isWhole) into.fill(0);
  return isWhole;
}

function isProvenBy(decipher: DecipherGCM, tag: Buffer): boolean {
  try {
    decipher.setAuthTag(tag);
    decipher.final();
    return true;
  } catch {
    return false;
  }
}

/**
 * Frees the memory of what the cipher returned, for its next result: the collector comes so late that each would get
 * fresh memory from the system, which takes longer than the cipher itself.
 *
 * @param result of this module, not used afterwards.
 */
export function release({ buffer, byteLength }: Buffer): void {
  const memory = buffer as ArrayBuffer & { readonly transfer?: (length: number) => ArrayBuffer };
  // A part of a shared buffer is left alone. Node 20 can't free any.
  if (byteLength === memory.byteLength) memory.transfer?.(0);
}

/** Null: a byte differs, or it was sealed by another key or is about something else. @param sealed content, then tag. */
export function decrypt(key: CipherKey, nonce: Uint8Array, about: Uint8Array, sealed: Buffer): Buffer | null {
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
