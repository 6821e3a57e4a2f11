import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** Electron's `safeStorage` as far as Aval uses it. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  getSelectedStorageBackend(): string;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

const refuse = (): never => {
  throw new Error('There is no key store here.');
};

/** The host has no key store. */
export const noKeystore: SafeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'unknown',
  encryptString: refuse,
  decryptString: refuse,
};

/** A key store for journeys, which the launches of one journey share. @param session another session has other keys. */
export function testKeystore(session: string): SafeStorage {
  const key = createHash('sha256').update(session).digest();
  const nonce = Buffer.alloc(12);
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decryptString: (encrypted) => {
      const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(encrypted.subarray(-16));
      return cipher.update(encrypted.subarray(0, -16), undefined, 'utf8') + cipher.final('utf8');
    },
  };
}
