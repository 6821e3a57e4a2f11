import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowsDigest, type Witness } from './rows-digest.ts';

function ofTexts(rows: readonly Witness[]): string {
  const digest = new RowsDigest();
  for (const row of rows) digest.add(row);
  return digest.finish();
}

/** From bytes, or from a text where a part of a value has to be decoded. */
function ofParts(rows: readonly (readonly Part[])[]): string {
  const digest = new RowsDigest();
  for (const row of rows) {
    for (const { text, isDecoded } of row) {
      const bytes = Buffer.from(`«${text}»`);
      if (isDecoded) digest.addText(text);
      else digest.addBytes(bytes, 2, bytes.length - 2);
      digest.endValue();
    }
    digest.endRow();
  }
  return digest.finish();
}

interface Part {
  readonly text: string;
  readonly isDecoded: boolean;
}

describe('the digest of the rows of a list', () => {
  it('is the same from texts and from bytes', () => {
    const part = fc.record({
      text: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('', 'é', '😀', 'x'.repeat(40_000), 'à'.repeat(9000)),
      ),
      isDecoded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part), { maxLength: 30 }), (rows) => {
        const texts = rows.map(([one, two, three]): Witness => [one.text, two.text, three.text]);
        expect(ofParts(rows)).toBe(ofTexts(texts));
      }),
    );
  });

  it.each<readonly [string, readonly Witness[], readonly Witness[]]>([
    ['a letter that moves to the next value', [['ab', 'c', '']], [['a', 'bc', '']]],
    [
      'a row that moves',
      [
        ['1', 'a', 'x'],
        ['2', 'b', 'y'],
      ],
      [
        ['2', 'b', 'y'],
        ['1', 'a', 'x'],
      ],
    ],
    [
      'an empty row more',
      [['', '', '']],
      [
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    ['no row', [], [['', '', '']]],
  ])('tells apart: %s', (_, one, other) => {
    expect(ofTexts(one)).not.toBe(ofTexts(other));
  });
});
