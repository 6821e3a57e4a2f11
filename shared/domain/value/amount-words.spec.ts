import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-words.ts';

describe('an amount in French words', () => {
  it.each<[number, string]>([
    [0, 'zéro euro'],
    [1, 'un centime'],
    [50, 'cinquante centimes'],
    [100, 'un euro'],
    [101, 'un euro et un centime'],
    [200, 'deux euros'],
    [5550, 'cinquante-cinq euros et cinquante centimes'],
    [1600, 'seize euros'],
    [1700, 'dix-sept euros'],
    [2000, 'vingt euros'],
    [2100, 'vingt et un euros'],
    [2200, 'vingt-deux euros'],
    [7000, 'soixante-dix euros'],
    [7100, 'soixante et onze euros'],
    [7700, 'soixante-dix-sept euros'],
    [8000, 'quatre-vingts euros'],
    [8100, 'quatre-vingt-un euros'],
    [9000, 'quatre-vingt-dix euros'],
    [9100, 'quatre-vingt-onze euros'],
    [9999, 'quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes'],
    [100_00, 'cent euros'],
    [101_00, 'cent un euros'],
    [180_00, 'cent quatre-vingts euros'],
    [200_00, 'deux cents euros'],
    [201_00, 'deux cent un euros'],
    [1000_00, 'mille euros'],
    [1001_00, 'mille un euros'],
    [1100_00, 'mille cent euros'],
    [2000_00, 'deux mille euros'],
    [21_000_00, 'vingt et un mille euros'],
    [80_000_00, 'quatre-vingt mille euros'],
    [200_000_00, 'deux cent mille euros'],
    [1_000_000_00, 'un million d’euros'],
    [80_000_000_00, 'quatre-vingts millions d’euros'],
    [200_000_000_00, 'deux cents millions d’euros'],
    [1_000_001_00, 'un million un euros'],
    [
      2_345_678_90,
      'deux millions trois cent quarante-cinq mille six cent soixante-dix-huit euros et quatre-vingt-dix centimes',
    ],
    [1_000_000_000_00, 'un milliard d’euros'],
    [
      999_999_999_999_99,
      'neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes',
    ],
  ])('%i cents: %s', (cents, words) => {
    expect(amountInWords(cents)).toBe(words);
  });

  it.each([-1, 0.5, Number.NaN, 1_000_000_000_000_00])('refuses %d', (cents) => {
    expect(() => amountInWords(cents)).toThrow(RangeError);
  });

  it('can be counted back to the amount', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 99_999_999_999_999 })),
        (cents) => {
          expect(centsOf(amountInWords(cents))).toBe(cents);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const VALUES: Readonly<Record<string, number>> = {
  zéro: 0,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  cents: 100,
  mille: 1000,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};

/** Counts the words up from left to right, by their values alone: a smaller one before a bigger one multiplies it. */
function numberOf(words: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const word of words) {
    const value = VALUES[word];
    if (value === undefined) throw new Error(`unknown word ${word}`);
    if (value >= 1000) {
      total += Math.max(group, 1) * value;
      group = 0;
    } else if (value === 100) {
      group = Math.max(group, 1) * 100;
    } else if (value === 20 && group % 100 === 4) {
      group += 76;
    } else {
      group += value;
    }
  }
  return total + group;
}

function centsOf(text: string): number {
  const words = text.split(/[ -]/).filter((word) => word !== 'et' && word !== 'd’euros');
  const euro = text.includes('euro') ? words.findIndex((word) => /^euros?$/.test(word)) : -1;
  const isWhole = text.endsWith('d’euros');
  if (isWhole) return numberOf(words) * 100;
  const centime = words.findIndex((word) => /^centimes?$/.test(word));
  const euros = euro === -1 ? 0 : numberOf(words.slice(0, euro));
  return euros * 100 + (centime === -1 ? 0 : numberOf(words.slice(euro + 1, centime)));
}
