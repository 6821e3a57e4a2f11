const UNDERSCORE = 0x5f;
const SMALL_X = 0x78;
const SPACE = 0x20;
const DELETE = 0x7f;
const HARD_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;

const BLOCK_BITS = 18;
const BLOCK_BYTES = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_BYTES - 1;
/** Bytes of a text that shares a block with others. */
const LONGEST = 1 << 14;
const SEGMENT_BITS = 16;
const SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;
/** Flag in an address: the text is not one byte per character. */
const SPECIAL = 0x8000_0000;
const ADDRESS = 0x7fff_ffff;

/**
 * Many texts at one byte per character. Texts up to U+00FF (all French except œ, ’, €) are collected in blocks, each
 * block becomes one string, and a text is sliced from it on demand; other texts are stored as UTF-8. Texts are numbered
 * in the order of `add`.
 *
 * A text of 13 characters or more may be a slice of its block: keeping a few texts for long keeps their blocks (256
 * KiB) too.
 */
export class TextPool {
  /** Address of each text: number of its block and place in it. */
  readonly #starts: Uint32Array[] = [];
  /** Full blocks, then the needed part of the current one. */
  readonly #blocks: string[] = [];
  /** Characters in each full block. */
  readonly #lengths: number[] = [];
  /** Bytes of the current block. */
  readonly #open = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  #openLength = 0;
  /** Texts too long for a block. */
  readonly #large = new Map<number, string>();
  #largeBytes = 0;
  #count = 0;
  readonly #escapes: boolean;
  readonly #lately: LatelyMade | null;

  /**
   * `escapes`: the texts come from a workbook and contain `_xHHHH_` for characters invalid in XML. `recurring`: many
   * are asked for again and again.
   */
  constructor(options: { readonly escapes: boolean; readonly recurring?: boolean }) {
    this.#escapes = options.escapes;
    this.#lately = options.recurring === true ? new LatelyMade() : null;
  }

  get count(): number {
    return this.#count;
  }

  /** Bytes of all texts. */
  get bytes(): number {
    return this.#lengths.length * BLOCK_BYTES + this.#openLength + this.#largeBytes;
  }

  /** Forgets all texts. */
  clear(): void {
    this.#count = 0;
    this.#blocks.length = 0;
    this.#lengths.length = 0;
    this.#openLength = 0;
    this.#large.clear();
    this.#largeBytes = 0;
    this.#lately?.clear();
  }

  /** Adds UTF-8 text with resolved entities. Returns its number. */
  add(source: Uint8Array, from: number, to: number): number {
    if (to - from > LONGEST) return this.#addText(this.#text(source, from, to));
    this.#reserve(to - from);
    const open = this.#open;
    const escapes = this.#escapes;
    let write = this.#openLength;
    for (let read = from; read < to; read += 1) {
      const byte = source[read] ?? 0;
      if (byte < 0x80) {
        if (byte === UNDERSCORE && escapes && source[read + 1] === SMALL_X)
          return this.#addText(this.#text(source, from, to));
        open[write] = byte;
      } else {
        const next = source[read + 1] ?? 0;
        if ((byte !== 0xc2 && byte !== 0xc3) || (next & 0xc0) !== 0x80 || read + 1 >= to)
          return this.#addWide(source, from, to);
        open[write] = ((byte & 3) << 6) | (next & 0x3f);
        read += 1;
      }
      write += 1;
    }
    return this.#commit(write, 0);
  }

  /** The text of a number; '' when missing. */
  get(index: number): string {
    if (index < 0 || index >= this.#count) return '';
    return this.#lately?.textOf(index) ?? this.#remembered(index, this.#made(index));
  }

  #remembered(index: number, text: string): string {
    this.#lately?.keep(index, text);
    return text;
  }

  #made(index: number): string {
    const start = this.#start(index);
    const block = (start & ADDRESS) >>> BLOCK_BITS;
    const from = start & BLOCK_MASK;
    const to = this.#textEnd(index, block);
    const text = from === to ? '' : this.#block(block, to).substring(from, to);
    if (start < SPECIAL) return text;
    return this.#large.get(index) ?? Buffer.from(text, 'latin1').toString('utf8');
  }

  /** Whether a text is invisible: white space, control or invisible characters. */
  isBlank(index: number): boolean {
    const start = this.#start(index);
    if (start >= SPECIAL) return /^[\p{Cc}\p{Cf}\p{Z}]*$/u.test(this.get(index));
    const block = start >>> BLOCK_BITS;
    const to = this.#textEnd(index, block);
    const full = block < this.#lengths.length ? this.#blocks[block] : undefined;
    for (let at = start & BLOCK_MASK; at < to; at += 1) {
      const code = full === undefined ? (this.#open[at] ?? 0) : full.charCodeAt(at);
      if (code > SPACE && (code < DELETE || code > HARD_SPACE) && code !== SOFT_HYPHEN) return false;
    }
    return true;
  }

  #start(index: number): number {
    return this.#starts[index >>> SEGMENT_BITS]?.[index & SEGMENT_MASK] ?? 0;
  }

  /** A text ends where the next one of its block begins. */
  #textEnd(index: number, block: number): number {
    if (index + 1 < this.#count) {
      const next = this.#start(index + 1) & ADDRESS;
      if (next >>> BLOCK_BITS === block) return next & BLOCK_MASK;
    }
    return this.#lengths[block] ?? this.#openLength;
  }

  /** A block with at least its first `length` characters. */
  #block(block: number, length: number): string {
    const known = this.#blocks[block] ?? '';
    if (known.length >= length) return known;
    const open = this.#open.toString('latin1', 0, this.#openLength);
    this.#blocks[block] = open;
    return open;
  }

  #addWide(source: Uint8Array, from: number, to: number): number {
    return this.#escapes && hasEscape(source, from, to)
      ? this.#addText(this.#text(source, from, to))
      : this.#addUtf8(source, from, to);
  }

  #text(source: Uint8Array, from: number, to: number): string {
    const text = Buffer.from(source.buffer, source.byteOffset + from, to - from).toString('utf8');
    return this.#escapes ? unescaped(text) : text;
  }

  /** Adds text beyond U+00FF, for which there is room. */
  #addUtf8(source: Uint8Array, from: number, to: number): number {
    this.#open.set(source.subarray(from, to), this.#openLength);
    return this.#commit(this.#openLength + to - from, SPECIAL);
  }

  #addText(text: string): number {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > LONGEST) return this.#addLarge(text);
    this.#reserve(bytes.length);
    return this.#addUtf8(bytes, 0, bytes.length);
  }

  #addLarge(text: string): number {
    this.#reserve(0);
    this.#large.set(this.#count, text);
    this.#largeBytes += 2 * text.length;
    return this.#commit(this.#openLength, SPECIAL);
  }

  #reserve(bytes: number): void {
    if (this.#openLength + bytes < BLOCK_BYTES) return;
    this.#blocks[this.#lengths.length] = this.#open.toString('latin1', 0, this.#openLength);
    this.#lengths.push(this.#openLength);
    this.#openLength = 0;
  }

  #commit(end: number, special: number): number {
    const index = this.#count;
    let segment = this.#starts[index >>> SEGMENT_BITS];
    if (segment === undefined) {
      segment = new Uint32Array(SEGMENT_MASK + 1);
      this.#starts.push(segment);
    }
    segment[index & SEGMENT_MASK] = special + this.#lengths.length * BLOCK_BYTES + this.#openLength;
    this.#openLength = end;
    this.#count = index + 1;
    return index;
  }
}

const LATELY = 1 << 14;

/**
 * The texts that were made lately, by the last bits of their numbers. Thousands of cells share a town or an answer: made
 * once, a cache by text hashes it only once too.
 */
class LatelyMade {
  readonly #texts = new Array<string>(LATELY).fill('');
  readonly #indexes = new Int32Array(LATELY).fill(-1);

  textOf(index: number): string | undefined {
    const slot = index & (LATELY - 1);
    return this.#indexes[slot] === index ? this.#texts[slot] : undefined;
  }

  keep(index: number, text: string): void {
    const slot = index & (LATELY - 1);
    this.#indexes[slot] = index;
    this.#texts[slot] = text;
  }

  clear(): void {
    this.#indexes.fill(-1);
  }
}

function hasEscape(source: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    if (source[at] === UNDERSCORE && source[at + 1] === SMALL_X) return true;
  }
  return false;
}

/** Excel writes characters invalid in XML as `_x000D_`, and a literal underscore before such a text as `_x005F_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
