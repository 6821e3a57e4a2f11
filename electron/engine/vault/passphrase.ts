import type { VaultSecret } from '../storage/vault/key-ring.ts';

/** Two computers may write the same accent in two ways. */
export const passphraseBytes = (text: string): Buffer => Buffer.from(text.normalize('NFC'));

/** It opens the slots whose secret a person remembers. */
export const passphraseSecret = (bytes: Buffer): VaultSecret => ({ bytes, kinds: ['passphrase', 'user'] });
