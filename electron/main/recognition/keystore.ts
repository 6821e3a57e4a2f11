import { safeStorage } from 'electron';
import type { KeystoreAbsence } from '../../../shared/contract/vault.ts';

/** The key store of the system, which opens with the session of its user. Ask once the app is ready. */
export interface Keystore {
  /** Why nothing can be kept; null: it can. */
  absence(): Promise<KeystoreAbsence | null>;
  /** Null: the key store refused. */
  encrypt(text: string): Promise<Buffer | null>;
  /** Null: another user, another computer, or a key store that was made anew. */
  decrypt(encrypted: Buffer): Promise<string | null>;
}

/** DPAPI of Windows, the keychain of macOS, a keyring of Linux. */
export const systemKeystore: Keystore = {
  absence: async () => {
    // Without a keyring Chromium encrypts by a password that is in its source.
    if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return 'unprotected';
    const isThere = await safeStorage.isAsyncEncryptionAvailable().catch(() => false);
    return isThere ? null : 'absent';
  },
  encrypt: (text) => safeStorage.encryptStringAsync(text).catch(() => null),
  decrypt: (encrypted) =>
    safeStorage.decryptStringAsync(encrypted).then(
      ({ result }) => result,
      () => null,
    ),
};
