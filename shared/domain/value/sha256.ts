/**
 * SHA-256 (FIPS 180-4) for the fingerprint of the rule set, which is computed without Node. The engine hashes
 * everything else through `node:crypto`.
 */

const ROUNDS = 64;

/**
 * The first 32 bits of the fractional parts of roots of the first primes: square roots for the initial state, cube
 * roots for the rounds.
 */
const { start: START, constants: CONSTANTS } = firstConstants();

function firstConstants(): { start: readonly number[]; constants: readonly number[] } {
  const start: number[] = [];
  const constants: number[] = [];
  for (let candidate = 2; constants.length < ROUNDS; candidate += 1) {
    if (!isPrime(candidate)) continue;
    if (start.length < 8) start.push(fractionBits(Math.sqrt(candidate)));
    constants.push(fractionBits(Math.cbrt(candidate)));
  }
  return { start, constants };
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

function fractionBits(value: number): number {
  return Math.floor((value - Math.floor(value)) * 0x1_0000_0000) | 0;
}

/** The digest of a text, as UTF-8, in 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  const words = padded(utf8(text));
  const state = initialState();
  for (let block = 0; block < words.length; block += BLOCK_WORDS) compress(state, words, block);
  return hexadecimal(state);
}

/** Words of 32 bits per block. */
const BLOCK_WORDS = 16;

/** The state before the first block. */
function initialState(): Int32Array {
  return Int32Array.from(START);
}

/** The eight words of a state in 64 lower-case hexadecimal digits. */
function hexadecimal(state: Int32Array): string {
  let text = '';
  for (const word of state)
    text +=
      (BYTES[word >>> 24] ?? '') +
      (BYTES[(word >>> 16) & 0xff] ?? '') +
      (BYTES[(word >>> 8) & 0xff] ?? '') +
      (BYTES[word & 0xff] ?? '');
  return text;
}

/** Each byte in two digits. */
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lone surrogates become U+FFFD, as on platforms. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    // Nearly all of a text: no code point is put together for it.
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = text.codePointAt(place) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
    } else if (code < 0x1_0000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
    } else {
      place += 1;
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 63);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[length++] = 0x80 | (code & 63);
  }
  return bytes.subarray(0, length);
}

/** Big-endian words: the bytes, one bit, zeros, and the length in bits in the last two words. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  const end = bytes.length;
  for (let index = 0; index < end; index += 1)
    words[index >> 2] = (words[index >> 2] ?? 0) | ((bytes[index] ?? 0) << (24 - (index & 3) * 8));
  words[end >> 2] = (words[end >> 2] ?? 0) | (0x80 << (24 - (end & 3) * 8));
  words[words.length - 2] = Math.floor(bytes.length / 0x2000_0000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

const CONSTANT_WORDS = Int32Array.from(CONSTANTS);
const SCHEDULE = new Int32Array(ROUNDS);

/** Adds sixteen words, from `block` on, to the state. */
function compress(state: Int32Array, words: Int32Array, block: number): void {
  for (let round = 0; round < BLOCK_WORDS; round += 1) SCHEDULE[round] = words[block + round] ?? 0;
  for (let round = BLOCK_WORDS; round < ROUNDS; round += 1) {
    const early = SCHEDULE[round - 15] ?? 0;
    const late = SCHEDULE[round - 2] ?? 0;
    const smallZero = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const smallOne = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    SCHEDULE[round] = ((SCHEDULE[round - 16] ?? 0) + smallZero + (SCHEDULE[round - 7] ?? 0) + smallOne) | 0;
  }
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const bigOne = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + bigOne + ((e & f) ^ (~e & g)) + (CONSTANT_WORDS[round] ?? 0) + (SCHEDULE[round] ?? 0)) | 0;
    const bigZero = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (bigZero + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}
