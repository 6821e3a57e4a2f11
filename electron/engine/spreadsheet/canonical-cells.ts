import { BOOLEAN, DATED, NUMBER, OWN_TEXT, SHARED_TEXT } from './cell-kind.ts';
import { MAX_COLUMNS } from './limits.ts';
import { PLAIN, type NumberMeaning } from './number-format.ts';
import type { RowBatch } from './row-batch.ts';
import { storedNumber } from './stored-number.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const ZERO = 0x30;
const CAPITAL_A = 0x41;
const CAPITAL_H = 0x48;
const SMALL_B = 0x62;
const SMALL_C = 0x63;
const SMALL_F = 0x66;
const SMALL_I = 0x69;
const SMALL_N = 0x6e;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const SMALL_V = 0x76;

const TYPE_NUMBER = 0;
const TYPE_SHARED = 1;
const TYPE_STRING = 2;
const TYPE_INLINE = 3;
const TYPE_BOOLEAN = 4;
const TYPE_OTHER = 5;
/** Letters of `n`, `s`, `str`, `inlineStr`, `b`. */
const TYPE_LENGTHS = Uint8Array.of(1, 1, 3, 9, 1, 0);

/** The tags of such a cell are shorter; nearer to the end of the bytes the general way goes on. */
const MARGIN = 256;
const MAX_STYLE = 100_000;
/** Integers of so many digits are exact. */
const EXACT_DIGITS = 15;
/** `t xml:space="preserve"` */
const SPACED_TAG_BYTES = 22;

/**
 * Reads the cells that nearly all programs write byte for byte alike, such as
 * `<c r="B2" s="1" t="s"><v>14</v></c>`, without going through tags. Whatever looks different in the
 * least is left to the general way; that both read the same is shown by a property test.
 */
export class CanonicalCells {
  /** Column of the last cell read. */
  column = -1;
  readonly #batch: RowBatch;
  readonly #meanings: readonly NumberMeaning[];
  readonly #sharedCount: number;

  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  /** Bytes of the namespace prefix with its colon. */
  #prefix = 0;
  /** Digits of the row's number: every reference in the row ends with them. */
  #rowDigits = 0;
  /** Attributes of the cell that is being read. */
  #cellColumn = 0;
  #style = 0;
  #type = TYPE_NUMBER;

  constructor(batch: RowBatch, meanings: readonly NumberMeaning[]) {
    this.#batch = batch;
    this.#meanings = meanings;
    this.#sharedCount = batch.sharedStrings.count;
  }

  /** Tells of the row whose cells come next; `prefix`: bytes of its namespace prefix with its colon. */
  startRow(row: number, prefix: number): void {
    this.#rowDigits = String(row).length;
    this.#prefix = prefix;
  }

  /**
   * Reads cells from `start` on and returns the place of the first thing that is no such cell.
   * `most`: how many cells there is room for.
   */
  read(bytes: Uint8Array, start: number, end: number, most: number): number {
    this.#bytes = bytes;
    this.#end = end;
    const last = end - MARGIN;
    let cell = start;
    for (let left = most; left > 0 && cell < last; left -= 1) {
      this.#at = cell;
      if (!this.#cell()) break;
      this.column = this.#cellColumn;
      cell = this.#at;
    }
    return cell;
  }

  /** Reads one cell and stops behind it. False: it is another kind of cell, and nothing was added. */
  #cell(): boolean {
    const bytes = this.#bytes;
    if (bytes[this.#at] !== LESS || bytes[this.#at + this.#prefix + 1] !== SMALL_C) return false;
    this.#at += this.#prefix + 2;
    if (!this.#attributes()) return false;
    if (bytes[this.#at] === SLASH && bytes[this.#at + 1] === GREATER) {
      this.#at += 2;
      return true;
    }
    if (bytes[this.#at] !== GREATER || !this.#tag()) return false;
    if (bytes[this.#at] === SMALL_F && !this.#skipFormula()) return false;
    if (this.#type === TYPE_INLINE) return this.#inlineText();
    if (bytes[this.#at] !== SMALL_V || bytes[this.#at + 1] !== GREATER) return false;
    this.#at += 2;
    if (this.#type === TYPE_SHARED) return this.#sharedText();
    if (this.#type === TYPE_NUMBER) return this.#number();
    if (this.#type === TYPE_STRING) return this.#string();
    return this.#type === TYPE_BOOLEAN && this.#boolean();
  }

  /** `r`, `s` and `t` in any order. False for others. */
  #attributes(): boolean {
    const bytes = this.#bytes;
    this.#cellColumn = this.column + 1;
    this.#style = 0;
    this.#type = TYPE_NUMBER;
    while (bytes[this.#at] === SPACE) {
      if (bytes[this.#at + 2] !== EQUALS || bytes[this.#at + 3] !== QUOTE) return false;
      const name = bytes[this.#at + 1];
      this.#at += 4;
      if (name === SMALL_R) this.#reference();
      else if (name === SMALL_S) this.#style = this.#integer(MAX_STYLE);
      else if (name === SMALL_T) this.#typeName();
      else return false;
      if (bytes[this.#at] !== QUOTE) return false;
      this.#at += 1;
    }
    return this.#cellColumn >= 0 && this.#cellColumn < MAX_COLUMNS;
  }

  #reference(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let column = 0;
    let letter = (bytes[at] ?? 0) - CAPITAL_A;
    while (letter >= 0 && letter < 26 && column < MAX_COLUMNS) {
      column = column * 26 + letter + 1;
      at += 1;
      letter = (bytes[at] ?? 0) - CAPITAL_A;
    }
    this.#cellColumn = column - 1;
    this.#at = at + this.#rowDigits;
  }

  /** Reads digits until the number reaches `limit`. */
  #integer(limit: number): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let value = 0;
    let digit = (bytes[at] ?? 0) - ZERO;
    while (digit >= 0 && digit < 10 && value < limit) {
      value = value * 10 + digit;
      at += 1;
      digit = (bytes[at] ?? 0) - ZERO;
    }
    this.#at = at;
    return value;
  }

  /** Told by the first letters and the place of the closing quote. */
  #typeName(): void {
    const bytes = this.#bytes;
    const at = this.#at;
    const letter = bytes[at];
    let type = TYPE_OTHER;
    if (bytes[at + 1] === QUOTE) {
      if (letter === SMALL_S) type = TYPE_SHARED;
      else if (letter === SMALL_N) type = TYPE_NUMBER;
      else if (letter === SMALL_B) type = TYPE_BOOLEAN;
    } else if (letter === SMALL_S && bytes[at + 1] === SMALL_T) {
      type = TYPE_STRING;
    } else if (letter === SMALL_I) {
      type = TYPE_INLINE;
    }
    this.#type = type;
    this.#at = at + (TYPE_LENGTHS[type] ?? 0);
  }

  /** Steps over `><` and the prefix, to the name of the next tag. */
  #tag(): boolean {
    if (this.#bytes[this.#at + 1] !== LESS) return false;
    this.#at += 2 + this.#prefix;
    return true;
  }

  /** A formula does not count beside its value, but a link's target is wanted: such a cell is another kind. */
  #skipFormula(): boolean {
    const bytes = this.#bytes;
    if (bytes[this.#at + 2] === CAPITAL_H) return false;
    let at = this.#at;
    while (at < this.#end && bytes[at] !== LESS) at += 1;
    this.#at = at;
    if (bytes[at + 1] === SLASH) {
      this.#at = at + 2 + this.#prefix;
      if (bytes[this.#at] !== SMALL_F || bytes[this.#at + 1] !== GREATER) return false;
      this.#at += 1;
      return this.#tag();
    }
    if (bytes[at - 2] !== SLASH) return false;
    this.#at += 1 + this.#prefix;
    return true;
  }

  #sharedText(): boolean {
    const start = this.#at;
    const index = this.#integer(this.#sharedCount);
    if (this.#at === start || index >= this.#sharedCount || !this.#closeValue()) return false;
    this.#batch.add(this.#cellColumn, SHARED_TEXT, index);
    return true;
  }

  #number(): boolean {
    const bytes = this.#bytes;
    const start = this.#at;
    let value = this.#integer(Number.MAX_SAFE_INTEGER);
    const digits = this.#at - start;
    if (bytes[this.#at] !== LESS || digits === 0 || digits > EXACT_DIGITS || (digits > 1 && bytes[start] === ZERO)) {
      if (!this.#plainText(start)) return false;
      const written = storedNumber(asciiText(bytes, start, this.#at));
      if (typeof written === 'string') return false;
      value = written;
    }
    if (!this.#closeValue()) return false;
    const meaning = this.#meanings[this.#style] ?? PLAIN;
    this.#batch.add(this.#cellColumn, meaning === PLAIN ? NUMBER : DATED + meaning, value);
    return true;
  }

  #boolean(): boolean {
    const value = (this.#bytes[this.#at] ?? 0) - ZERO;
    this.#at += 1;
    if ((value !== 0 && value !== 1) || !this.#closeValue()) return false;
    this.#batch.add(this.#cellColumn, BOOLEAN, value);
    return true;
  }

  #string(): boolean {
    const start = this.#at;
    if (!this.#plainText(start)) return false;
    const end = this.#at;
    return end > start && this.#closeValue() && this.#addText(start, end);
  }

  #inlineText(): boolean {
    const bytes = this.#bytes;
    if (bytes[this.#at] !== SMALL_I || bytes[this.#at + 1] !== SMALL_S || bytes[this.#at + 2] !== GREATER) return false;
    this.#at += 2;
    if (!this.#tag() || bytes[this.#at] !== SMALL_T) return false;
    this.#at += bytes[this.#at + 1] === SPACE && bytes[this.#at + SPACED_TAG_BYTES - 1] === QUOTE ? SPACED_TAG_BYTES : 1;
    if (bytes[this.#at] !== GREATER) return false;
    const start = this.#at + 1;
    if (!this.#plainText(start)) return false;
    const end = this.#at;
    if (!this.#close(SMALL_T, 1) || !this.#close(SMALL_I, 2) || !this.#close(SMALL_C, 1)) return false;
    return end === start || this.#addText(start, end);
  }

  #addText(start: number, end: number): boolean {
    this.#batch.add(this.#cellColumn, OWN_TEXT, this.#batch.texts.add(this.#bytes, start, end));
    return true;
  }

  /** Stops at the next `<`; false when the text holds anything to resolve, or none comes. */
  #plainText(start: number): boolean {
    const bytes = this.#bytes;
    const last = this.#end - MARGIN;
    for (let at = start; at < last; at += 1) {
      const byte = bytes[at];
      if (byte === AMPERSAND || byte === RETURN) return false;
      if (byte === LESS) {
        this.#at = at;
        return true;
      }
    }
    return false;
  }

  #closeValue(): boolean {
    return this.#close(SMALL_V, 1) && this.#close(SMALL_C, 1);
  }

  /** Steps over a closing tag, told by its first letter and its length. */
  #close(letter: number, length: number): boolean {
    const bytes = this.#bytes;
    const name = this.#at + 2 + this.#prefix;
    if (bytes[this.#at] !== LESS || bytes[this.#at + 1] !== SLASH || bytes[name] !== letter || bytes[name + length] !== GREATER) return false;
    this.#at = name + length + 1;
    return true;
  }
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
