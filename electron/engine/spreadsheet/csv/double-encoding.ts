import { ISO_8859_1, MACINTOSH, singleByteTable, WINDOWS_1252, type SingleByteEncoding } from './single-byte.ts';

/**
 * Repairs UTF-8 text that was read in another encoding and written as UTF-8 again: « BÃ©nÃ©vole ». Only sequences that
 * French text cannot contain otherwise are repaired.
 */
export class DoubleEncoding {
  /** Places repaired so far. */
  count = 0;
  readonly #onlyCounts: boolean;

  constructor({ onlyCounts = false } = {}) {
    this.#onlyCounts = onlyCounts;
  }

  repaired(text: string): string {
    let result = text;
    for (const { pattern, bytes } of MISREADINGS) {
      result = result.replace(pattern, (found) => {
        const codes = [...found].map((character) => bytes.get(character) ?? 0x3f);
        const original = Buffer.from(codes).toString('utf8');
        if (original.includes('\uFFFD')) return found;
        this.count += 1;
        return original;
      });
    }
    return this.#onlyCounts ? text : result;
  }

  /** Whether a text has a place to repair. */
  static occursIn(text: string): boolean {
    const probe = new DoubleEncoding();
    probe.repaired(text);
    return probe.count > 0;
  }
}

/** One repaired text. */
export function restored(text: string): string {
  return new DoubleEncoding().repaired(text);
}

interface Misreading {
  readonly pattern: RegExp;
  readonly bytes: ReadonlyMap<string, number>;
}

/** C2 and C3 lead the letters up to U+00FF, C5 the œ, E2 the typographic signs and the euro. */
const MISREADINGS: readonly Misreading[] = [misreading(WINDOWS_1252), misreading(ISO_8859_1), misreading(MACINTOSH)];

function misreading(encoding: SingleByteEncoding): Misreading {
  const table = singleByteTable(encoding);
  const at = (byte: number): string => escaped(table[byte - 0x80] ?? '');
  const continuation = `[${table.slice(0, 64).map(escaped).join('')}]`;
  return {
    pattern: new RegExp(
      `[${at(0xc2)}${at(0xc3)}]${continuation}|${at(0xc5)}[${at(0x92)}${at(0x93)}${at(0xb8)}]|${at(0xe2)}[${at(0x80)}${at(0x82)}]${continuation}`,
      'gu',
    ),
    bytes: new Map(table.map((character, index) => [character, index + 0x80])),
  };
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
