import { expect, test } from 'vitest';
import { tableText } from './table-text.ts';

test.each([
  {
    given: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    expected: 'a\tb\nc\td',
  },
  { given: [['two\nlines', 'a\ttab']], expected: 'two lines\ta tab' },
  { given: [['=1+1', '+33', '-2', '@name', 'x=1']], expected: "'=1+1\t'+33\t'-2\t'@name\tx=1" },
  { given: [['']], expected: '' },
])('$given', ({ given, expected }) => {
  expect(tableText(given)).toBe(expected);
});
