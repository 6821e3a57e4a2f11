/** The letters of a code that people copy (Crockford): without those that look like a digit or another letter. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Typed letters as the code has them: small ones count, O is 0, I and L are 1. */
export function codeLetters(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
