import { inflateSync } from 'node:zlib';
import { pdfPages, shownTexts } from '../../electron/engine/export/pdf/pdf-reader.ts';

/** The operators of each page of a PDF. */
export function contentsOf(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(pdf.subarray(start, start + Number(match[1]))).toString('latin1');
  });
}

/** The texts of each page, in their order. */
export function pagesOf(pdf: Buffer): string[][] {
  return contentsOf(pdf).map((content) => [...content.matchAll(/\((.*?)\) Tj/g)].map(([, line = '']) => line));
}

/** The words of each page of a letter, with its apostrophes. */
export async function textsOfPages(path: string): Promise<string[]> {
  const pages: string[] = [];
  for await (const content of pdfPages(path, undefined))
    pages.push(content.split('\n').flatMap(shownTexts).join(' ').replaceAll('\u0092', '’'));
  return pages;
}
