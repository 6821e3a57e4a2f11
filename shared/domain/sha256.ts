/**
 * SHA-256 (FIPS 180-4) for places where no platform offers it: the fingerprint of the rule set must
 * be the same in the engine, on the command line and in a test. Small texts only; files are hashed
 * by the engine.
 */

const ROUNDS = 64;

/** The first 32 bits of the fractional parts of roots of the first primes: square roots to begin with, cube roots for the rounds. */
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
  const state = Int32Array.from(START);
  const schedule = new Int32Array(ROUNDS);
  for (let block = 0; block < words.length; block += 16) compress(state, schedule, words, block);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Lone surrogates become U+FFFD, as platforms do it. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x1_0000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** Big-endian words: the bytes, one bit, zeros, and the length in bits in the last two words. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  bytes.forEach((byte, index) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index & 3) * 8));
  });
  const end = bytes.length;
  words[end >> 2] = (words[end >> 2] ?? 0) | (0x80 << (24 - (end & 3) * 8));
  words[words.length - 2] = Math.floor(bytes.length / 0x2000_0000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, schedule: Int32Array, words: Int32Array, block: number): void {
  const at = (index: number): number => schedule[index] ?? 0;
  for (let round = 0; round < 16; round += 1) schedule[round] = words[block + round] ?? 0;
  for (let round = 16; round < ROUNDS; round += 1) {
    const early = at(round - 15);
    const late = at(round - 2);
    const smallZero = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const smallOne = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[round] = at(round - 16) + smallZero + at(round - 7) + smallOne;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < ROUNDS; round += 1) {
    const bigOne = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + bigOne + choice + (CONSTANTS[round] ?? 0) + at(round)) | 0;
    const bigZero = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + bigZero + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}
