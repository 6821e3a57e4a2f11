import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { SourceFile } from '../source-file.ts';
import { CLOSE, MORE, OPEN, TEXT, XmlReader } from './xml-reader.ts';
import { decoded } from './xml-entities.ts';

const file = await SourceFile.open(import.meta.filename);
await file.close();

/** The tokens as text, fed in pieces of these lengths. */
function tokens(xml: string, lengths: readonly number[]): readonly string[] {
  const bytes = Buffer.from(xml, 'utf8');
  const reader = new XmlReader(file);
  const found: string[] = [];
  const read = (): void => {
    for (let token = reader.next(); token !== MORE; token = reader.next()) {
      const name = reader.bytes.toString('utf8', reader.nameStart, reader.nameEnd);
      if (token === OPEN) found.push(`<${name} ${String(reader.attribute('a'))}${reader.selfClosing ? '/' : ''}>`);
      else if (token === CLOSE) found.push(`</${name}>`);
      else if (token === TEXT)
        found.push(reader.bytes.toString('utf8', reader.textStart, reader.textEnd) + (reader.literal ? '!' : ''));
    }
  };
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const length = lengths[index % lengths.length] ?? 1;
    reader.feed(bytes.subarray(at, at + length));
    at += length;
    read();
  }
  reader.finish();
  read();
  return found;
}

const XML =
  '<?xml version="1.0"?>\n<x:a a="1>2" b=\'"\'><!-- <b> --><b a = "é&amp;&#x41;" /><c x:a="3"></c ><![CDATA[<z> & ]]]>texte &lt; été<d\n a=\'\'\n/></x:a><e aa="1"/><f b:c="2" />';
const TOKENS = [
  '\n',
  '<a 1>2>',
  '<b é&A/>',
  '<c 3>',
  '</c>',
  '<z> & ]!',
  'texte &lt; été',
  '<d />',
  '</a>',
  '<e null/>',
  '<f null/>',
];

describe('reading XML in pieces', () => {
  it('finds the same tokens for any division into pieces', () => {
    expect(tokens(XML, [XML.length * 2])).toEqual(TOKENS);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }), (lengths) => {
        expect(tokens(XML, lengths)).toEqual(TOKENS);
      }),
    );
  });

  it.each(['<a', '<a b="', '<!-- never ends', '<![CDATA[ never ends', '</a', '<?xml', '<', '<!'])(
    'is damaged when it ends in « %s »',
    (xml) => {
      expect(() => tokens(`<r>${xml}`, [3])).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^workbook\.(?:damaged|unsafe)$/) }),
      );
    },
  );

  it.each(['<!DOCTYPE html>', '<!ENTITY a "b">', '<!ELEMENT a>'])('refuses %s', (xml) => {
    expect(() => tokens(`${xml}<r/>`, [2])).toThrow(expect.objectContaining({ code: 'workbook.unsafe' }));
  });

  it('reads whole numbers of attributes', () => {
    const reader = new XmlReader(file);
    reader.feed(Buffer.from('<a r="12" s="" t="1x" u="1234567890123456"/>'));
    expect(reader.next()).toBe(OPEN);
    expect(['r', 's', 't', 'u'].map((name) => (reader.has(name) ? reader.integer() : null))).toEqual([
      12,
      Number.NaN,
      Number.NaN,
      1_234_567_890_123_456,
    ]);
    expect(reader.has('v')).toBe(false);
  });
});

describe('entities', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&#65;&#x42;&#X43;', 'ABC'],
    ['&amp;amp;', '&amp;'],
    ['&unknown; & &; &#; &#x;', '&unknown; & &; &#; &#x;'],
    ['&#0; &#x110000;', '&#0; &#x110000;'],
  ])('%s', (written, text) => expect(decoded(written)).toBe(text));
});
