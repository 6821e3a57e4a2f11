import type { CsvLayout } from './csv-layout.ts';

const QUOTE = 0x22;
const FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;
/** A longer quoted field was never closed. After repeated stray quotes the search is shorter. */
const MAX_QUOTED_BYTES = 256 << 10;
const LEAST_QUOTED_BYTES = 1 << 10;
/**
 * After this many stray quotes, in most records, quotes can't contain line breaks: searching their end would cost a
 * page per record.
 */
const MANY_STRAY_QUOTES = 10_000;
/** More would mean that the file has no records. */
export const MAX_RECORD_BYTES = 4 << 20;

/**
 * Divides UTF-8 text into records and fields as programs write them: quotes may contain line breaks and doubled quotes;
 * a quote that is never closed, or that would include the next records, counts as a character. The fields of the
 * current record are in `bytes`.
 */
export class CsvRecords {
  bytes: Buffer = Buffer.alloc(0);
  fieldCount = 0;
  /** The range of each field, without its quotes, and whether quotes in it are doubled. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly doubled: boolean[] = [];
  /** The record contains only delimiters. */
  blank = true;
  /** Quotes taken for characters, and formula texts (`="0612"`) unwrapped. */
  strayQuotes = 0;
  formulaTexts = 0;

  readonly #delimiter: number;
  readonly #columns: number;
  #position = 0;
  #end = 0;
  #last = false;
  #records = 0;
  /** Search distance for a closing quote. */
  #reach = MAX_QUOTED_BYTES;
  /** State of the current record. */
  #stray = 0;
  #formulas = 0;
  #spansLines = false;
  /** A field that spans lines has a quote in it that is not doubled. */
  #loneQuote = false;

  /** `columns`: the expected number; 0 when not known yet. */
  constructor(layout: CsvLayout) {
    this.#delimiter = layout.delimiter === null ? -1 : layout.delimiter.charCodeAt(0);
    this.#columns = layout.columns;
  }

  /** Bytes fed and not yet part of a record. */
  get pending(): number {
    return this.#end - this.#position;
  }

  feed(piece: Uint8Array): void {
    const rest = this.pending;
    if (rest + piece.length > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (rest + piece.length));
      this.bytes.copy(larger, 0, this.#position, this.#end);
      this.bytes = larger;
    } else if (this.#position > 0) {
      this.bytes.copyWithin(0, this.#position, this.#end);
    }
    this.bytes.set(piece, rest);
    this.#position = 0;
    this.#end = rest + piece.length;
  }

  finish(): void {
    this.#last = true;
  }

  /** Moves to the next record; false when it is incomplete, or at the end. */
  next(): boolean {
    const start = this.#position;
    if (start >= this.#end) return false;
    const multiline = this.strayQuotes < MANY_STRAY_QUOTES || this.strayQuotes * 2 < this.#records;
    let next = this.#cut(start, multiline);
    if (next < 0) return false;
    this.#records += 1;
    if (this.#isSuspect()) {
      const single = this.#cut(start, false);
      next = single > 0 && this.fieldCount === this.#columns ? single : this.#cut(start, multiline);
    }
    if (this.#stray > 0) this.#reach = Math.max(LEAST_QUOTED_BYTES, this.#reach / 2);
    else if (this.#spansLines) this.#reach = Math.min(MAX_QUOTED_BYTES, this.#reach * 2);
    this.#position = next;
    this.strayQuotes += this.#stray;
    this.formulaTexts += this.#formulas;
    return true;
  }

  /** A field over several lines contains a quote that is not doubled: it may include further records. */
  get isDoubtful(): boolean {
    return this.#spansLines && this.#loneQuote;
  }

  /**
   * A field over several lines may include further records: then it has single quotes, or the number of columns is
   * wrong.
   */
  #isSuspect(): boolean {
    return this.#columns > 1 && (this.isDoubtful || (this.#spansLines && this.fieldCount !== this.#columns));
  }

  /** Reads one record; -1 when it is incomplete. `multiline`: whether quotes may contain line breaks. */
  #cut(start: number, multiline: boolean): number {
    const { bytes } = this;
    const end = this.#end;
    this.fieldCount = 0;
    this.blank = true;
    this.#stray = 0;
    this.#formulas = 0;
    this.#spansLines = false;
    this.#loneQuote = false;
    let at = start;
    for (;;) {
      at = this.#field(at, multiline);
      if (at < 0) return -1;
      if (at >= end) return end;
      const byte = bytes[at];
      if (byte === this.#delimiter) {
        at += 1;
        if (at < end) continue;
        if (!this.#last) return -1;
        this.#keep(at, at, false);
        return at;
      }
      if (byte === FEED) return at + 1;
      if (at + 1 >= end && !this.#last) return -1;
      return bytes[at + 1] === FEED && at + 1 < end ? at + 2 : at + 1;
    }
  }

  /** Takes the field that begins here; returns the place of the delimiter or line end after it, or -1. */
  #field(start: number, multiline: boolean): number {
    const { bytes } = this;
    const end = this.#end;
    let at = start;
    while (at < end && bytes[at] === SPACE) at += 1;
    const formula = bytes[at] === EQUALS && at + 1 < end && bytes[at + 1] === QUOTE;
    const open = formula ? at + 1 : at;
    if (open < end && bytes[open] === QUOTE) {
      const close = this.#closingQuote(open, multiline);
      if (close === INCOMPLETE) return -1;
      if (close >= 0) return this.#quoted(open + 1, close, formula);
      this.#stray += 1;
    }
    at = start;
    while (at < end && bytes[at] !== this.#delimiter && bytes[at] !== FEED && bytes[at] !== RETURN) at += 1;
    if (at >= end && !this.#last) return -1;
    this.#keep(start, at, false);
    return at;
  }

  #quoted(from: number, to: number, formula: boolean): number {
    const { bytes } = this;
    let after = to + 1;
    while (after < this.#end && bytes[after] === SPACE) after += 1;
    // `"=""0612"""` is the same formula text, written by a program that quotes everything.
    const wrapped =
      !formula &&
      to - from >= 5 &&
      bytes[from] === EQUALS &&
      bytes[from + 1] === QUOTE &&
      bytes[from + 2] === QUOTE &&
      bytes[to - 1] === QUOTE &&
      bytes[to - 2] === QUOTE;
    if (formula || wrapped) this.#formulas += 1;
    const start = wrapped ? from + 3 : from;
    const end = wrapped ? to - 2 : to;
    this.#keep(start, end, true);
    return after;
  }

  /** Place of the quote that closes the field; NEVER when none does. */
  #closingQuote(open: number, multiline: boolean): number {
    const { bytes } = this;
    const end = this.#end;
    const limit = Math.min(end, open + this.#reach);
    let spans = false;
    let lone = false;
    for (let at = open + 1; at < limit; at += 1) {
      const byte = bytes[at];
      if (byte === FEED || byte === RETURN) {
        if (!multiline) return NEVER;
        spans = true;
      } else if (byte === QUOTE) {
        if (at + 1 < end && bytes[at + 1] === QUOTE) {
          at += 1;
          continue;
        }
        let after = at + 1;
        while (after < end && bytes[after] === SPACE) after += 1;
        if (after >= end && !this.#last) return INCOMPLETE;
        const follower = bytes[after];
        if (after >= end || follower === this.#delimiter || follower === FEED || follower === RETURN) {
          this.#spansLines ||= spans;
          this.#loneQuote ||= spans && lone;
          return at;
        }
        lone = true;
      }
    }
    return limit < end || this.#last ? NEVER : INCOMPLETE;
  }

  #keep(start: number, end: number, quoted: boolean): void {
    this.starts[this.fieldCount] = start;
    this.ends[this.fieldCount] = end;
    this.doubled[this.fieldCount] = quoted;
    this.fieldCount += 1;
    if (end > start) this.blank = false;
  }
}

const INCOMPLETE = -1;
const NEVER = -2;
