import { Transcoder, WINDOWS_1252 } from '../csv/single-byte.ts';
import type { SourceFile } from '../source-file.ts';

const DECLARATION_BYTES = 200;

/** Converts pieces to UTF-8. */
type ToUtf8 = (piece: Buffer) => Buffer;

/**
 * The pieces of an XML part as UTF-8 without byte order mark, from any declared encoding. @throws AppError
 * `workbook.damaged` for an unknown encoding.
 */
export async function* utf8Pieces(pieces: AsyncIterable<Buffer>, file: SourceFile): AsyncGenerator<Buffer> {
  let convert: ToUtf8 | null = null;
  for await (const piece of pieces) {
    const isFirst = convert === null;
    convert ??= converter(piece, file);
    const converted = convert(piece);
    yield isFirst && hasUtf8Mark(converted) ? converted.subarray(3) : converted;
  }
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function converter(bytes: Buffer, file: SourceFile): ToUtf8 {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decoder('utf-16le', file);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return decoder('utf-16be', file);
  const label =
    /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(bytes.toString('latin1', 0, DECLARATION_BYTES))?.[1] ??
    'utf-8';
  if (/^utf-?8$/i.test(label)) return (piece) => piece;
  if (/^(?:windows-|cp)1252$|^iso-?8859-1$|^latin-?1$|^us-ascii$/i.test(label)) {
    const transcoder = new Transcoder(WINDOWS_1252);
    return (piece) => transcoder.utf8(piece);
  }
  return decoder(label, file);
}

function decoder(label: string, file: SourceFile): ToUtf8 {
  try {
    const platform = new TextDecoder(label);
    return (piece) => Buffer.from(platform.decode(piece, { stream: true }), 'utf8');
  } catch (cause) {
    throw file.refusal('workbook.damaged', cause);
  }
}
