import { hash } from 'node:crypto';

/** Of SHA-256. */
const BLOCK_BYTES = 64;
const INNER = 0x36;
const OUTER = 0x5c;
/** Coordinates and names: longer values get a buffer of their own. */
const USUAL_BYTES = 512;
const MOST_BYTES_OF_UNIT = 3;
const NAME_DIGITS = 16;
const KEPT_NAME_PARTS = 20_000;

/**
 * HMAC-SHA-256 under the workspace's own key: the part of an entry that the suppression list keeps after an erasure. A
 * plain hash of a phone number is guessed in minutes; a keyed one is not, while the key stays in the workspace
 * (docs/law/rules-fr.md, R-5).
 *
 * Two hashes of the platform put together as RFC 2104 says: half the time of its HMAC, which makes objects for each value.
 */
export class KeyedHash {
  /** The key for the inner hash, with room for a value. */
  readonly #inner = Buffer.alloc(BLOCK_BYTES + USUAL_BYTES);
  /** The key for the outer hash, with room for the inner one. */
  readonly #outer = Buffer.alloc(BLOCK_BYTES + 32);
  readonly #nameParts = new Map<string, string>();

  /** @param keyHex 32 bytes in hexadecimal, as the workspace keeps them. */
  constructor(keyHex: string) {
    const key = Buffer.from(keyHex, 'hex');
    if (key.length > BLOCK_BYTES) throw new Error('a key longer than a block');
    for (let place = 0; place < BLOCK_BYTES; place += 1) {
      this.#inner[place] = (key[place] ?? 0) ^ INNER;
      this.#outer[place] = (key[place] ?? 0) ^ OUTER;
    }
  }

  /** Lower-case hexadecimal digest of an already normalised value. */
  of(value: string): string {
    this.#outer.write(hash('sha256', this.#withKey(value), 'hex'), BLOCK_BYTES, 'hex');
    return hash('sha256', this.#outer, 'hex');
  }

  #withKey(value: string): Buffer {
    if (value.length * MOST_BYTES_OF_UNIT > USUAL_BYTES)
      return Buffer.concat([this.#inner.subarray(0, BLOCK_BYTES), Buffer.from(value, 'utf8')]);
    return this.#inner.subarray(0, BLOCK_BYTES + this.#inner.write(value, BLOCK_BYTES, 'utf8'));
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
