/**
 * From keys to the contact that first had them, for millions of keys: 64 bits of hash and a number
 * each, in typed arrays with open addressing, instead of a question a row to the database. Two keys
 * with one hash are a matter of one in ten million for a million contacts.
 */
export class MatchTable {
  #hashes: Uint32Array;
  #owners: Uint32Array;
  #mask: number;
  #size = 0;

  constructor(expectedKeys = 1024) {
    let capacity = 1024;
    while (capacity * FULLEST < expectedKeys) capacity *= 2;
    this.#hashes = new Uint32Array(capacity * 2);
    this.#owners = new Uint32Array(capacity);
    this.#mask = capacity - 1;
  }

  /** How many keys are known. */
  get size(): number {
    return this.#size;
  }

  /** The contact that first had the key, or 0. */
  find(key: string): number {
    hash(key);
    return this.#owners[this.#slotOf(lowHash, highHash)] ?? 0;
  }

  /** Gives the key to a contact unless one has it. @param owner 1 to 2³² − 1 */
  add(key: string, owner: number): void {
    hash(key);
    this.#put(lowHash, highHash, owner);
  }

  #put(low: number, high: number, owner: number): void {
    const slot = this.#slotOf(low, high);
    if (this.#owners[slot] !== 0) return;
    this.#hashes[slot * 2] = low;
    this.#hashes[slot * 2 + 1] = high;
    this.#owners[slot] = owner;
    this.#size += 1;
    if (this.#size > (this.#mask + 1) * FULLEST) this.#grow();
  }

  /** Where the hash stands, or the free place where it belongs. */
  #slotOf(low: number, high: number): number {
    let slot = low & this.#mask;
    while (this.#owners[slot] !== 0 && (this.#hashes[slot * 2] !== low || this.#hashes[slot * 2 + 1] !== high)) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const owners = this.#owners;
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#owners = new Uint32Array(owners.length * 2);
    this.#mask = owners.length * 2 - 1;
    this.#size = 0;
    for (const [slot, owner] of owners.entries()) if (owner !== 0) this.#put(hashes[slot * 2] ?? 0, hashes[slot * 2 + 1] ?? 0, owner);
  }
}

const FULLEST = 0.6;

/** The two halves of the last hash: returning a pair would cost an object a key. */
let lowHash = 0;
let highHash = 0;

/** Two multiplicative hashes over the characters, each with the final mixing of MurmurHash3. */
function hash(key: string): void {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let place = 0; place < key.length; place += 1) {
    const code = key.charCodeAt(place);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
  }
  lowHash = mixed(low);
  highHash = mixed(high ^ key.length);
}

function mixed(bits: number): number {
  let mix = bits ^ (bits >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
