import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../shared/contract/result.ts';

/**
 * Codes of users. A code keeps honest colleagues apart and signs what they do; against somebody who has the file, only
 * encryption helps: six digits are tried in a day.
 */

const COST = 2 ** 15;
const BLOCK = 8;
/** Twice what scrypt needs with these numbers. */
const MEMORY = 64 * 1024 * 1024;
const LENGTH = 32;

/** @throws AppError `user.code_short`: fewer than six digits, or other characters. */
export function assertPin(pin: string): void {
  if (!/^\d{6,64}$/.test(pin)) throw new AppError('user.code_short');
}

/** Eight digits for a user who has not chosen her own. */
export function oneTimePin(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0');
}

/** `scrypt$COST$SALT$HASH`, in base64. */
export async function hashOfPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(pin, salt, COST);
  return ['scrypt', String(COST), salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Compares in constant time. */
export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [, cost = '', salt = '', hash = ''] = kept.split('$');
  const wanted = Buffer.from(hash, 'base64');
  return timingSafeEqual(await derived(pin, Buffer.from(salt, 'base64'), Number(cost)), wanted);
}

function derived(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, LENGTH, { N: cost, r: BLOCK, p: 1, maxmem: MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
