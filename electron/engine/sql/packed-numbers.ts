const SMALLEST = 1 << 12;
/** Bytes of the longest number. */
const LONGEST = 8;

/** Writes small numbers as varints, one after the other, into bytes that grow. */
export class PackedNumbers {
  #bytes: Buffer;
  #length = 0;

  /** @param expected bytes; more are possible. */
  constructor(expected = SMALLEST) {
    this.#bytes = Buffer.alloc(Math.max(expected, LONGEST));
  }

  /** Bytes written. */
  get length(): number {
    return this.#length;
  }

  /** @param value 0 to 2⁵³ − 1 */
  add(value: number): void {
    this.#reserve(LONGEST);
    let left = value;
    while (left >= 0x80) {
      this.#bytes[this.#length] = (left % 0x80) | 0x80;
      this.#length += 1;
      left = Math.floor(left / 0x80);
    }
    this.#bytes[this.#length] = left;
    this.#length += 1;
  }

  /** A number that may be negative: the sign in its lowest bit. */
  addSigned(value: number): void {
    this.add(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** @param digits an even number of hexadecimal digits, kept as half as many bytes. */
  addHex(digits: string): void {
    const bytes = digits.length / 2;
    this.#reserve(bytes);
    this.#length += this.#bytes.write(digits, this.#length, bytes, 'hex');
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.#length));
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const longer = Buffer.alloc(this.#bytes.length * 2);
    this.#bytes.copy(longer, 0, 0, this.#length);
    this.#bytes = longer;
  }
}
