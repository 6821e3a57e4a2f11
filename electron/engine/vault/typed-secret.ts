import { AppError } from '../../../shared/contract/result.ts';
import { LEAST_PASSPHRASE, type TypedSecret } from '../../../shared/contract/vault.ts';
import type { VaultSecret } from '../storage/vault/key-ring.ts';
import { openSlot } from '../storage/vault/key-slot.ts';
import type { Vault } from '../storage/vault/vault.ts';
import { passphraseBytes, passphraseSecret } from './passphrase.ts';
import { recoverySecret } from './recovery-code.ts';

/** The secret of what was typed in the window. @throws AppError `vault.code_unreadable`. */
export function secretOf({ kind, text }: TypedSecret): VaultSecret {
  switch (kind) {
    case 'passphrase':
      return passphraseSecret(passphraseBytes(text));
    case 'recovery': {
      const bytes = recoverySecret(text);
      if (bytes === null) throw new AppError('vault.code_unreadable');
      return { bytes, kinds: ['recovery'] };
    }
    case 'keystore':
      return { bytes: Buffer.from(text, 'base64'), kinds: ['keystore'] };
  }
}

/** Those that were typed. @throws AppError `vault.code_unreadable`. */
export const secretsOf = (...typed: readonly (TypedSecret | undefined)[]): readonly VaultSecret[] =>
  typed.flatMap((one) => (one === undefined ? [] : [secretOf(one)]));

/** A new passphrase. @throws AppError `vault.passphrase_short`. */
export function newPassphrase(text: string): Buffer {
  if (text.trim().length < LEAST_PASSPHRASE) throw new AppError('vault.passphrase_short', { least: LEAST_PASSPHRASE });
  return passphraseBytes(text);
}

/** @throws AppError `vault.wrong_secret` when a secret opens no slot of a vault; `path` names its workspace. */
export function assertOpens({ slots, key }: Vault, { bytes, kinds }: VaultSecret, path: string): void {
  const opens = slots.some((slot) => kinds.includes(slot.kind) && openSlot(slot, bytes)?.equals(key) === true);
  if (!opens) throw new AppError('vault.wrong_secret', { path });
}
