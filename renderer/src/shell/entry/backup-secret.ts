import { AppError } from '../../../../shared/contract/result.ts';
import type { TypedSecret } from '../../../../shared/contract/vault.ts';

const ASKING = ['workspace.locked', 'vault.wrong_secret', 'vault.code_unreadable'];

/** Whether a request was refused because it lacks the secret of an encrypted backup, or has a wrong one. */
export function asksForSecret(error: unknown): boolean {
  return error instanceof AppError && ASKING.includes(error.code);
}

/** Letters and digits of the code of a recovery sheet. */
const CODE_LENGTH = 56;

/** What was typed to open a backup: a passphrase, or a code, which has digits too. */
export function secretTyped(text: string): TypedSecret {
  const letters = text.replaceAll(/[\s–-]/g, '');
  return { kind: letters.length === CODE_LENGTH && /\d/.test(letters) ? 'recovery' : 'passphrase', text };
}
