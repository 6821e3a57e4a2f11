import { inflateSync } from 'node:zlib';
import { READ_BYTES } from '../../spreadsheet/limits.ts';
import { SourceFile } from '../../spreadsheet/source-file.ts';

const STREAM = /<< \/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/;

/**
 * The content of each page written by `PdfWriter`, one at a time; other objects are skipped.
 *
 * @throws AppError `file.…`; the signal's reason; an error of zlib where a page is damaged.
 */
export async function* pdfPages(path: string, signal: AbortSignal | undefined): AsyncGenerator<string, undefined> {
  const file = await SourceFile.open(path);
  let pending = '';
  try {
    for await (const piece of file.pieces(0, file.size, READ_BYTES, signal)) {
      pending += piece.toString('latin1');
      for (let head = STREAM.exec(pending); head !== null; head = STREAM.exec(pending)) {
        const start = head.index + head[0].length;
        const end = start + Number(head[1]);
        if (end > pending.length) break;
        yield inflateSync(Buffer.from(pending.slice(start, end), 'latin1')).toString('latin1');
        pending = pending.slice(end);
      }
    }
  } finally {
    await file.close();
  }
}

/** The strings that a line of operators shows, as `pdfText` wrote them. */
export function shownTexts(operators: string): readonly string[] {
  return [...operators.matchAll(/\(((?:\\.|[^\\()])*)\) Tj/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}
