import { AppError } from '../../shared/contract/result.ts';
import { recoverySecret } from '../engine/vault/recovery-code.ts';
import { passphraseBytes, passphraseSecret } from '../engine/vault/passphrase.ts';
import { realFileSystem } from '../engine/storage/disk/file-system.ts';
import { KeyRing, type VaultSecret } from '../engine/storage/vault/key-ring.ts';
import { SealedFileSystem } from '../engine/storage/vault/sealed-file-system.ts';
import { secretLine, secretText } from './secret-file.ts';

/** The files that hold a secret, as the words and the environment name them. A secret is never a word itself. */
export interface SecretFiles {
  readonly passphraseFile?: string | undefined;
  /** A file with the code of the recovery sheet. */
  readonly recoveryFile?: string | undefined;
}

/** The disk of a command: sealed workspaces are opened by these secrets, which are read when they are first needed. */
export function diskWith(secrets: SecretFiles): SealedFileSystem {
  return new SealedFileSystem(realFileSystem, new KeyRing(() => secretOf(secrets)));
}

function secretOf({ passphraseFile, recoveryFile }: SecretFiles): VaultSecret | null {
  if (recoveryFile !== undefined) {
    const bytes = recoverySecret(secretText(recoveryFile));
    if (bytes === null) throw new AppError('vault.recovery_unreadable', { path: recoveryFile });
    return { bytes, kinds: ['recovery'] };
  }
  return passphraseFile === undefined ? null : passphraseSecret(passphraseIn(passphraseFile));
}

/**
 * The passphrase in a file: its text, without one line end at its end.
 *
 * @throws AppError `file.missing`, `file.…`, `vault.passphrase_empty`.
 */
export function passphraseIn(path: string): Buffer {
  const text = secretLine(path);
  if (text === '') throw new AppError('vault.passphrase_empty', { path });
  return passphraseBytes(text);
}
