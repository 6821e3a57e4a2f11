/** Parts of a table, each of which grows alone: a table of millions of keys that grew whole would block for long. */
const PARTS = 64;
const PART_SHIFT = 26;
/** Owner, second, the two halves of the first, third. */
const CELLS = 5;
const WORD = 2 ** 32;
/** Slots of the smallest part: a power of two, like every number of slots. */
const SMALLEST = 16;
const FULLEST = 0.6;

/**
 * Maps keys of three numbers to contacts, for millions of keys: typed arrays with open addressing, where a `Map` would
 * keep an object per key.
 */
export class KeyTable {
  readonly #parts = Array.from({ length: PARTS }, () => new Part());

  /**
   * The contact of the key, or 0.
   *
   * @param first at most 53 bits. @param second 32 well mixed bits: they choose the place. @param third 32 bits
   */
  find(first: number, second: number, third: number): number {
    return this.#partOf(second).find(first, second, third);
  }

  /** Gives the key to a contact. @param owner 1 to 2³² − 1 */
  set(first: number, second: number, third: number, owner: number): void {
    this.#partOf(second).set(first, second, third, owner);
  }

  /** By the bits that choose no slot. */
  #partOf(second: number): Part {
    return this.#parts[second >>> PART_SHIFT] as Part;
  }
}

/**
 * The keys whose second number begins with the same bits: one typed array. The numbers of a key lie together, so that a
 * lookup reaches for memory once.
 */
class Part {
  #cells = new Uint32Array(SMALLEST * CELLS);
  #slots = SMALLEST;
  #size = 0;

  find(first: number, second: number, third: number): number {
    return this.#cells[this.#placeOf(first, second, third)] ?? 0;
  }

  set(first: number, second: number, third: number, owner: number): void {
    const place = this.#placeOf(first, second, third);
    if (this.#cells[place] === 0) this.#size += 1;
    this.#cells[place] = owner;
    this.#cells[place + 1] = second;
    this.#cells[place + 2] = first;
    this.#cells[place + 3] = first / WORD;
    this.#cells[place + 4] = third;
    if (this.#size > this.#slots * FULLEST) this.#grow();
  }

  /** The place of the key, or the free place for it. */
  #placeOf(first: number, second: number, third: number): number {
    const cells = this.#cells;
    for (let slot = second; ; slot += 1) {
      const place = (slot & (this.#slots - 1)) * CELLS;
      if (cells[place] === 0) return place;
      if (cells[place + 1] !== second || cells[place + 4] !== third) continue;
      if ((cells[place + 3] ?? 0) * WORD + (cells[place + 2] ?? 0) === first) return place;
    }
  }

  #grow(): void {
    const cells = this.#cells;
    this.#slots *= 2;
    this.#cells = new Uint32Array(this.#slots * CELLS);
    this.#size = 0;
    for (let place = 0; place < cells.length; place += CELLS) {
      const owner = cells[place] ?? 0;
      if (owner === 0) continue;
      const first = (cells[place + 3] ?? 0) * WORD + (cells[place + 2] ?? 0);
      this.set(first, cells[place + 1] ?? 0, cells[place + 4] ?? 0, owner);
    }
  }
}
