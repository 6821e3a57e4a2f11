import { compareFolded } from '../../../shared/domain/value/fold.ts';

/** One column of a large table as small numbers: a million contacts have a handful of origins and a hundred departments. */
export class CodedColumn {
  readonly #codes: Uint32Array;
  /** By code. */
  readonly #values: (string | null)[] = [];
  readonly #known = new Map<string | null, number>();
  /** The code of the value before: neighbours are often equal. */
  #last = 0;
  #length = 0;

  constructor(rows: number) {
    this.#codes = new Uint32Array(rows);
  }

  push(value: string | null): void {
    if (this.#length === 0 || this.#values[this.#last] !== value) this.#last = this.#codeOf(value);
    this.#codes[this.#length] = this.#last;
    this.#length += 1;
  }

  #codeOf(value: string | null): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const code = this.#values.length;
    this.#values.push(value);
    this.#known.set(value, code);
    return code;
  }

  at(place: number): string | null {
    return this.#values[this.#codes[place] ?? 0] ?? null;
  }

  /** Whether a place has the value. */
  holds(value: string | null): (place: number) => boolean {
    const code = this.#known.get(value);
    return code === undefined ? () => false : (place) => this.#codes[place] === code;
  }

  /**
   * The number of marked places with each value, without empty ones; unordered. Place after place, not in the order of
   * a table: a million codes far from each other take ten times as long.
   *
   * @param marks 1 for each place that counts, 0 for the others.
   */
  count(marks: Uint8Array): { value: string; count: number }[] {
    const counts = new Uint32Array(this.#values.length);
    for (let place = 0; place < this.#length; place += 1) {
      const code = this.#codes[place] ?? 0;
      counts[code] = (counts[code] ?? 0) + (marks[place] ?? 0);
    }
    return this.#values.flatMap((value, code) => {
      const count = counts[code] ?? 0;
      return value === null || count === 0 ? [] : [{ value, count }];
    });
  }

  /** The given places sorted by value, empty ones last; places of one value keep their order. */
  ordered(places: Uint32Array): Uint32Array {
    const codes = this.#values
      .map((_, code) => code)
      .sort((one, other) => compare(this.#values[one] ?? null, this.#values[other] ?? null));
    const starts = new Uint32Array(this.#values.length);
    for (const place of places) starts[this.#codes[place] ?? 0] = (starts[this.#codes[place] ?? 0] ?? 0) + 1;
    let start = 0;
    for (const code of codes) {
      const count = starts[code] ?? 0;
      starts[code] = start;
      start += count;
    }
    const ordered = new Uint32Array(places.length);
    for (const place of places) {
      const code = this.#codes[place] ?? 0;
      const at = starts[code] ?? 0;
      ordered[at] = place;
      starts[code] = at + 1;
    }
    return ordered;
  }
}

function compare(one: string | null, other: string | null): number {
  return one === null || other === null ? Number(one === null) - Number(other === null) : compareFolded(one, other);
}
