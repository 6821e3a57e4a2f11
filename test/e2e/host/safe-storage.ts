import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** Electron's `safeStorage` as far as Aval uses it. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  getSelectedStorageBackend(): string;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string }>;
}

const refuse = (): Promise<never> => Promise.reject(new Error('There is no key store here.'));

/** The host has no key store. */
export const noKeystore: SafeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  getSelectedStorageBackend: () => 'unknown',
  encryptStringAsync: refuse,
  decryptStringAsync: refuse,
};

/** A key store for journeys, which the launches of one journey share. @param session another session has other keys. */
export function testKeystore(session: string): SafeStorage {
  const key = createHash('sha256').update(session).digest();
  const nonce = Buffer.alloc(12);
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptStringAsync: (text) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Promise.resolve(Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]));
    },
    // Asynchronous: another key rejects.
    decryptStringAsync: async (encrypted) => {
      await Promise.resolve();
      const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(encrypted.subarray(-16));
      const result = cipher.update(encrypted.subarray(0, -16), undefined, 'utf8') + cipher.final('utf8');
      return { result };
    },
  };
}
