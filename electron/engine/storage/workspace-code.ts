import { createHash } from 'node:crypto';
import { CODE_LENGTH } from '../../../shared/domain/contact/reference.ts';
import { CODE_LETTERS } from '../../../shared/domain/value/code-letters.ts';

const BITS = 5;

/** The code of a workspace in the references of its contacts, derived from its id: a copy has the same one. */
export function workspaceCode(id: string): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = createHash('sha256').update(id).digest();
  const bits = ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
  return Array.from(
    { length: CODE_LENGTH },
    (_, place) => CODE_LETTERS[(bits >>> (32 - BITS * (place + 1))) & 31],
  ).join('');
}
