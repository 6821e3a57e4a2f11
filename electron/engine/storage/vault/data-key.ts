import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** 256 random bits that protect all files of a workspace. Kept in memory while it is open; on the disk only wrapped. */
export type DataKey = Buffer;

/** A key for one purpose: HKDF-SHA-256 of the data key. @param salt the id of a file, or nothing. */
export function deriveKey(key: DataKey, purpose: string, salt: Uint8Array = new Uint8Array(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `aval ${purpose}`, 32));
}

/** The key of a sealed file. @param id of the file. */
export const fileKeyOf = (key: DataKey, id: Uint8Array): KeyObject => createSecretKey(deriveKey(key, 'file', id));

/** HMAC-SHA-256 by the key of a purpose. */
export function keyedMac(key: DataKey, purpose: string, bytes: Uint8Array): Buffer {
  return createHmac('sha256', deriveKey(key, purpose)).update(bytes).digest();
}
