import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type DocumentPart, writeDocumentPdf } from './paged-document.ts';

it('puts each line below the one before, over as many pages as it needs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-document-'));
  try {
    const parts = Array.from({ length: 80 }, (_, place): DocumentPart => ({
      style: 'paragraph',
      text: `Ligne ${place}`,
    }));
    await writeDocumentPdf(join(folder, 'd.pdf'), { title: 'Titre', parts });
    const heights = pagesOf(readFileSync(join(folder, 'd.pdf'))).map((page) =>
      [...page.matchAll(/TL [\d.]+ ([\d.]+) Td/g)].map(([, y]) => Number(y)),
    );
    expect(heights).toHaveLength(3);
    for (const page of heights) expect(new Set(page).size).toBe(page.length);
    for (const page of heights) expect([...page].sort((one, other) => other - one)).toEqual(page);
    expect(heights.flat()).toHaveLength(1 + 80 + heights.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The content streams; the font is none, it has no text. */
function pagesOf(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/FlateDecode >>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, packed = '']) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'))
    .filter((content) => content.includes(' Td '));
}
