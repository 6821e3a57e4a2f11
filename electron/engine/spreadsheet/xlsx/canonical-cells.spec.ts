import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DATE, PLAIN } from './number-format.ts';
import { RowBatch } from '../row-batch.ts';
import type { Cell } from '../row-source.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { SourceFile } from '../source-file.ts';
import { TextPool } from '../../collections/text-pool.ts';

const file = await SourceFile.open(import.meta.filename);
await file.close();

/** Rows of a sheet fed in pieces of a length: short ones never have enough bytes for the fast reader. */
function read(xml: string, pieceBytes: number): readonly (readonly [number, readonly Cell[]])[] | string {
  const sharedStrings = new TextPool({ escapes: true });
  for (const text of ['zéro', 'un', '']) sharedStrings.add(Buffer.from(text), 0, Buffer.byteLength(text));
  const batch = new RowBatch({
    sharedStrings,
    texts: new TextPool({ escapes: true }),
    date1904: false,
    links: new Map(),
    merged: [],
  });
  const scanner = new SheetScanner(file, batch, [PLAIN, DATE]);
  const bytes = Buffer.from(xml);
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      scanner.xml.feed(bytes.subarray(at, at + pieceBytes));
      if (scanner.scan()) throw new Error('the batch should not fill');
    }
    scanner.finish();
  } catch (error) {
    return String(error);
  }
  return batch.take().map((row) => [row.number, Array.from({ length: row.width }, (_, column) => row.cell(column))]);
}

const value = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '2',
    '3',
    '007',
    '12.50',
    '-4',
    '1E3',
    '9007199254740993',
    '',
    ' 1',
    'x',
    'é',
    'a&amp;b',
    '_x000D_',
    'a\r\nb',
    '639984659',
    '0.1',
    '99437980800011',
  ),
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
);
const reference = fc.constantFrom(
  'r="A@"',
  'r="B@"',
  'r="ZZ@"',
  'r="XFD@"',
  'r="XFE@"',
  'r="@"',
  'r="a@"',
  'r="AAAA@"',
  '',
  "r='C@'",
);
const attributes = fc
  .tuple(
    reference,
    fc.constantFrom('', 's="0"', 's="1"', 's="12"', 's="x"', 's=""'),
    fc.constantFrom('', 't="s"', 't="n"', 't="str"', 't="b"', 't="e"', 't="inlineStr"', 't="d"', 't="x"'),
    fc.constantFrom('', 'cm="1"', 'xml:space="preserve"'),
  )
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
  .map((list) =>
    list
      .filter((attribute) => attribute !== '')
      .map((attribute) => ` ${attribute}`)
      .join(''),
  );
const content = fc.oneof(
  value.map((text) => `<v>${text}</v>`),
  value.map((text) => `<f>A1+1</f><v>${text}</v>`),
  value.map((text) => `<f t="shared" ref="A1:B2" si="0">HYPERLINK("x","y")</f><v>${text}</v>`),
  value.map((text) => `<f>HYPERLINK("x","y")</f><v>${text}</v>`),
  value.map((text) => `<f ca="1"/><v>${text}</v>`),
  value.map((text) => `<is><t>${text}</t></is>`),
  value.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
  value.map((text) => `<is><r><t>${text}</t></r></is>`),
  value.map((text) => `<v xml:space="preserve">${text}</v>`),
  fc.constantFrom(
    '',
    '<v/>',
    '<f>A1</f>',
    '<is/>',
    '<v>1</v><!-- -->',
    '<v>1</v><extLst/>',
    '<f>1</f><f>2</f><v>3</v>',
  ),
);
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(attributes, content).map(([list, inner]) => `<c${list}>${inner}</c>`) },
  { weight: 1, arbitrary: attributes.map((list) => `<c${list}/>`) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '<!-- c -->', '<c>', '<c r="A1" t="s"><v>1</v></d>', '<cc/>', '<C/>') },
);
const row = fc.tuple(fc.constantFrom('', ' r="5"', ' hidden="1"'), fc.array(cell, { maxLength: 6 }));
const rows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((list) =>
    list
      .map(([head, cells], index) => `<row${head}>${cells.join('').replaceAll('@', String(index + 1))}</row>`)
      .join(''),
  );

describe('the fast reader of common cells', () => {
  it('gives the same result as the general reader', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (inner, isPrefixed) => {
        const plain = `<worksheet><sheetData>${inner}${' '.repeat(600)}</sheetData></worksheet>`;
        const xml = isPrefixed ? plain.replace(/<(\/?)(?=[A-Za-z])/g, '<$1pre:') : plain;
        expect(read(xml, 1 << 20)).toEqual(read(xml, 100));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '<f>HYPERLINK("x","y")</f>',
    '<f t="shared" ref="A1:B2" si="0">HYPERLINK("x","y")</f>',
    '<f ca="1"> hyperlink("x","y")</f>',
    '<f>\nHyperlink("x","y")</f>',
  ])('leaves a formula that makes a link to anyone who reads its target: %s', (formula) => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1" t="str">${formula}<v>y</v></c></row>${' '.repeat(600)}</sheetData></worksheet>`;
    expect(read(xml, 1 << 20)).toEqual([[1, [{ kind: 'link', text: 'y', target: 'x' }]]]);
  });

  it('reads the cells of exceljs, Excel and LibreOffice', () => {
    const cells =
      '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="inlineStr"><is><t>un</t></is></c><c r="E1" s="1"/><c r="F1"><f>1+1</f><v>2</v></c>';
    const xml = `<worksheet><sheetData><row r="1">${cells}</row>${' '.repeat(600)}</sheetData></worksheet>`;
    const expected = [
      [1, ['zéro', { kind: 'date', day: '2024-01-01', time: null, serial: 45292 }, true, 'un', null, 2]],
    ];
    expect(read(xml, 1 << 20)).toEqual(expected);
    expect(read(xml, 7)).toEqual(expected);
  });
});
