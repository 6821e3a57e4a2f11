import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textColumn } from './text-column.ts';

it.each([
  [undefined, ''],
  ['DUPONT', 'DUPONT'],
  ['=cmd|calc', 'cmd|calc'],
  ['@SUM(A1)', 'SUM(A1)'],
  ['\t=@= x', 'x'],
  ['\rX', 'X'],
  ['a\tb\r\nc', 'a b c'],
  ['+33 plus', '33 plus'],
  ['-2', '2'],
  ['- + -Jean', 'Jean'],
  ['Jean-Paul +1', 'Jean-Paul +1'],
  ['\u200b=x', 'x'],
  ['＝x', 'x'],
  ['－＋＠x', 'x'],
  ['a\u001b[31mb\u009bc', 'a[31mbc'],
  ['-', ''],
  ['D’ARC-LE=VIEUX', 'D’ARC-LE=VIEUX'],
])('%j becomes %j', (given, expected) => {
  expect(textColumn(given)).toBe(expected);
});

it('is a text that starts no formula, on one line, with all else kept', () => {
  const unit = fc.oneof(
    fc.constantFrom('=', '+', ' ', '\n', '\u00A0', '\u200B', '\u009B', 'é', '9', "'"),
    fc.string({ minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      const written = text
        .replace(/[\r\n\t]+/g, ' ')
        .replaceAll(/\p{Cc}/gu, '')
        .replace(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\s\p{Cc}\p{Cf}]+/u, '')
        .trimEnd();
      expect(textColumn(text)).toBe(written);
    }),
    { numRuns: 1000 },
  );
});
