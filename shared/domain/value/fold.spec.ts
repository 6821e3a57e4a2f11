import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldLines, foldWords, tidy } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Éléonore', 'eleonore'],
    ['  Le  Goff ', 'le goff'],
    ['L’Huillier', "l'huillier"],
    ['CŒUR', 'coeur'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['a\u200Bb\u00A0c', 'ab c'],
    ['Saint–Amour', 'saint-amour'],
    ['e\u0301te\u0301', 'ete'],
    ['Fleurs 🌸', 'fleurs 🌸'],
    ['', ''],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is idempotent, and ignores case, form and outer spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(` ${text.normalize('NFD')}\u00A0`)).toBe(fold(text.normalize('NFC')));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèêëàâîïôûüçœ' -]{0,20}$/), (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe('foldLines', () => {
  it('folds as line by line', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.array(fc.constantFrom(..."aéœ -'’`´\u00a0\u200b\u0301ς🌸"), { maxLength: 8 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (any) => {
        const text = any.map((each) => each.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())).join('\n');
        expect(foldLines(text)).toBe(text.split('\n').map(fold).join('\n'));
      }),
    );
  });
});

describe('foldWords', () => {
  it.each([
    ["N° d'adhérent", 'n d adherent'],
    ['TEL_MOBILE', 'tel mobile'],
    ['Né(e) le', 'ne e le'],
    ['Saint-Amour', 'saint amour'],
    ['« ? »', ''],
    ['M. et Mme', 'm et mme'],
  ])('%j → %j', (text, words) => {
    expect(foldWords(text)).toBe(words);
  });
});

describe('a text of plain letters', () => {
  it('is folded as with an invisible character, which makes each unit be looked up', () => {
    const unit = fc.oneof(
      fc.constantFrom(' ', "'", '-', '`', 'é', '\u007F'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(fold(text)).toBe(fold(`${text}\u200B`));
        expect(foldWords(text)).toBe(foldWords(`${text}\u200B`));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('tidy', () => {
  it.each([
    ['  Le   Goff ', 'Le Goff'],
    ['a\nb\tc', 'a b c'],
    ['lucas_dupont\u200B@example.net', 'lucas_dupont@example.net'],
    ['\u202A04 65\u202C', '04 65'],
    ['e\u0301', 'é'],
    ['Dupont', 'Dupont'],
  ])('%j → %j', (text, tidied) => {
    expect(tidy(text)).toBe(tidied);
  });

  it('keeps tidy texts and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(tidy(text)).toBe(
          text
            .normalize('NFC')
            .replace(/\p{Cf}/gu, '')
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .trim(),
        );
      }),
    );
  });
});
