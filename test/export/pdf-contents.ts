import { inflateSync } from 'node:zlib';

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
