const EMPTY: Buffer = Buffer.alloc(0);
const UNDERSCORE = 0x5f;
const SMALL_X = 0x78;
/** First characters that stand for « UTF-8 follows » and « kept apart ». */
const WIDE = 1;
const LARGE = 2;

const BLOCK_BITS = 14;
const BLOCK_BYTES = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK_BYTES - 1;
/** Blocks in one piece of memory: a megabyte. */
const SLAB_BITS = 6;
const SLAB_MASK = (1 << SLAB_BITS) - 1;
const SEGMENT_BITS = 16;
const SEGMENT_MASK = (1 << SEGMENT_BITS) - 1;
/** Four megabytes of decoded blocks at most. */
const CACHED_BLOCKS = 256;

/**
 * Many short texts, kept as bytes until one is asked for. Text up to U+00FF (all French but œ, ’, €)
 * takes one byte a character, so that a whole block becomes one string at little cost and a text is
 * cut out of it; the rest stays UTF-8 behind a marker. Texts are numbered in the order of `add`.
 */
export class TextPool {
  /** Address of each text: block number and place in the block. */
  readonly #starts: Uint32Array[] = [];
  readonly #slabs: Buffer[] = [];
  /** Bytes used of each block. */
  readonly #used: number[] = [];
  /** Texts too long for a block. */
  readonly #large = new Map<number, string>();
  readonly #strings: string[] = new Array<string>(CACHED_BLOCKS).fill('');
  readonly #cached = new Int32Array(CACHED_BLOCKS).fill(-1);
  /** Blocks that were asked for once: the second time they are decoded whole. */
  readonly #candidates = new Int32Array(CACHED_BLOCKS).fill(-1);
  #count = 0;
  #block = -1;
  #slab: Buffer = EMPTY;
  #slabOffset = 0;
  #cursor = BLOCK_BYTES;
  #largeBytes = 0;
  readonly #escapes: boolean;

  /** `escapes`: the texts come from a workbook and hold `_xHHHH_` for what XML cannot. */
  constructor(options: { readonly escapes: boolean }) {
    this.#escapes = options.escapes;
  }

  get count(): number {
    return this.#count;
  }

  /** Bytes of text held. */
  get bytes(): number {
    return this.#used.length * BLOCK_BYTES + this.#largeBytes;
  }

  /** Forgets all texts and keeps the memory for the next ones. */
  clear(): void {
    this.#count = 0;
    this.#block = -1;
    this.#cursor = BLOCK_BYTES;
    this.#used.length = 0;
    this.#large.clear();
    this.#largeBytes = 0;
    this.#cached.fill(-1);
    this.#candidates.fill(-1);
  }

  /** Takes UTF-8 text; entities are resolved already. Returns its number. */
  add(source: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length > BLOCK_BYTES - this.#cursor) {
      if (length >= BLOCK_BYTES) return this.#addLarge(this.#text(source, from, to));
      this.#nextBlock();
    }
    const slab = this.#slab;
    const escapes = this.#escapes;
    let write = this.#slabOffset + this.#cursor;
    for (let read = from; read < to; read += 1) {
      const byte = source[read] ?? 0;
      if (byte < 0x80) {
        if (byte === UNDERSCORE && escapes && source[read + 1] === SMALL_X && read + 1 < to) return this.#addWide(source, from, to);
        slab[write] = byte;
      } else {
        const next = source[read + 1] ?? 0;
        if ((byte !== 0xc2 && byte !== 0xc3) || (next & 0xc0) !== 0x80 || read + 1 >= to) return this.#addWide(source, from, to);
        slab[write] = ((byte & 3) << 6) | (next & 0x3f);
        read += 1;
      }
      write += 1;
    }
    if (length > 0 && (source[from] ?? 0) <= LARGE) return this.#addWide(source, from, to);
    return this.#commit(write);
  }

  /** The text of a number; '' when there is none. */
  get(index: number): string {
    if (index < 0 || index >= this.#count) return '';
    const start = this.#start(index);
    const block = start >>> BLOCK_BITS;
    const from = start & BLOCK_MASK;
    const to = this.#textEnd(index, block);
    if (from === to) return '';
    const slot = block & (CACHED_BLOCKS - 1);
    const cached = this.#cached[slot] === block ? (this.#strings[slot] ?? '') : '';
    let text: string;
    // A block that was still growing when it was decoded may fall short.
    if (cached.length >= to) {
      text = cached.substring(from, to);
    } else if (this.#candidates[slot] === block) {
      const whole = this.#slice(block, 0, this.#used[block] ?? 0);
      this.#strings[slot] = whole;
      this.#cached[slot] = block;
      text = whole.substring(from, to);
    } else {
      this.#candidates[slot] = block;
      text = this.#slice(block, from, to);
    }
    return text.charCodeAt(0) <= LARGE ? this.#special(index, block, from, to) : text;
  }

  /** Whether a text is nothing but white space. */
  isBlank(index: number): boolean {
    const start = this.#start(index);
    const block = start >>> BLOCK_BITS;
    const slab = this.#slabs[block >>> SLAB_BITS] ?? EMPTY;
    const offset = (block & SLAB_MASK) << BLOCK_BITS;
    const to = this.#textEnd(index, block);
    for (let at = start & BLOCK_MASK; at < to; at += 1) {
      const byte = slab[offset + at] ?? 0;
      if (byte <= LARGE) return this.get(index).trim() === '';
      if (byte > 0x20 && byte !== 0xa0) return false;
    }
    return true;
  }

  #textEnd(index: number, block: number): number {
    const next = index + 1 < this.#count ? this.#start(index + 1) : (block + 1) * BLOCK_BYTES;
    return next >>> BLOCK_BITS === block ? next & BLOCK_MASK : (this.#used[block] ?? 0);
  }

  #start(index: number): number {
    return this.#starts[index >>> SEGMENT_BITS]?.[index & SEGMENT_MASK] ?? 0;
  }

  #slice(block: number, from: number, to: number): string {
    const slab = this.#slabs[block >>> SLAB_BITS] ?? EMPTY;
    const offset = (block & SLAB_MASK) << BLOCK_BITS;
    return slab.toString('latin1', offset + from, offset + to);
  }

  #special(index: number, block: number, from: number, to: number): string {
    const slab = this.#slabs[block >>> SLAB_BITS] ?? EMPTY;
    const offset = (block & SLAB_MASK) << BLOCK_BITS;
    return slab[offset + from] === LARGE ? (this.#large.get(index) ?? '') : slab.toString('utf8', offset + from + 1, offset + to);
  }

  /** Text past U+00FF, or with escapes to resolve: kept as UTF-8 behind a marker that no XML text begins with. */
  #addWide(source: Uint8Array, from: number, to: number): number {
    const text = this.#text(source, from, to);
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length + 1 >= BLOCK_BYTES) return this.#addLarge(text);
    if (bytes.length + 1 > BLOCK_BYTES - this.#cursor) this.#nextBlock();
    const write = this.#slabOffset + this.#cursor;
    this.#slab[write] = WIDE;
    bytes.copy(this.#slab, write + 1);
    return this.#commit(write + 1 + bytes.length);
  }

  #text(source: Uint8Array, from: number, to: number): string {
    const text = utf8(source, from, to);
    return this.#escapes ? unescaped(text) : text;
  }

  #addLarge(text: string): number {
    if (this.#cursor >= BLOCK_BYTES) this.#nextBlock();
    this.#large.set(this.#count, text);
    this.#largeBytes += 2 * text.length;
    const write = this.#slabOffset + this.#cursor;
    this.#slab[write] = LARGE;
    return this.#commit(write + 1);
  }

  #commit(end: number): number {
    const index = this.#count;
    let segment = this.#starts[index >>> SEGMENT_BITS];
    if (segment === undefined) {
      segment = new Uint32Array(SEGMENT_MASK + 1);
      this.#starts.push(segment);
    }
    segment[index & SEGMENT_MASK] = this.#block * BLOCK_BYTES + this.#cursor;
    this.#cursor = end - this.#slabOffset;
    this.#used[this.#block] = this.#cursor;
    this.#count = index + 1;
    return index;
  }

  #nextBlock(): void {
    this.#block += 1;
    this.#cursor = 0;
    this.#used[this.#block] = 0;
    const slabIndex = this.#block >>> SLAB_BITS;
    let slab = this.#slabs[slabIndex];
    if (slab === undefined) {
      slab = Buffer.allocUnsafeSlow(BLOCK_BYTES << SLAB_BITS);
      this.#slabs.push(slab);
    }
    this.#slab = slab;
    this.#slabOffset = (this.#block & SLAB_MASK) << BLOCK_BITS;
  }
}

function utf8(source: Uint8Array, from: number, to: number): string {
  return Buffer.from(source.buffer, source.byteOffset + from, to - from).toString('utf8');
}

/** Excel writes what XML cannot hold as `_x000D_`, and an underscore that looks like it as `_x005F_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
