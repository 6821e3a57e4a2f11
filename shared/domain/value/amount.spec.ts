import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCents, writtenEuros } from './amount.ts';

describe('an amount of euros', () => {
  it.each<[string | number, number | null]>([
    [20, 2000],
    [35.5, 3550],
    [19.99, 1999],
    [1e6, 100_000_000],
    ['20', 2000],
    ['20,00', 2000],
    ['35,5', 3550],
    ['35.50 €', 3550],
    ['€ 12', 1200],
    ['12 euros', 1200],
    ['12 EUR', 1200],
    ['1 234,50', 123_450],
    ['1\u202f234,50\u00a0€', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234', 123_400],
    ["1'234.50", 123_450],
    ['1,234', null],
    ['12,345', null],
    ['1.23.4', null],
    [0, null],
    ['0,00', null],
    [-20, null],
    ['-20', null],
    ['(20)', null],
    [20.005, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ['', null],
    ['chèque', null],
    ['20 + 5', null],
    ['20/05/2026', null],
    ['99 999 999,99', 9_999_999_999],
    ['100 000 000', 10_000_000_000],
    ['100 000 000,01', null],
    [1e21, null],
  ])('%j is %s cents', (written, cents) => {
    expect(readCents(written)).toBe(cents);
  });

  it('is read as it is written, as a text and as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), (cents) => {
        expect(readCents(writtenEuros(cents))).toBe(cents);
        expect(readCents(cents / 100)).toBe(cents);
      }),
    );
  });
});
