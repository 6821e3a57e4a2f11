import { describe, expect, it } from 'vitest';
import { profileColumn } from '../table/column-profile.ts';
import { headerHint } from '../header/header-words.ts';
import { giftColumns } from './gift-columns.ts';

/** The fields of headers over the cells of one column each. */
function targetsOf(...columns: readonly (readonly [header: string, cell: string])[]): readonly (string | null)[] {
  const proposed = columns.map(([header], index) => ({
    index,
    letter: String.fromCharCode(65 + index),
    header,
    target: headerHint(header)?.target ?? null,
    confidence: 1,
    samples: [],
  }));
  return giftColumns(
    proposed,
    columns.map(([, cell]) => profileColumn([cell, cell])),
  ).map(({ target }) => target);
}

const DAY = ['Date du don', '03/03/2026'] as const;

describe('the columns of a file of gifts', () => {
  it.each([
    [
      'the headers of an association',
      [DAY, ['Montant du don', '20,00'], ['Mode de règlement', 'chèque']],
      ['giftOn', 'giftAmount', 'giftForm'],
    ],
    ['a bare amount beside the day of the gift', [DAY, ['Montant', '20 €']], ['giftOn', 'giftAmount']],
    [
      'English ones',
      [
        ['Gift date', '2026-03-03'],
        ['Donation amount', '20.00'],
        ['Payment method', 'cheque'],
      ],
      ['giftOn', 'giftAmount', 'giftForm'],
    ],
    ['a last gift alone', [['Dernier don le', '03/03/2026']], ['lastDonationOn']],
    [
      'a last gift and an amount, of which nothing says what it sums',
      [
        ['Dernier don', '03/03/2026'],
        ['Montant', '20 €'],
      ],
      ['lastDonationOn', null],
    ],
    [
      'an amount without a day',
      [
        ['Montant du don', '20,00'],
        ['Mode de paiement', 'CB'],
      ],
      [null, null],
    ],
    [
      'an amount of something else',
      [
        ['Dernier achat', '03/03/2026'],
        ['Montant', '20 €'],
      ],
      ['lastPurchaseOn', null],
    ],
    ['texts under a bare amount', [DAY, ['Montant', 'voir Paul']], ['lastDonationOn', null]],
    ['the gifts of a year', [DAY, ['Dons 2025 (€)', '50']], ['lastDonationOn', 'donor']],
  ] as const)('%s', (_, columns, targets) => {
    expect(targetsOf(...columns)).toEqual(targets);
  });
});
