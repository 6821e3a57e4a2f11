import fc from 'fast-check';
import { expect, it } from 'vitest';
import { capitals, capitalsOf, capitalsOnce } from './capitals.ts';

it.each([
  ['Église-Saint-Étienne', 'EGLISE SAINT ETIENNE'],
  ['  rue   du 8 mai ', 'RUE DU 8 MAI'],
  ['Dupont & Fils', 'DUPONT ET FILS'],
  ['l’Abbé', 'L ABBE'],
  ['', ''],
  [' ', ''],
])('%j → %j', (text, made) => {
  expect(capitals(text)).toBe(made);
});

it('gives the same result by the fast and the general algorithm, also repeatedly', () => {
  const piece = fc.constantFrom(
    'a',
    'Z',
    '0',
    '9',
    ' ',
    '  ',
    '-',
    '&',
    'é',
    'œ',
    'ß',
    '’',
    '\u00A0',
    '[',
    '@',
    '`',
    '{',
    '/',
    ':',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.array(piece).map((all) => all.join('')),
      ),
      (text) => {
        const general = capitalsOf(text);
        expect([capitals(text), capitals(text), capitalsOnce(text)]).toEqual([general, general, general]);
      },
    ),
    { numRuns: 1000, seed: 20_261_130 },
  );
});
