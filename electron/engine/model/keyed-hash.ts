import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { BLOCK_WORDS, compress, hexadecimal, initialState } from '../../../shared/domain/value/sha256.ts';

const BLOCK_BYTES = 64;
/** What a key and a value are mixed with (RFC 2104). */
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;
const DIGEST_BYTES = 32;

/** A value that leaves room for its end in one block: nearly all. */
const LONGEST = BLOCK_BYTES - 9;

const NAME_DIGITS = 16;
const KEPT_NAME_PARTS = 20_000;

const encoder = new TextEncoder();

/**
 * HMAC-SHA-256 under the workspace's own key: what the suppression list keeps of a person once the
 * person is erased. A plain hash of a phone number is guessed in minutes; a keyed one is not,
 * as long as the key stays in the workspace (docs/law/rules-fr.md, R-5).
 *
 * Lists have a million values of one block each: the state after the key is kept, and no object of
 * `node:crypto` is made for each. A longer value is left to that.
 */
export class KeyedHash {
  readonly #key: KeyObject;
  readonly #inner: Int32Array;
  readonly #outer: Int32Array;
  readonly #bytes = new Uint8Array(BLOCK_BYTES);
  readonly #words = new Int32Array(BLOCK_WORDS);
  readonly #state = initialState();
  readonly #nameParts = new Map<string, string>();

  /** @param keyHex 32 bytes in hexadecimal, as the workspace keeps them. */
  constructor(keyHex: string) {
    this.#key = createSecretKey(keyHex, 'hex');
    this.#inner = this.#afterKey(INNER_PAD);
    this.#outer = this.#afterKey(OUTER_PAD);
  }

  /** Lower-case hexadecimal digest of an already normalised value. */
  of(value: string): string {
    const { read, written } = encoder.encodeInto(value, this.#bytes);
    if (read < value.length || written > LONGEST)
      return createHmac('sha256', this.#key).update(value, 'utf8').digest('hex');
    this.#state.set(this.#inner);
    this.#endBlock(written);
    this.#toWords();
    compress(this.#state, this.#words, 0);
    this.#words.fill(0);
    this.#words.set(this.#state);
    this.#words[DIGEST_BYTES / 4] = 0x8000_0000;
    this.#words[BLOCK_WORDS - 1] = (BLOCK_BYTES + DIGEST_BYTES) * 8;
    this.#state.set(this.#outer);
    compress(this.#state, this.#words, 0);
    return hexadecimal(this.#state);
  }

  /** The first 64 bits of it for the part of a name: only ever compared beside one coordinate. Names repeat, and are kept. */
  ofNamePart(value: string): string {
    const known = this.#nameParts.get(value);
    if (known !== undefined) return known;
    const hashed = this.of(value).slice(0, NAME_DIGITS);
    if (this.#nameParts.size >= KEPT_NAME_PARTS) this.#nameParts.clear();
    this.#nameParts.set(value, hashed);
    return hashed;
  }

  #afterKey(pad: number): Int32Array {
    const state = initialState();
    this.#bytes.fill(0);
    this.#bytes.set(this.#key.export());
    for (let place = 0; place < BLOCK_BYTES; place += 1) this.#bytes[place] = (this.#bytes[place] ?? 0) ^ pad;
    this.#toWords();
    compress(state, this.#words, 0);
    return state;
  }

  /** One bit, zeros, and the length in bits, the block of the key included. */
  #endBlock(length: number): void {
    this.#bytes[length] = 0x80;
    this.#bytes.fill(0, length + 1);
    const bits = (BLOCK_BYTES + length) * 8;
    this.#bytes[BLOCK_BYTES - 2] = bits >>> 8;
    this.#bytes[BLOCK_BYTES - 1] = bits & 0xff;
  }

  #toWords(): void {
    for (let word = 0, at = 0; word < BLOCK_WORDS; word += 1, at += 4) {
      this.#words[word] =
        ((this.#bytes[at] ?? 0) << 24) |
        ((this.#bytes[at + 1] ?? 0) << 16) |
        ((this.#bytes[at + 2] ?? 0) << 8) |
        (this.#bytes[at + 3] ?? 0);
    }
  }
}
