import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { storedNumber } from './stored-number.ts';

describe('a stored number', () => {
  it.each<readonly [string, number | string]>([
    ['0', 0],
    ['7', 7],
    [' 7 ', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['0.5', 0.5],
    ['1E+2', 100],
    ['00', '00'],
    ['007', '007'],
    ['-07', '-07'],
    ['9007199254740992', '9007199254740992'],
    ['-9007199254740991', -9007199254740991],
    ['1e400', '1e400'],
    ['1,5', '1,5'],
    ['0x10', '0x10'],
    ['Infinity', 'Infinity'],
    ['', ''],
    [`${'1'.repeat(2_000_000)}x`, `${'1'.repeat(2_000_000)}x`],
  ])('« %.20s »', (text, expected) => expect(storedNumber(text)).toBe(expected));

  it('is the written number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e15, min: -1e15 }),
        (number) => storedNumber(String(number)) === number,
      ),
    );
  });
});
