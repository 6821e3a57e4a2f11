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
  ['+33 plus', '+33 plus'],
  ['-2', '-2'],
  ['D’ARC-LE=VIEUX', 'D’ARC-LE=VIEUX'],
])('%j becomes %j', (given, expected) => {
  expect(textColumn(given)).toBe(expected);
});
