import { isAscii } from 'node:buffer';
import { IBM_850, MACINTOSH, singleByteTable, WINDOWS_1252 } from './single-byte.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'ibm850';

/** The encoding of a text file, by its bytes. */
export interface EncodingEvidence {
  readonly encoding: CsvEncoding;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
  /** UTF-8 with stray bytes of another encoding in it. */
  readonly mixed: boolean;
}

/** UTF-16 is recognised by its mark or by its zero bytes; null for encodings in which ASCII is one byte. */
export function wideEncoding(head: Buffer): EncodingEvidence | null {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2, mixed: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2, mixed: false };
  const zeros = [0, 0];
  const length = head.length & ~1;
  for (let at = 0; at < length; at += 1) {
    if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > length / 4) return { encoding: 'utf-16le', markBytes: 0, mixed: false };
  if (odd === 0 && even > length / 4) return { encoding: 'utf-16be', markBytes: 0, mixed: false };
  return null;
}

/** Number of invalid UTF-8 bytes after which the evidence is sufficient. */
const ENOUGH = 20_000;

/** Collects evidence over a whole file in which ASCII is one byte; `verdict` decides. */
export class EncodingJury {
  #hasMark = false;
  #first = true;
  #validSequences = 0;
  #invalidBytes = 0;
  #held = Buffer.alloc(0);
  readonly #scores = CANDIDATES.map(() => 0);

  /** Takes the next piece of the file. */
  hear(piece: Buffer): void {
    if (this.#first) this.#hasMark = piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    this.#first = false;
    const bytes = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
    const end = bytes.length - unfinishedBytes(bytes);
    this.#weigh(bytes.subarray(0, end));
    this.#held = Buffer.from(bytes.subarray(end));
  }

  verdict(): EncodingEvidence {
    this.#weigh(this.#held);
    this.#held = Buffer.alloc(0);
    const markBytes = this.#hasMark ? 3 : 0;
    if (this.#invalidBytes === 0) return { encoding: 'utf-8', markBytes, mixed: false };
    if (this.#hasMark || (this.#validSequences > 1 && 2 * this.#validSequences >= this.#invalidBytes)) {
      return { encoding: 'utf-8', markBytes, mixed: true };
    }
    let best = 0;
    for (let index = 1; index < CANDIDATES.length; index += 1) {
      if ((this.#scores[index] ?? 0) > (this.#scores[best] ?? 0)) best = index;
    }
    return { encoding: CANDIDATES[best]?.encoding ?? 'windows-1252', markBytes, mixed: false };
  }

  #weigh(bytes: Buffer): void {
    if (this.#invalidBytes > ENOUGH || isAscii(bytes)) return;
    for (let at = 0; at < bytes.length; at += 1) {
      if ((bytes[at] ?? 0) < 0x80) continue;
      const length = sequenceLength(bytes, at);
      if (length > 0) {
        this.#validSequences += 1;
        at += length - 1;
      } else {
        this.#invalidBytes += 1;
        this.#scoreByte(bytes, at);
      }
    }
  }

  #scoreByte(bytes: Buffer, at: number): void {
    const byte = bytes[at] ?? 0;
    const before = String.fromCharCode(bytes[at - 1] ?? 0x20);
    const after = String.fromCharCode(bytes[at + 1] ?? 0x20);
    CANDIDATES.forEach((candidate, index) => {
      this.#scores[index] = (this.#scores[index] ?? 0) + likelihood(before, candidate.table[byte - 0x80] ?? '', after);
    });
  }
}

const CANDIDATES = [
  { encoding: 'windows-1252', table: singleByteTable(WINDOWS_1252) },
  { encoding: 'macintosh', table: singleByteTable(MACINTOSH) },
  { encoding: 'ibm850', table: singleByteTable(IBM_850) },
] as const;

const SMALL = /^[a-zàâäæçèéêëîïñôöœùûüÿ]$/;
const CAPITAL = /^[A-ZÀÂÄÆÇÈÉÊËÎÏÑÔÖŒÙÛÜŸ]$/;
const SIGNS = /^[«»°€’‘“”–—…\u00A0²№]$/;

/** How plausible a character is between two others in French text. */
function likelihood(before: string, character: string, after: string): number {
  const small = /[a-z]/.test(before) || /[a-z]/.test(after);
  if (SMALL.test(character)) return small ? 3 : 1;
  if (CAPITAL.test(character)) {
    if (/[a-z]/.test(before)) return -3;
    return /[A-Za-z]/.test(after) || /[A-Z]/.test(before) ? 2 : 0;
  }
  if (/^[’‘]$/.test(character)) return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? 2 : 0;
  if (SIGNS.test(character)) return /[a-z]/.test(before) && /[a-z]/.test(after) ? -2 : 0.5;
  return -2;
}

/** Length of the valid UTF-8 sequence that begins here; 0 when there is none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0;
  return length;
}

/** Bytes at the end that may begin an incomplete sequence. */
export function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? back : 0;
    }
  }
  return 0;
}
