import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

const NAME_DIGITS = 16;
const KEPT_NAME_PARTS = 20_000;

/**
 * HMAC-SHA-256 under the workspace's own key: the part of an entry that the suppression list keeps after an erasure. A
 * plain hash of a phone number is guessed in minutes; a keyed one is not, while the key stays in the workspace
 * (docs/law/rules-fr.md, R-5).
 */
export class KeyedHash {
  readonly #key: KeyObject;
  readonly #nameParts = new Map<string, string>();

  /** @param keyHex 32 bytes in hexadecimal, as the workspace keeps them. */
  constructor(keyHex: string) {
    this.#key = createSecretKey(keyHex, 'hex');
  }

  /** Lower-case hexadecimal digest of an already normalised value. */
  of(value: string): string {
    return createHmac('sha256', this.#key).update(value, 'utf8').digest('hex');
  }

  /** The first 64 bits of it for the part of a name: compared only for one coordinate. Names repeat, so the hashes are cached. */
  ofNamePart(value: string): string {
    const known = this.#nameParts.get(value);
    if (known !== undefined) return known;
    const hashed = this.of(value).slice(0, NAME_DIGITS);
    if (this.#nameParts.size >= KEPT_NAME_PARTS) this.#nameParts.clear();
    this.#nameParts.set(value, hashed);
    return hashed;
  }
}
