import { BOOLEAN, DATED, NUMBER, OWN_TEXT, SHARED_TEXT } from './cell-kind.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { PLAIN, type NumberMeaning } from './number-format.ts';
import type { RowBatch } from '../row-batch.ts';
import { storedNumber } from './stored-number.ts';
import * as ascii from './ascii.ts';

/** The result where another kind of cell is found. */
const OTHER = -1;

const TYPE_NUMBER = 0;
const TYPE_SHARED = 1;
const TYPE_STRING = 2;
const TYPE_INLINE = 3;
const TYPE_BOOLEAN = 4;
const TYPE_OTHER = 5;
/** Letters of `n`, `s`, `str`, `inlineStr`, `b`. */
const TYPE_LENGTHS = Uint8Array.of(1, 1, 3, 9, 1, 0);

/** The tags of such a cell are shorter; closer to the end of the bytes the general reader continues. */
const MARGIN = 256;
const MAX_STYLE = 100_000;
/** Integers of this many digits are exact. */
const EXACT_DIGITS = 15;
/** `t xml:space="preserve"` */
const SPACED_TAG_BYTES = 22;

/**
 * Reads cells in the form that nearly all programs write, such as `<c r="B2" s="1" t="s"><v>14</v></c>`, without
 * tokenising. Any other form is left to the general reader; a property test shows that both agree.
 */
export class CanonicalCells {
  /** Column of the last cell read. */
  column = -1;
  readonly #batch: RowBatch;
  readonly #meanings: readonly NumberMeaning[];
  readonly #sharedCount: number;

  #bytes: Uint8Array = new Uint8Array(0);
  #end = 0;
  /** Bytes of the namespace prefix with its colon. */
  #prefix = 0;
  /** Digits of the row's number: every reference in the row ends with them. */
  #rowDigits = 0;
  /** Attributes of the current cell. */
  #cellColumn = 0;
  #style = 0;
  #type = TYPE_NUMBER;
  /** The result of `#integer`. */
  #value = 0;

  constructor(batch: RowBatch, meanings: readonly NumberMeaning[]) {
    this.#batch = batch;
    this.#meanings = meanings;
    this.#sharedCount = batch.sharedStrings.count;
  }

  /** Starts the row whose cells come next; `prefix`: bytes of its namespace prefix with its colon. */
  startRow(row: number, prefix: number): void {
    this.#rowDigits = String(row).length;
    this.#prefix = prefix;
  }

  /** Reads cells from `start` on and returns the place of the first other content. `most`: the room for cells. */
  read(bytes: Uint8Array, start: number, end: number, most: number): number {
    this.#bytes = bytes;
    this.#end = end;
    const last = end - MARGIN;
    let cell = start;
    for (let left = most; left > 0 && cell < last; left -= 1) {
      const next = this.#cell(cell);
      if (next === OTHER) break;
      this.column = this.#cellColumn;
      cell = next;
    }
    return cell;
  }

  // Each of the methods below takes the position of its input and returns the position after it, or OTHER for any other
  // input.

  #cell(start: number): number {
    const bytes = this.#bytes;
    if (bytes[start] !== ascii.LESS || bytes[start + this.#prefix + 1] !== ascii.SMALL_C) return OTHER;
    let at = this.#attributes(start + this.#prefix + 2);
    if (at === OTHER) return OTHER;
    if (bytes[at] === ascii.SLASH) return bytes[at + 1] === ascii.GREATER ? at + 2 : OTHER;
    at = this.#tag(at);
    if (at === OTHER) return OTHER;
    if (bytes[at] === ascii.SMALL_F) at = this.#formula(at);
    if (at === OTHER) return OTHER;
    if (this.#type === TYPE_INLINE) return this.#inlineText(at);
    if (bytes[at] !== ascii.SMALL_V || bytes[at + 1] !== ascii.GREATER) return OTHER;
    if (this.#type === TYPE_SHARED) return this.#sharedText(at + 2);
    if (this.#type === TYPE_NUMBER) return this.#number(at + 2);
    if (this.#type === TYPE_STRING) return this.#string(at + 2);
    return this.#type === TYPE_BOOLEAN ? this.#boolean(at + 2) : OTHER;
  }

  /** `r`, `s` and `t` in any order, and no others. */
  #attributes(start: number): number {
    const bytes = this.#bytes;
    this.#cellColumn = this.column + 1;
    this.#style = 0;
    this.#type = TYPE_NUMBER;
    let at = start;
    while (bytes[at] === ascii.SPACE) {
      if (bytes[at + 2] !== ascii.EQUALS || bytes[at + 3] !== ascii.QUOTE) return OTHER;
      const name = bytes[at + 1];
      at += 4;
      if (name === ascii.SMALL_R) {
        at = this.#reference(at);
      } else if (name === ascii.SMALL_S) {
        at = this.#integer(at, MAX_STYLE);
        this.#style = this.#value;
      } else if (name === ascii.SMALL_T) {
        at = this.#typeName(at);
      } else {
        return OTHER;
      }
      if (bytes[at] !== ascii.QUOTE) return OTHER;
      at += 1;
    }
    return this.#cellColumn >= 0 && this.#cellColumn < MAX_COLUMNS ? at : OTHER;
  }

  #reference(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    let column = 0;
    let letter = (bytes[at] ?? 0) - ascii.CAPITAL_A;
    while (letter >= 0 && letter < 26 && column < MAX_COLUMNS) {
      column = column * 26 + letter + 1;
      at += 1;
      letter = (bytes[at] ?? 0) - ascii.CAPITAL_A;
    }
    this.#cellColumn = column - 1;
    return at + this.#rowDigits;
  }

  /** Reads digits until the number reaches `limit`. */
  #integer(start: number, limit: number): number {
    const bytes = this.#bytes;
    let at = start;
    let value = 0;
    let digit = (bytes[at] ?? 0) - ascii.ZERO;
    while (digit >= 0 && digit < 10 && value < limit) {
      value = value * 10 + digit;
      at += 1;
      digit = (bytes[at] ?? 0) - ascii.ZERO;
    }
    this.#value = value;
    return at;
  }

  /** Recognised by the first letters and the place of the closing quote. */
  #typeName(at: number): number {
    const bytes = this.#bytes;
    const letter = bytes[at];
    let type = TYPE_OTHER;
    if (bytes[at + 1] === ascii.QUOTE) {
      if (letter === ascii.SMALL_S) type = TYPE_SHARED;
      else if (letter === ascii.SMALL_N) type = TYPE_NUMBER;
      else if (letter === ascii.SMALL_B) type = TYPE_BOOLEAN;
    } else if (letter === ascii.SMALL_S && bytes[at + 1] === ascii.SMALL_T) {
      type = TYPE_STRING;
    } else if (letter === ascii.SMALL_I) {
      type = TYPE_INLINE;
    }
    this.#type = type;
    return at + (TYPE_LENGTHS[type] ?? 0);
  }

  /** From `>` to the local name of the next tag, which must follow directly. */
  #tag(at: number): number {
    return this.#bytes[at] === ascii.GREATER && this.#bytes[at + 1] === ascii.LESS ? at + 2 + this.#prefix : OTHER;
  }

  /**
   * From the name of the formula's tag to that of the next. A link's target is needed, so such a cell is left to the
   * general reader.
   */
  #formula(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    // The tag may have attributes, white space may precede the function, and its case does not matter.
    let begins = false;
    for (let byte = bytes[at] ?? ascii.LESS; at < this.#end && byte !== ascii.LESS; byte = bytes[at] ?? ascii.LESS) {
      if (begins && (byte | ascii.LOWER) === ascii.SMALL_H) return OTHER;
      begins = byte === ascii.GREATER || (begins && byte <= ascii.SPACE);
      at += 1;
    }
    if (bytes[at + 1] !== ascii.SLASH) return bytes[at - 2] === ascii.SLASH ? at + 1 + this.#prefix : OTHER;
    at += 2 + this.#prefix;
    return bytes[at] === ascii.SMALL_F ? this.#tag(at + 1) : OTHER;
  }

  #sharedText(start: number): number {
    const at = this.#integer(start, this.#sharedCount);
    const index = this.#value;
    const end = this.#closeValue(at);
    if (at === start || index >= this.#sharedCount || end === OTHER) return OTHER;
    this.#batch.add(this.#cellColumn, SHARED_TEXT, index);
    return end;
  }

  #number(start: number): number {
    const bytes = this.#bytes;
    let at = this.#integer(start, Number.MAX_SAFE_INTEGER);
    let value = this.#value;
    const digits = at - start;
    if (
      bytes[at] !== ascii.LESS ||
      digits === 0 ||
      digits > EXACT_DIGITS ||
      (digits > 1 && bytes[start] === ascii.ZERO)
    ) {
      at = this.#plainText(start);
      if (at === OTHER) return OTHER;
      const written = storedNumber(ascii.asciiText(bytes, start, at));
      if (typeof written === 'string') return OTHER;
      value = written;
    }
    const end = this.#closeValue(at);
    if (end === OTHER) return OTHER;
    const meaning = this.#meanings[this.#style] ?? PLAIN;
    this.#batch.add(this.#cellColumn, meaning === PLAIN ? NUMBER : DATED + meaning, value);
    return end;
  }

  #boolean(at: number): number {
    const value = (this.#bytes[at] ?? 0) - ascii.ZERO;
    const end = this.#closeValue(at + 1);
    if ((value !== 0 && value !== 1) || end === OTHER) return OTHER;
    this.#batch.add(this.#cellColumn, BOOLEAN, value);
    return end;
  }

  #string(start: number): number {
    const at = this.#plainText(start);
    const end = at === OTHER || at === start ? OTHER : this.#closeValue(at);
    if (end !== OTHER) this.#addText(start, at);
    return end;
  }

  #inlineText(start: number): number {
    const bytes = this.#bytes;
    if (bytes[start] !== ascii.SMALL_I || bytes[start + 1] !== ascii.SMALL_S) return OTHER;
    const name = this.#tag(start + 2);
    if (name === OTHER || bytes[name] !== ascii.SMALL_T) return OTHER;
    const close =
      name +
      (bytes[name + 1] === ascii.SPACE && bytes[name + SPACED_TAG_BYTES - 1] === ascii.QUOTE ? SPACED_TAG_BYTES : 1);
    if (bytes[close] !== ascii.GREATER) return OTHER;
    const at = this.#plainText(close + 1);
    if (at === OTHER) return OTHER;
    let end = this.#close(at, ascii.SMALL_T, 1);
    if (end !== OTHER) end = this.#close(end, ascii.SMALL_I, 2);
    if (end !== OTHER) end = this.#close(end, ascii.SMALL_C, 1);
    if (end !== OTHER && at > close + 1) this.#addText(close + 1, at);
    return end;
  }

  #addText(start: number, end: number): void {
    this.#batch.add(this.#cellColumn, OWN_TEXT, this.#batch.texts.add(this.#bytes, start, end));
  }

  /** Up to the next `<`, without entities. */
  #plainText(start: number): number {
    const bytes = this.#bytes;
    const last = this.#end - MARGIN;
    for (let at = start; at < last; at += 1) {
      const byte = bytes[at];
      if (byte === ascii.AMPERSAND || byte === ascii.RETURN) return OTHER;
      if (byte === ascii.LESS) return at;
    }
    return OTHER;
  }

  /** `</v></c>` */
  #closeValue(start: number): number {
    const at = this.#close(start, ascii.SMALL_V, 1);
    return at === OTHER ? OTHER : this.#close(at, ascii.SMALL_C, 1);
  }

  /** A closing tag, recognised by its first letter and its length. */
  #close(at: number, letter: number, length: number): number {
    const bytes = this.#bytes;
    const name = at + 2 + this.#prefix;
    if (
      bytes[at] !== ascii.LESS ||
      bytes[at + 1] !== ascii.SLASH ||
      bytes[name] !== letter ||
      bytes[name + length] !== ascii.GREATER
    )
      return OTHER;
    return name + length + 1;
  }
}
