import { describe, expect, it } from 'vitest';
import { dateCell, sheetOf } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { findTable } from './find-table.ts';
import { proposeMapping } from '../columns/propose-mapping.ts';

const HEADER = ['Nom', 'E-mail', 'Ville'];
const PEOPLE = ['PETIT', 'ROCHE', 'GARNIER', 'MOREL', 'FAURE', 'BLANC'].map((name, index) => [
  name,
  `p${index}@example.com`,
  'Lyon',
]);

/** The letters of the columns of a small table right of a blank column. */
function aside(header: readonly Cell[], right: readonly (readonly Cell[])[]): string[] {
  const rows = PEOPLE.map((cells, index) => [...cells, '', ...(right[index] ?? [])]);
  return findTable([sheetOf([[...HEADER, '', ...header], ...rows])]).columns.flatMap(({ letter, isAside }) =>
    isAside === true ? [letter] : [],
  );
}

describe('columns aside', () => {
  it.each<[string, readonly Cell[], readonly (readonly Cell[])[]]>([
    [
      'a summary by town',
      ['Ville', 'Nombre'],
      [
        ['Lyon', 4],
        ['Nice', 2],
        ['Total', 6],
      ],
    ],
    [
      'a short summary of something else',
      ['Rayon', 'Montant'],
      [
        ['Linge', '1 200 €'],
        ['Vaisselle', '300 €'],
      ],
    ],
    [
      'one whose header stands lower',
      ['', ''],
      [
        ['', ''],
        ['Mois', 'CA'],
        ['janvier', 12],
        ['février', 14],
      ],
    ],
  ])('are %s', (_, header, right) => {
    expect(aside(header, right)).toEqual(['E', 'F']);
  });

  it.each<[string, readonly Cell[], readonly (readonly Cell[])[]]>([
    [
      'figures of the persons',
      ['Nombre de commandes', 'Montant'],
      [
        [4, 12],
        [2, 8],
        [1, 3],
      ],
    ],
    [
      'figures with a day',
      ['Rayon', 'Montant', 'Dernier achat'],
      [
        ['Linge', 12, dateCell('2026-01-03')],
        ['Vaisselle', 8, dateCell('2026-02-03')],
      ],
    ],
    ['figures of all', ['Rayon', 'Montant'], PEOPLE.map((_, index) => [`Rayon ${'abcdef'.charAt(index)}`, index])],
    ['figures here and there', ['Rayon', 'Montant'], [['Linge', 12], [], ['Vaisselle', 8]]],
    [
      'remarks',
      ['Remarque', 'Suivi'],
      [
        ['rappeler', 'Anne'],
        ['vue en boutique', 'Luc'],
      ],
    ],
    [
      'other coordinates',
      ['Second mail', 'Nombre'],
      [
        ['a@example.org', 1],
        ['b@example.org', 2],
      ],
    ],
  ])('are not %s', (_, header, right) => {
    expect(aside(header, right)).toEqual([]);
  });

  it('are proposed to be left out, and can be chosen', () => {
    const table = findTable([
      sheetOf([
        [...HEADER, '', 'Ville', 'Nombre'],
        ...PEOPLE.map((cells, index) => (index < 2 ? [...cells, '', ['Brest', 'Metz'][index] ?? '', 3] : cells)),
      ]),
    ]);
    expect(proposeMapping(table).map(({ letter, target }) => `${letter} ${target ?? '–'}`)).toEqual([
      'A lastName',
      'B email',
      'C city',
      'E –',
      'F –',
    ]);
  });
});
