import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/**
 * HMAC-SHA-256 under the workspace's own key: what the suppression list keeps of a person once the
 * person is erased. A plain hash of a phone number is guessed in minutes; a keyed one is not,
 * as long as the key stays in the workspace (legal/rules-fr.md, R-5).
 */
export class KeyedHash {
  // A KeyObject, not raw bytes: raw keys make createHmac five times slower on Node 24.
  readonly #key: KeyObject;

  /** @param keyHex 32 bytes in hexadecimal, as the workspace keeps them. */
  constructor(keyHex: string) {
    this.#key = createSecretKey(keyHex, 'hex');
  }

  /** Lower-case hexadecimal digest of an already normalised value. */
  of(value: string): string {
    return createHmac('sha256', this.#key).update(value, 'utf8').digest('hex');
  }
}
