import { AppError } from '../../../../shared/contract/result.ts';
import type { TypedSecret } from '../../../../shared/contract/vault.ts';

const ASKING = ['workspace.locked', 'vault.wrong_secret', 'vault.code_unreadable'];

/** Whether a request was refused because it lacks the secret of an encrypted backup, or has a wrong one. */
export function asksForSecret(error: unknown): boolean {
  return error instanceof AppError && ASKING.includes(error.code);
}

/** What a restore may lack the secret of. */
export type Locked = 'backup' | 'place';

/**
 * What a refusal asks the secret of; null: it asks for none. A code that can’t be read names no file: it was typed for
 * the one that was asked about before.
 *
 * @param place the file name of the workspace to be replaced.
 */
export function lockedBy(error: unknown, place: string | null, before: Locked | null): Locked | null {
  if (!(error instanceof AppError) || !asksForSecret(error)) return null;
  const { path } = error.params;
  if (path === undefined) return before ?? 'backup';
  return path === place ? 'place' : 'backup';
}

/** Letters and digits of the code of a recovery sheet. */
const CODE_LENGTH = 56;

/** What was typed to open a backup: a passphrase, or a code, which has digits too. */
export function secretTyped(text: string): TypedSecret {
  const letters = text.replaceAll(/[\s–-]/g, '');
  return { kind: letters.length === CODE_LENGTH && /\d/.test(letters) ? 'recovery' : 'passphrase', text };
}
