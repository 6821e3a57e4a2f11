import type { SourceFile } from '../source-file.ts';
import { utf8Pieces } from './xml-encoding.ts';
import { MORE, XmlReader } from './xml-reader.ts';
import type { Zip, ZipEntry } from '../zip/zip.ts';

/** One XML part of a workbook and its size limit. */
export interface XmlPart {
  readonly file: SourceFile;
  readonly zip: Zip;
  readonly entry: ZipEntry;
  /** Inflated bytes. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with the compressed bytes read so far. */
  readonly onRead?: ((bytes: number) => void) | undefined;
}

/** The part's text as UTF-8, in pieces. */
export function partPieces(part: XmlPart): AsyncGenerator<Buffer> {
  return utf8Pieces(part.zip.pieces(part.entry, part.limit, part), part.file);
}

/** Calls `visit` for every token of a part, with the reader. */
export async function visitTokens(part: XmlPart, visit: (token: number, xml: XmlReader) => void): Promise<void> {
  const xml = new XmlReader(part.file);
  for await (const piece of partPieces(part)) {
    xml.feed(piece);
    for (let token = xml.next(); token !== MORE; token = xml.next()) visit(token, xml);
  }
  xml.finish();
  for (let token = xml.next(); token !== MORE; token = xml.next()) visit(token, xml);
}
