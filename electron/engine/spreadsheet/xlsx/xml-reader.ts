import { MAX_TOKEN_BYTES } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';
import { decoded } from './xml-entities.ts';
import * as ascii from './ascii.ts';

/** The results of `XmlReader.next`. */
export const MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const CDATA_START = Buffer.from('<![CDATA[');
const CDATA_END = Buffer.from(']]>');
const COMMENT_START = Buffer.from('<!--');
const COMMENT_END = Buffer.from('-->');
const INSTRUCTION_END = Buffer.from('?>');

/**
 * A pull reader over UTF-8 XML in pieces. It distinguishes tags and text and leaves them as bytes; names are compared
 * without prefix, so any prefix is accepted. It expands nothing: a document type is refused. The fields give the range
 * of the last token in `bytes`.
 */
export class XmlReader {
  bytes: Buffer;
  /** First byte not yet read, and one past the last byte fed. */
  position = 0;
  end = 0;

  /** Name of the tag with its prefix, then its local name. */
  tagStart = 0;
  nameStart = 0;
  nameEnd = 0;
  /** Attributes of an opening tag, then its end. */
  attributesEnd = 0;
  /** `<c/>`: no closing tag will follow. */
  selfClosing = false;
  textStart = 0;
  textEnd = 0;
  /** Text of a CDATA section: it contains no entities. */
  literal = false;

  readonly #file: SourceFile;
  #last = false;
  /** The current attribute. */
  #attributeStart = 0;
  #attributeEnd = 0;
  #valueStart = 0;
  #valueEnd = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.bytes = Buffer.alloc(0);
  }

  /** Adds a piece. Earlier bytes are dropped, and every position in `bytes` changes. */
  feed(piece: Uint8Array): void {
    const rest = this.end - this.position;
    if (rest > MAX_TOKEN_BYTES) throw this.#file.refusal('workbook.too_large');
    if (rest + piece.length > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (rest + piece.length));
      this.bytes.copy(larger, 0, this.position, this.end);
      this.bytes = larger;
    } else if (this.position > 0) {
      this.bytes.copyWithin(0, this.position, this.end);
    }
    this.bytes.set(piece, rest);
    this.position = 0;
    this.end = rest + piece.length;
  }

  /** Ends the input: an open token is damage. */
  finish(): void {
    this.#last = true;
  }

  /** Moves to the next token; `MORE` when it is incomplete, or at the end. */
  next(): number {
    const { bytes, end } = this;
    while (this.position < end) {
      const start = this.position;
      if (bytes[start] !== ascii.LESS) return this.#text(start);
      if (start + 1 >= end) return this.#incomplete();
      const second = bytes[start + 1];
      if (second === ascii.SLASH) return this.#closing(start);
      if (second === ascii.QUESTION) {
        if (!this.#skip(start, INSTRUCTION_END)) return this.#incomplete();
      } else if (second === ascii.BANG) {
        const token = this.#declaration(start);
        if (token !== OPEN) return token;
      } else {
        return this.#opening(start);
      }
    }
    return MORE;
  }

  /** Whether the tag has this local name. */
  nameIs(name: string): boolean {
    return this.#matches(this.nameStart, this.nameEnd, name);
  }

  /** Bytes of the tag's prefix with its colon. */
  get prefixLength(): number {
    return this.nameStart - this.tagStart;
  }

  /** Value of an attribute of the opening tag, by local name; null when it has none. */
  attribute(name: string): string | null {
    return this.has(name) ? this.value() : null;
  }

  /** Whether the opening tag has such an attribute, which becomes the current one. */
  has(name: string): boolean {
    this.firstAttribute();
    while (this.nextAttribute()) {
      if (this.attributeIs(name)) return true;
    }
    return false;
  }

  /** Begins with the attributes of the opening tag. */
  firstAttribute(): void {
    this.#valueEnd = this.nameEnd - 1;
  }

  /** Moves to the next attribute; false when there is none. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this;
    let at = this.#valueEnd + 1;
    while (at < attributesEnd && isSpace(bytes[at])) at += 1;
    let nameStart = at;
    while (at < attributesEnd && bytes[at] !== ascii.EQUALS && !isSpace(bytes[at])) {
      if (bytes[at] === ascii.COLON) nameStart = at + 1;
      at += 1;
    }
    this.#attributeStart = nameStart;
    this.#attributeEnd = at;
    while (at < attributesEnd && bytes[at] !== ascii.QUOTE && bytes[at] !== ascii.APOSTROPHE) at += 1;
    const quote = bytes[at];
    at += 1;
    this.#valueStart = at;
    while (at < attributesEnd && bytes[at] !== quote) at += 1;
    this.#valueEnd = at;
    return at < attributesEnd;
  }

  /** Whether the current attribute has this local name. */
  attributeIs(name: string): boolean {
    return this.#matches(this.#attributeStart, this.#attributeEnd, name);
  }

  /** Whether the current attribute has this literal value. */
  valueIs(value: string): boolean {
    return this.#matches(this.#valueStart, this.#valueEnd, value);
  }

  /** Value of the current attribute. */
  value(): string {
    return decoded(this.bytes.toString('utf8', this.#valueStart, this.#valueEnd));
  }

  /** The current attribute as a whole number; NaN when it is not one. */
  integer(): number {
    return this.#valueStart === this.#valueEnd
      ? Number.NaN
      : wholeNumberBetween(this.bytes, this.#valueStart, this.#valueEnd);
  }

  /** The column of the current attribute, 0 for `A1`; -1 when it has none. */
  column(): number {
    let column = 0;
    for (let at = this.#valueStart; at < this.#valueEnd; at += 1) {
      const letter = ((this.bytes[at] ?? 0) & ~0x20) - ascii.CAPITAL_A;
      if (letter < 0 || letter > 25) break;
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }

  #matches(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index += 1) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  #text(start: number): number {
    const { bytes, end } = this;
    let at = start;
    while (at < end && bytes[at] !== ascii.LESS) at += 1;
    if (at === end && !this.#last) return this.#incomplete();
    this.textStart = start;
    this.textEnd = at;
    this.literal = false;
    this.position = at;
    return TEXT;
  }

  #closing(start: number): number {
    const { bytes, end } = this;
    this.tagStart = start + 2;
    let nameStart = start + 2;
    let at = nameStart;
    while (at < end && bytes[at] !== ascii.GREATER && !isSpace(bytes[at])) {
      if (bytes[at] === ascii.COLON) nameStart = at + 1;
      at += 1;
    }
    this.nameStart = nameStart;
    this.nameEnd = at;
    while (at < end && bytes[at] !== ascii.GREATER) at += 1;
    if (at >= end) return this.#incomplete();
    this.position = at + 1;
    return CLOSE;
  }

  #opening(start: number): number {
    const { bytes, end } = this;
    this.tagStart = start + 1;
    let nameStart = start + 1;
    let at = nameStart;
    while (at < end && bytes[at] !== ascii.GREATER && bytes[at] !== ascii.SLASH && !isSpace(bytes[at])) {
      if (bytes[at] === ascii.COLON) nameStart = at + 1;
      at += 1;
    }
    this.nameStart = nameStart;
    this.nameEnd = at;
    let quote = 0;
    while (at < end) {
      const byte = bytes[at];
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === ascii.GREATER) {
        this.selfClosing = bytes[at - 1] === ascii.SLASH;
        this.attributesEnd = this.selfClosing ? at - 1 : at;
        this.position = at + 1;
        return OPEN;
      } else if (byte === ascii.QUOTE || byte === ascii.APOSTROPHE) {
        quote = byte;
      }
      at += 1;
    }
    return this.#incomplete();
  }

  /** Comments are skipped (OPEN: go on), CDATA is text, any other `<!` is refused. */
  #declaration(start: number): number {
    const { bytes, end } = this;
    if (this.#startsWith(start, COMMENT_START)) return this.#skip(start, COMMENT_END) ? OPEN : this.#incomplete();
    if (this.#startsWith(start, CDATA_START)) {
      const close = bytes.indexOf(CDATA_END, start);
      if (close < 0 || close + CDATA_END.length > end) return this.#incomplete();
      this.textStart = start + CDATA_START.length;
      this.textEnd = close;
      this.literal = true;
      this.position = close + CDATA_END.length;
      return TEXT;
    }
    if (end - start < CDATA_START.length && !this.#last) return MORE;
    throw this.#file.refusal('workbook.unsafe');
  }

  #startsWith(start: number, prefix: Buffer): boolean {
    return (
      start + prefix.length <= this.end &&
      this.bytes.compare(prefix, 0, prefix.length, start, start + prefix.length) === 0
    );
  }

  #skip(start: number, closing: Buffer): boolean {
    const close = this.bytes.indexOf(closing, start + 2);
    if (close < 0 || close + closing.length > this.end) return false;
    this.position = close + closing.length;
    return true;
  }

  #incomplete(): number {
    if (this.#last) throw this.#file.refusal('workbook.damaged');
    return MORE;
  }
}

/** Digits as a number; NaN for any other text. */
export function wholeNumberBetween(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ascii.ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isSpace(byte: number | undefined): boolean {
  return byte === ascii.SPACE || byte === ascii.LINE_FEED || byte === ascii.RETURN || byte === ascii.TAB;
}
