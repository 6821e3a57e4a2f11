/** Ids of rows, one bit each: a million of them are 125 KB. */
export class IdSet {
  #bits = new Uint32Array(1024);

  static of(ids: Iterable<number>): IdSet {
    const set = new IdSet();
    for (const id of ids) set.add(id);
    return set;
  }

  has(id: number): boolean {
    return ((this.#bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  add(id: number): void {
    const word = id >>> 5;
    this.#reserve(word + 1);
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (id & 31));
  }

  addAll(others: IdSet): void {
    this.#reserve(others.#bits.length);
    for (let word = 0; word < others.#bits.length; word += 1)
      this.#bits[word] = (this.#bits[word] ?? 0) | (others.#bits[word] ?? 0);
  }

  removeAll(others: IdSet): void {
    for (let word = 0; word < this.#bits.length; word += 1)
      this.#bits[word] = (this.#bits[word] ?? 0) & ~(others.#bits[word] ?? 0);
  }

  copy(): IdSet {
    const copy = new IdSet();
    copy.#bits = this.#bits.slice();
    return copy;
  }

  /** Ascending. */
  ids(): Float64Array {
    const ids: number[] = [];
    for (const [word, bits] of this.#bits.entries()) {
      for (let left = bits; left !== 0; left &= left - 1) ids.push(word * 32 + (31 - Math.clz32(left & -left)));
    }
    return Float64Array.from(ids);
  }

  #reserve(words: number): void {
    if (words <= this.#bits.length) return;
    const longer = new Uint32Array(Math.max(words, this.#bits.length * 2));
    longer.set(this.#bits);
    this.#bits = longer;
  }
}
