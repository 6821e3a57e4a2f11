import { createHash, randomBytes } from 'node:crypto';
import { CODE_LETTERS, codeLetters } from '../../../shared/domain/value/code-letters.ts';

/**
 * The code of the recovery sheet: 32 random bytes in base32, in groups of four with
 * a group that proves them, so that a typing error is found at once.
 */
const SECRET = 32;
const PROOF = 3;
const GROUP = 4;

export interface RecoveryCode {
  readonly secret: Buffer;
  /** As it is printed: groups of four letters. */
  readonly text: string;
}

export function newRecoveryCode(): RecoveryCode {
  const secret = randomBytes(SECRET);
  return { secret, text: textOf(secret) };
}

function textOf(secret: Buffer): string {
  const bits = [...secret, ...proofOf(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g)?.map((five) => CODE_LETTERS[Number.parseInt(five, 2)] ?? '') ?? [];
  return (letters.join('').match(new RegExp(`.{${String(GROUP)}}`, 'g')) ?? []).join(' ');
}

/** Typed letters as the sheet writes them: spaces, dashes and letter case do not count, O is 0, I and L are 1. */
export function typedLetters(typed: string): string {
  return codeLetters(typed).replaceAll(/[\s–-]/g, '');
}

/** The secret of a typed code. Null: not such a code. */
export function recoverySecret(typed: string): Buffer | null {
  const letters = typedLetters(typed);
  const values = [...letters].map((letter) => CODE_LETTERS.indexOf(letter));
  if (values.includes(-1) || values.length !== ((SECRET + PROOF) * 8) / 5) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  const secret = bytes.subarray(0, SECRET);
  return proofOf(secret).equals(bytes.subarray(SECRET)) ? secret : null;
}

const proofOf = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest().subarray(0, PROOF);
