import { MAX_CELL_BYTES } from './limits.ts';
import type { SourceFile } from './source-file.ts';
import { decoded } from './xlsx/xml-entities.ts';

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const RETURN = 0x0d;
const FEED = 0x0a;
/** `&#x10FFFF;` */
const LONGEST_REFERENCE = 10;

/** A buffer that assembles the text of one cell or shared string from its runs, as UTF-8. */
export class TextScratch {
  bytes: Buffer = Buffer.alloc(0);
  length = 0;
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  clear(): void {
    this.length = 0;
  }

  /** Adds a run of XML text. Line ends become `\n`; entities are resolved unless it is `literal` (CDATA). */
  append(source: Buffer, from: number, to: number, literal: boolean): void {
    this.#reserve(to - from);
    const { bytes } = this;
    let write = this.length;
    for (let read = from; read < to; read += 1) {
      const byte = source[read] ?? 0;
      if (byte === AMPERSAND && !literal) {
        const end = referenceEnd(source, read, to);
        // A reference is never shorter than the bytes that it represents.
        write += bytes.write(decoded(source.toString('latin1', read, end)), write, 'utf8');
        read = end - 1;
      } else if (byte === RETURN) {
        bytes[write] = FEED;
        write += 1;
        if (source[read + 1] === FEED && read + 1 < to) read += 1;
      } else {
        bytes[write] = byte;
        write += 1;
      }
    }
    this.length = write;
  }

  toString(): string {
    return this.bytes.toString('utf8', 0, this.length);
  }

  #reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted > MAX_CELL_BYTES) throw this.#file.refusal('workbook.too_large');
    if (wanted <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * wanted);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

/** One past the `;` of the reference that begins here, or past the ampersand when it is not a reference. */
function referenceEnd(source: Buffer, start: number, to: number): number {
  const last = Math.min(to, start + LONGEST_REFERENCE);
  for (let at = start + 1; at < last; at += 1) {
    if (source[at] === SEMICOLON) return at + 1;
  }
  return start + 1;
}
