import { randomInt } from 'node:crypto';
import { PASSPHRASE_WORDS } from './passphrase-words.ts';

/** Words of a proposed passphrase. */
const WORDS = 4;

/** Four words drawn at random, with a space between them. */
export function proposePassphrase(): string {
  return Array.from({ length: WORDS }, () => PASSPHRASE_WORDS[randomInt(PASSPHRASE_WORDS.length)]).join(' ');
}
