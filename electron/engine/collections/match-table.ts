/** Parts of a table, each of which grows alone: a table of millions of keys that grew whole would block for long. */
const PARTS = 64;
const PART_SHIFT = 26;
/** Slots of the smallest part: a power of two, like every number of slots. */
const SMALLEST = 16;
const FULLEST = 0.6;

/**
 * Maps keys to the contact that first had them, for millions of keys: 64 bits of hash and a number each, in typed
 * arrays with open addressing, instead of a database query per row. For a million contacts the probability of a hash
 * collision is one in ten million.
 */
export class MatchTable {
  readonly #parts: readonly Part[];

  constructor(expectedKeys = 0) {
    this.#parts = Array.from({ length: PARTS }, () => new Part(expectedKeys / PARTS));
  }

  /** Number of keys. */
  get size(): number {
    return this.#parts.reduce((sum, { size }) => sum + size, 0);
  }

  /** The contact that first had the key, or 0. */
  find(key: string): number {
    single.clear();
    single.addText(key);
    return this.findFirst(single);
  }

  /** Assigns the key to a contact unless one has it; returns the owner. @param owner 1 to 2³² − 1 */
  add(key: string, owner: number): number {
    single.clear();
    single.addText(key);
    return this.#partOf(single.high(0)).put(single.low(0), single.high(0), owner);
  }

  /** The owner of the first known key, or 0. */
  findFirst(keys: KeyHashes): number {
    for (let place = 0; place < keys.count; place += 1) {
      const owner = this.#partOf(keys.high(place)).find(keys.low(place), keys.high(place));
      if (owner !== 0) return owner;
    }
    return 0;
  }

  /** Assigns each unowned key to a contact. */
  addAll(keys: KeyHashes, owner: number): void {
    for (let place = 0; place < keys.count; place += 1)
      this.#partOf(keys.high(place)).put(keys.low(place), keys.high(place), owner);
  }

  /** By the bits of a hash that choose no slot. */
  #partOf(high: number): Part {
    return this.#parts[high >>> PART_SHIFT] as Part;
  }
}

/** The one free slot of every part without keys. Never written. */
const NO_HASHES = new Uint32Array(2);
const NO_OWNERS = new Uint32Array(1);

/** The keys whose hashes begin with the same bits. Most parts of most tables stay empty, and reserve nothing. */
class Part {
  readonly #expectedKeys: number;
  #hashes = NO_HASHES;
  #owners = NO_OWNERS;
  #mask = 0;
  #size = 0;

  constructor(expectedKeys: number) {
    this.#expectedKeys = expectedKeys;
  }

  get size(): number {
    return this.#size;
  }

  /** The owner, or 0. */
  find(low: number, high: number): number {
    return this.#owners[this.#slotOf(low, high)] ?? 0;
  }

  /** Assigns the hash to an owner unless it has one; returns the owner. */
  put(low: number, high: number, owner: number): number {
    let slot = this.#slotOf(low, high);
    const known = this.#owners[slot] ?? 0;
    if (known !== 0) return known;
    if (this.#owners === NO_OWNERS) {
      this.#reserve();
      slot = this.#slotOf(low, high);
    }
    this.#hashes[slot * 2] = low;
    this.#hashes[slot * 2 + 1] = high;
    this.#owners[slot] = owner;
    this.#size += 1;
    if (this.#size > (this.#mask + 1) * FULLEST) this.#grow();
    return owner;
  }

  /** The place of the hash, or the free place for it. */
  #slotOf(low: number, high: number): number {
    let slot = low & this.#mask;
    while (this.#owners[slot] !== 0 && (this.#hashes[slot * 2] !== low || this.#hashes[slot * 2 + 1] !== high))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #reserve(): void {
    let capacity = SMALLEST;
    while (capacity * FULLEST < this.#expectedKeys) capacity *= 2;
    this.#hashes = new Uint32Array(capacity * 2);
    this.#owners = new Uint32Array(capacity);
    this.#mask = capacity - 1;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const owners = this.#owners;
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#owners = new Uint32Array(owners.length * 2);
    this.#mask = owners.length * 2 - 1;
    this.#size = 0;
    // An iterator would make an array for each place, while nothing else can run.
    for (let slot = 0; slot < owners.length; slot += 1) {
      const owner = owners[slot] ?? 0;
      if (owner !== 0) this.put(hashes[slot * 2] ?? 0, hashes[slot * 2 + 1] ?? 0, owner);
    }
  }
}

/**
 * The hashes of some keys, 64 bits each: two multiplicative hashes over the characters, each with the
 * final mixing of MurmurHash3.
 */
export class KeyHashes {
  #hashes = new Uint32Array(32);
  #count = 0;
  #isWholeRow = false;

  get count(): number {
    return this.#count;
  }

  low(place: number): number {
    return this.#hashes[place * 2] ?? 0;
  }

  high(place: number): number {
    return this.#hashes[place * 2 + 1] ?? 0;
  }

  /** The only key is that of a whole row, which only matches rows of different imports. */
  get isWholeRow(): boolean {
    return this.#isWholeRow;
  }

  clear(): void {
    this.#count = 0;
    this.#isWholeRow = false;
  }

  addWholeRow(key: string): void {
    this.addText(key);
    this.#isWholeRow = true;
  }

  /** Adds the key `kind value name`, without building that text. */
  add(kind: string, value: string, name: string): void {
    begin();
    feed(kind);
    feed(' ');
    feed(value);
    feed(' ');
    feed(name);
    this.#keep();
  }

  addText(key: string): void {
    begin();
    feed(key);
    this.#keep();
  }

  #keep(): void {
    if (this.#count * 2 === this.#hashes.length) {
      const larger = new Uint32Array(this.#hashes.length * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#count * 2] = mixed(low);
    this.#hashes[this.#count * 2 + 1] = mixed(high);
    this.#count += 1;
  }
}

const single = new KeyHashes();

/** The current hash: returning both halves would cost an object per key. */
let low = 0;
let high = 0;

function begin(): void {
  low = 0x811c9dc5;
  high = 0x9747b28c;
}

function feed(text: string): void {
  let one = low;
  let other = high;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
    other ^= other >>> 15;
  }
  low = one;
  high = other;
}

function mixed(bits: number): number {
  let mix = bits ^ (bits >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
