import { writeWholeFile, type WrittenFile } from '../../spreadsheet/write/output-file.ts';
import { LABEL_PAGE, POINTS_PER_MILLIMETRE } from './calibration.ts';
import { PdfWriter } from './pdf-writer.ts';
import { textBlock } from './text-block.ts';
import { wrappedLines } from './wrapped-lines.ts';

/** A part of a document: a heading, a paragraph or a point of a list. */
export interface DocumentPart {
  readonly style: 'heading' | 'paragraph' | 'point';
  readonly text: string;
}

/** A document of a few pages, for people: as a PDF to print and as a text to copy from. */
export interface PagedDocument {
  readonly title: string;
  readonly parts: readonly DocumentPart[];
}

/** Millimetres from the left and the top. */
const PAGE = { left: 22, width: 166, top: 24, bottom: 274, foot: 286 } as const;

/** Points, and millimetres between two lines, above a part and from the left. */
const STYLES = {
  title: { size: 15, leading: 7, above: 0, indent: 0 },
  heading: { size: 12, leading: 5.6, above: 4.5, indent: 0 },
  paragraph: { size: 10, leading: 4.8, above: 2, indent: 0 },
  point: { size: 10, leading: 4.8, above: 1, indent: 5 },
} as const;

interface Line {
  readonly style: keyof typeof STYLES;
  readonly text: string;
  readonly isFirst: boolean;
}

/** Writes it as A4 pages with numbers. A heading is never the last line of a page. */
export function writeDocumentPdf(path: string, document: PagedDocument): Promise<WrittenFile> {
  return writeWholeFile(path, async (output) => {
    const pdf = new PdfWriter(output, LABEL_PAGE, document.title);
    const pages = pagesOf([
      ...linesOf('title', document.title),
      ...document.parts.flatMap(({ style, text }) => linesOf(style, text)),
    ]);
    for (const [place, blocks] of pages.entries()) {
      const number = `${String(place + 1)} / ${String(pages.length)}`;
      const foot = textBlock([number], { x: PAGE.left, y: PAGE.foot, leading: 4, size: 8 });
      await pdf.page([...blocks, foot, ''].join('\n'));
    }
    await pdf.finish();
  });
}

/** Writes it as a plain text, one part a line. */
export function writeDocumentText(path: string, { title, parts }: PagedDocument): Promise<WrittenFile> {
  const lines = parts.map(({ style, text }) =>
    style === 'heading' ? `\n${text}\n` : style === 'point' ? `- ${text}` : `${text}\n`,
  );
  const text = [title, '='.repeat(title.length), '', ...lines, ''].join('\n').replaceAll(/\n{3,}/g, '\n\n');
  return writeWholeFile(path, (output) => output.write(Buffer.from(text)));
}

function linesOf(style: keyof typeof STYLES, text: string): readonly Line[] {
  const { size, indent } = STYLES[style];
  const width = (PAGE.width - indent) * POINTS_PER_MILLIMETRE;
  // A word longer than the line is broken.
  const wrapped = text.split('\n').flatMap((line) => wrappedLines(line.replace(/\S{70}(?=\S)/g, '$& '), size, width));
  return wrapped.map((line, place) => ({ style, text: line, isFirst: place === 0 }));
}

function pagesOf(lines: readonly Line[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let y: number = PAGE.top;
  for (const [place, line] of lines.entries()) {
    const { size, leading, above, indent } = STYLES[line.style];
    const step = pages.at(-1)?.length === 0 ? 0 : leading + (line.isFirst ? above : 0);
    const next = lines[place + 1];
    const needed = line.style === 'heading' && next !== undefined ? 2 * STYLES[next.style].leading : 0;
    if (y + step + needed > PAGE.bottom) {
      pages.push([]);
      y = PAGE.top;
    } else y += step;
    const blocks = pages.at(-1) ?? [];
    const x = PAGE.left + indent;
    if (line.style === 'point' && line.isFirst) blocks.push(textBlock(['–'], { x: PAGE.left + 1, y, leading, size }));
    blocks.push(textBlock([line.text], { x, y, leading, size }));
  }
  return pages;
}
