import { keyedMac } from './data-key.ts';
import type { Vault } from './vault.ts';

/**
 * Names of evidence on the disk. Plain evidence has the SHA-256 of its content. Sealed evidence has the first half of its
 * vault's id, which every sealed file tells anyhow, and a keyed hash of the plain name: a listing of the folder alone says
 * which files another key sealed.
 */

const PLAIN = /^[0-9a-f]{64}$/;
const SEALED = /^([0-9a-f]{16})-[0-9a-f]{64}$/;
const TAG = 16;

export const isPlainName = (name: string): boolean => PLAIN.test(name);

/** @param name the plain one. */
export function sealedName({ id, key }: Vault, name: string): string {
  return `${id.slice(0, TAG)}-${keyedMac(key, 'name', Buffer.from(name)).toString('hex')}`;
}

export const isSealedName = (name: string): boolean => SEALED.test(name);

/** Whether evidence with this name was sealed by a vault. */
export const isNamedBy = ({ id }: Vault, name: string): boolean => SEALED.exec(name)?.[1] === id.slice(0, TAG);
