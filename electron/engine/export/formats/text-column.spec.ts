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
