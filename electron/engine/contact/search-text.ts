/** The characters that are searched alone, each with its bit. */
const ALONE = 'abcdefghijklmnopqrstuvwxyz0123456789';

const LINE_FEED = 10;

/** The place in ALONE by code of a character; 255: it is not there. */
const BIT_OF = Uint8Array.from({ length: 128 }, (_, code) => {
  const bit = ALONE.indexOf(String.fromCharCode(code));
  return bit === -1 ? 255 : bit;
});

/** Where a search begins with at most this share of the contacts, their lines are read one by one. */
const FEW = 1 / 4;

/** A search and the contacts that it found. */
type Searched = { readonly words: readonly string[]; readonly marks: Uint8Array; readonly count: number };

/**
 * The searchable text of every contact, one line each: one long text is searched many times faster than 100,000 short
 * ones. A search that continues the one before looks only at what that one found, and a single character is known of
 * each line: of a million contacts, nine in ten contain it.
 */
export class SearchText {
  #size = 0;
  #pieces: string[] = [];
  #text = '';
  /** The start of the line of each contact, and the end of the last. */
  readonly #starts: Uint32Array;
  /** The characters of each line: two words of bits. */
  readonly #characters: Uint32Array;
  #last: Searched | null = null;

  /** @param expected greatest number of contacts. */
  constructor(expected: number) {
    this.#starts = new Uint32Array(expected + 1);
    this.#characters = new Uint32Array(2 * expected);
  }

  /** Adds whole lines, each with its end. */
  add(lines: string): void {
    this.#pieces.push(lines);
    let end = this.#starts[this.#size] ?? 0;
    let [letters, digits] = [0, 0];
    for (let at = 0; at < lines.length; at += 1) {
      const code = lines.charCodeAt(at);
      end += 1;
      if (code === LINE_FEED) {
        this.#characters[2 * this.#size] = letters;
        this.#characters[2 * this.#size + 1] = digits;
        this.#size += 1;
        this.#starts[this.#size] = end;
        [letters, digits] = [0, 0];
      } else {
        const bit = BIT_OF[code] ?? 255;
        if (bit < 32) letters |= 1 << bit;
        else if (bit !== 255) digits |= 1 << (bit - 32);
      }
    }
  }

  /** Ends the adding; the text can be searched. */
  complete(): this {
    this.#text = this.#pieces.join('');
    this.#pieces = [];
    return this;
  }

  /**
   * 1 for each contact that contains every word, by place. Words are folded and have no line break. Do not modify the
   * answer.
   */
  marks(words: readonly string[]): Uint8Array {
    const last = this.#last;
    const [word] = words;
    const marks =
      last !== null && last.count <= this.#size * FEW && continues(words, last.words)
        ? this.#among(last.marks, words)
        : words.length === 1 && word?.length === 1 && ALONE.includes(word)
          ? this.#withCharacter(word)
          : this.#searched(words);
    let count = 0;
    for (let place = 0; place < marks.length; place += 1) count += marks[place] ?? 0;
    this.#last = { words, marks, count };
    return marks;
  }

  #withCharacter(character: string): Uint8Array {
    const bit = ALONE.indexOf(character);
    const word = bit >>> 5;
    const marks = new Uint8Array(this.#size);
    for (let place = 0; place < marks.length; place += 1)
      marks[place] = ((this.#characters[2 * place + word] ?? 0) >>> (bit & 31)) & 1;
    return marks;
  }

  /** Reads the lines of the contacts found before. */
  #among(before: Uint8Array, words: readonly string[]): Uint8Array {
    const marks = new Uint8Array(this.#size);
    for (let place = before.indexOf(1); place !== -1; place = before.indexOf(1, place + 1)) {
      const line = this.#text.slice(this.#starts[place], this.#starts[place + 1]);
      if (words.every((word) => line.includes(word))) marks[place] = 1;
    }
    return marks;
  }

  #searched(words: readonly string[]): Uint8Array {
    // For each contact, the number of leading words that it contains.
    const held = new Uint8Array(this.#size);
    for (const [number, word] of words.entries()) {
      for (
        let place = 0, at = this.#text.indexOf(word);
        at !== -1;
        at = this.#text.indexOf(word, this.#starts[place] ?? this.#text.length)
      ) {
        place = this.#placeAt(at, place);
        if (held[place] === number) held[place] = number + 1;
        place += 1;
      }
    }
    for (let place = 0; place < held.length; place += 1) held[place] = Number(held[place] === words.length);
    return held;
  }

  /** The contact whose line contains a position, from `low` on. */
  #placeAt(position: number, low: number): number {
    // A frequent text is found in the next line.
    if (position < (this.#starts[low + 1] ?? 0)) return low;
    let high = this.#size;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** Whether each line that contains the words also contains those of the search before. */
function continues(words: readonly string[], before: readonly string[]): boolean {
  return before.every((word, place) => words[place]?.includes(word) === true);
}
