import { fold } from '../../../../shared/domain/value/fold.ts';
import { singleByteTable, WINDOWS_1252 } from '../csv/single-byte.ts';

/** Letters that Latin 1 has too: most texts contain no other. */
const LATIN_1 = /^[\x20-\x7E\xA0-\xFF]*$/;

/** The unassigned bytes: no text contains them. */
const UNASSIGNED = /[\u0080-\u009F]/;

const BYTES: ReadonlyMap<string, number> = new Map(
  singleByteTable(WINDOWS_1252).flatMap((character, place) =>
    UNASSIGNED.test(character) ? [] : [[character, place + 0x80] as const],
  ),
);

/** Sign for a letter without any near one. */
const NO_LETTER = '?';

/**
 * The text in letters of Windows-1252: any other letter becomes its nearest base letter (`ł` → `l`), or `?` where there
 * is none. Unchanged when it has them all.
 */
export function nearestInWindows1252(text: string): string {
  if (LATIN_1.test(text)) return text;
  const composed = text.normalize('NFC');
  return Array.from(composed).every(isOfWindows1252) ? composed : Array.from(composed, nearest).join('');
}

/** @param text in letters of Windows-1252; any other one becomes `?`. */
export function encodeWindows1252(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (const character of text) {
    bytes[length] = byteOf(character) ?? NO_LETTER.charCodeAt(0);
    length += 1;
  }
  return bytes.subarray(0, length);
}

function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return code < 0x80 ? code : BYTES.get(character);
}

function isOfWindows1252(character: string): boolean {
  return byteOf(character) !== undefined;
}

function nearest(character: string): string {
  if (isOfWindows1252(character)) return character;
  if (/\s/u.test(character)) return ' ';
  if (/[\p{Cf}\p{Cc}\p{M}]/u.test(character)) return '';
  const isCapital = character !== character.toLowerCase();
  const base = isCapital ? fold(character).toUpperCase() : fold(character);
  return base !== '' && Array.from(base).every(isOfWindows1252) ? base : NO_LETTER;
}
