import { safeStorage } from 'electron';
import type { KeystoreAbsence } from '../../../shared/contract/vault.ts';

/** The key store of the system, which opens with the session of its user. Ask once the app is ready. */
export interface Keystore {
  /** Why nothing can be kept; null: it can. */
  readonly absence: KeystoreAbsence | null;
  encrypt(text: string): Buffer;
  /** Null: another user, another computer, or a key store that was made anew. */
  decrypt(encrypted: Buffer): string | null;
}

/** DPAPI of Windows, the keychain of macOS, a keyring of Linux. */
export const systemKeystore: Keystore = {
  get absence() {
    // Without a keyring Chromium encrypts by a password that is in its source.
    if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return 'unprotected';
    return safeStorage.isEncryptionAvailable() ? null : 'absent';
  },
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (encrypted) => {
    try {
      return safeStorage.decryptString(encrypted);
    } catch {
      return null;
    }
  },
};
