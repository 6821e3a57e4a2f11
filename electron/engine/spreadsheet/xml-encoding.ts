import type { SourceFile } from './source-file.ts';

const DECLARATION_BYTES = 200;

/**
 * The pieces of an XML part as UTF-8 without byte order mark, whatever encoding the part declares.
 * @throws AppError `workbook.damaged` for an encoding that nobody knows.
 */
export async function* utf8Pieces(pieces: AsyncIterable<Buffer>, file: SourceFile): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let first = true;
  for await (const piece of pieces) {
    if (first) {
      first = false;
      decoder = decoderFor(piece, file);
      if (decoder === null) {
        yield hasUtf8Mark(piece) ? piece.subarray(3) : piece;
        continue;
      }
    }
    yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  }
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** null for UTF-8. */
function decoderFor(bytes: Buffer, file: SourceFile): InstanceType<typeof TextDecoder> | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const label = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(bytes.toString('latin1', 0, DECLARATION_BYTES))?.[1] ?? 'utf-8';
  if (/^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch (cause) {
    throw file.refusal('workbook.damaged', cause);
  }
}
