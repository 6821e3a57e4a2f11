import { createHash } from 'node:crypto';

/** The values of a row to compare with the file: reference, coordinate, last column. */
export type Witness = readonly [reference: string, coordinate: string, last: string];

/** Characters, or bytes, per hash call. */
const STRETCH = 1 << 14;

/** Ends each value. It is no letter, and every writer replaces it, so that two values differ from their concatenation. */
const END = '\uFFFF';
const END_BYTES = Buffer.from(END);

/** The number of rows of a list, and a digest of their values. It keeps no rows. */
export class RowsDigest {
  #rows = 0;
  readonly #hash = createHash('sha256');
  #texts = '';
  #bytes = Buffer.allocUnsafe(2 * STRETCH);
  #length = 0;

  add([reference, coordinate, last]: Witness): void {
    this.addText(reference + END + coordinate + END + last + END);
    this.endRow();
  }

  /** A part of a value. */
  addText(text: string): void {
    if (this.#length > 0) this.#hashBytes();
    this.#texts += text;
    if (this.#texts.length >= STRETCH) this.#hashTexts();
  }

  /** The same as UTF-8, so that what was read need not become a text. */
  addBytes(source: Uint8Array, from: number, to: number): void {
    if (this.#texts !== '') this.#hashTexts();
    const length = to - from;
    if (this.#length + length > this.#bytes.length) this.#hashBytes();
    if (length > this.#bytes.length) {
      this.#hash.update(source.subarray(from, to));
      return;
    }
    for (let place = from; place < to; place += 1) this.#bytes[this.#length + place - from] = source[place] ?? 0;
    this.#length += length;
  }

  endValue(): void {
    this.addBytes(END_BYTES, 0, END_BYTES.length);
  }

  /** After its three values. */
  endRow(): void {
    this.#rows += 1;
  }

  /** Equal only for the same rows in the same order. Nothing may be added afterwards. */
  finish(): string {
    this.#hashTexts();
    this.#hashBytes();
    return `${this.#rows} ${this.#hash.digest('hex')}`;
  }

  #hashTexts(): void {
    this.#hash.update(this.#texts);
    this.#texts = '';
  }

  #hashBytes(): void {
    this.#hash.update(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }
}
