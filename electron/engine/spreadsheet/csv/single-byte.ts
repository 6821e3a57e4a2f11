/** Single-byte encodings of French files. */
export const WINDOWS_1252 = 'windows-1252';
export const MACINTOSH = 'macintosh';
/** Strict Latin-1: the 32 bytes that Windows assigns to characters are control characters. */
export const ISO_8859_1 = 'iso-8859-1';
/** The encoding of DOS; the platform's decoder lacks it. */
export const IBM_850 = 'ibm850';

export type SingleByteEncoding = typeof WINDOWS_1252 | typeof ISO_8859_1 | typeof MACINTOSH | typeof IBM_850;

/** Written out: the decoder of Node 20 reads these 32 bytes as control characters. */
const WINDOWS_1252_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const IBM_850_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

/** The characters of the bytes 0x80 to 0xFF. */
export function singleByteTable(encoding: SingleByteEncoding): readonly string[] {
  if (encoding === IBM_850) return [...IBM_850_UPPER];
  if (encoding === ISO_8859_1) return Array.from({ length: 128 }, (_, index) => String.fromCharCode(index + 0x80));
  if (encoding === WINDOWS_1252)
    return [...WINDOWS_1252_SIGNS, ...Array.from({ length: 96 }, (_, index) => String.fromCharCode(index + 0xa0))];
  return [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, index) => index + 0x80))];
}

/** Rewrites bytes of such an encoding as UTF-8. */
export class Transcoder {
  readonly #table: readonly Buffer[];

  constructor(encoding: SingleByteEncoding) {
    this.#table = singleByteTable(encoding).map((character) => Buffer.from(character, 'utf8'));
  }

  utf8(piece: Buffer): Buffer {
    const target = Buffer.allocUnsafe(piece.length * 3);
    let write = 0;
    for (const byte of piece) {
      if (byte < 0x80) {
        target[write] = byte;
        write += 1;
      } else {
        write += this.#table[byte - 0x80]?.copy(target, write) ?? 0;
      }
    }
    return target.subarray(0, write);
  }

  /** The UTF-8 of one byte from 0x80 on. */
  character(byte: number): Buffer {
    return this.#table[byte - 0x80] ?? Buffer.alloc(0);
  }
}
