import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf, sheetOf } from '../../../../test/samples/tables.ts';
import type { Cell, Row } from '../../spreadsheet/row-source.ts';
import { columnKinds } from '../table/column-kind.ts';
import { findTable } from '../table/find-table.ts';
import { contactRows, OtherTables, withoutOtherTables } from './other-tables.ts';

const HEADER = ['Nom', 'Prénom', 'Téléphone', 'E-mail', 'Ville'];
const PEOPLE = ['PETIT', 'ROCHE', 'GARNIER', 'MOREL', 'FAURE'].map((name, index) => [
  name,
  'Zoé',
  `06 39 98 00 0${index}`,
  `p${index}@example.com`,
  'Lyon',
]);

const table = findTable([sheetOf([HEADER, ...PEOPLE])]);
const kinds = columnKinds(table.columns, table.rows);

/** Numbers of the rows of contacts, read in batches of a size; `[]` is a blank row. */
function contacts(
  rows: readonly (readonly Cell[])[],
  size = 3,
): { readonly contacts: number[]; readonly others: readonly (readonly number[])[] } {
  const numbered = rows.flatMap((cells, index): Row[] => (cells.length === 0 ? [] : [rowOf(index + 1, cells)]));
  const others = new OtherTables(table, kinds);
  const found: number[] = [];
  for (let start = 0; start < numbered.length; start += size)
    found.push(...others.of(numbered.slice(start, start + size)).map(({ number }) => number));
  found.push(...others.end().map(({ number }) => number));
  return { contacts: found.filter((number) => number > 1), others: others.found.map((other) => other.rows) };
}

const SUMMARY = [
  ['Ville', 'Nombre'],
  ['Lyon', 12],
  ['Nice', 8],
];

describe('the rows of other tables', () => {
  it.each([1, 2, 3, 5, 100])('are the same in batches of %i', (size) => {
    const rows = [
      HEADER,
      ...PEOPLE,
      [],
      ['Récapitulatif'],
      [],
      ...SUMMARY,
      [],
      ...PEOPLE,
      [],
      ['Société', 'Contact', 'Téléphone'],
      ['Ets Roy', 'Mme Roy', '01 99 00 12 34'],
    ];
    expect(contacts(rows, size)).toEqual({
      contacts: [2, 3, 4, 5, 6, 14, 15, 16, 17, 18],
      others: [
        [8, 10, 11, 12],
        [20, 21],
      ],
    });
  });

  it.each([1, 2, 3, 100])('begin directly below a contact too, in batches of %i', (size) => {
    const goods = [
      ['Réf.', 'Désignation', 'Qté', 'Prix'],
      ['A12', 'Stylo', 4, 12.5],
      ['B13', 'Cahier', 2, 3.2],
    ];
    const suppliers = [
      ['Société', 'SIRET', 'Contact', 'Adresse'],
      ['Ets Roy', '99216491300012', 'Mme Roy', '1 rue des Lilas'],
    ];
    expect(contacts([HEADER, ...PEOPLE, ...SUMMARY], size)).toEqual({ contacts: [2, 3, 4, 5, 6], others: [[7, 8, 9]] });
    expect(contacts([HEADER, ...PEOPLE, ['Récapitulatif'], ...SUMMARY], size)).toEqual({
      contacts: [2, 3, 4, 5, 6],
      others: [[7, 8, 9, 10]],
    });
    expect(contacts([HEADER, ...PEOPLE, ...goods, HEADER, ...PEOPLE], size)).toEqual({
      contacts: [2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15],
      others: [[7, 8, 9]],
    });
    expect(contacts([HEADER, ...PEOPLE, ...suppliers], size)).toEqual({ contacts: [2, 3, 4, 5, 6], others: [[7, 8]] });
    expect(contacts([HEADER, ...PEOPLE, ['Ne plus contacter'], ...PEOPLE], size)).toEqual({
      contacts: [2, 3, 4, 5, 6],
      others: [[7, 8, 9, 10, 11, 12]],
    });
  });

  it.each<readonly [string, readonly (readonly Cell[])[]]>([
    ['a header in two rows', [['Société', 'Contact', 'Montant'], ...PEOPLE]],
    ['headings over people who fit', [...PEOPLE, ['Société', 'Contact', 'Montant'], ...PEOPLE]],
    ['somebody whose name heads summaries', [...PEOPLE, ['Bilan'], ...PEOPLE]],
    ['a title that may be a name', [...PEOPLE, ['Fournisseurs'], ...PEOPLE]],
    ['names that are words', [...PEOPLE, ['Client', 'Marie'], ['Ville', 'Luc', null, null, 'Nice']]],
  ])('do not begin there with %s', (_, below) => {
    expect(contacts([HEADER, ...below]).others).toEqual([]);
  });

  it('are not detected in a table without headers', () => {
    const others = new OtherTables({ columns: table.columns, headerRow: 0 }, kinds);
    const batch = [rowOf(1, PEOPLE[0] ?? []), rowOf(3, ['Société', 'Contact', 'Téléphone'])];
    expect(others.of(batch)).toBe(batch);
  });

  it('leave a batch without gaps unchanged', () => {
    const others = new OtherTables(table, kinds);
    others.of([rowOf(1, HEADER), rowOf(2, PEOPLE[0] ?? [])]);
    const batch = [rowOf(3, PEOPLE[1] ?? []), rowOf(4, PEOPLE[2] ?? [])];
    expect(others.of(batch)).toBe(batch);
  });

  it('do not judge the columns of the contacts', () => {
    const whole = findTable([sheetOf([HEADER, ...PEOPLE, [], ...SUMMARY])]);
    const adjacent = findTable([sheetOf([HEADER, ...PEOPLE, ...SUMMARY])]);
    expect(withoutOtherTables(adjacent).rows.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    expect(withoutOtherTables(whole).rows.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    expect(withoutOtherTables(table)).toBe(table);
  });

  it('are detected in a stream of batches', async () => {
    async function* batches() {
      yield await Promise.resolve([rowOf(1, HEADER), rowOf(2, PEOPLE[0] ?? []), rowOf(4, ['NORD'])]);
      yield [rowOf(5, PEOPLE[1] ?? [])];
    }
    const found: number[][] = [];
    for await (const batch of contactRows(batches(), new OtherTables(table, kinds)))
      found.push(batch.map(({ number }) => number));
    expect(found).toEqual([[2], [4, 5], []]);
  });

  it('are never those of people with a coordinate, for any names, gaps and batches', () => {
    const word = fc.constantFrom(
      'Société',
      'Contact',
      'Client',
      'Total',
      'Nombre',
      'Ville',
      'DURAND',
      'Statistiques',
      'Légende',
      'Membre',
      '2024',
      'Robinson',
      'Stop Affaires',
      '',
    );
    const person = fc
      .tuple(word, word, fc.constantFrom('06 39 98 00 05', '', 'liste rouge'), fc.constant('x@example.com'), word)
      .map((cells) => cells.map((cell) => (cell === '' ? null : cell)));
    const rows = fc.array(
      fc.oneof({ weight: 3, arbitrary: person }, { weight: 1, arbitrary: fc.constant<Cell[]>([]) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 6 }), (below, size) => {
        const all: readonly (readonly Cell[])[] = [HEADER, ...PEOPLE, ...below];
        const filled = all.flatMap((cells, index) => (cells.length === 0 || index === 0 ? [] : [index + 1]));
        expect(contacts(all, size)).toEqual({ contacts: filled, others: [] });
      }),
      { seed: 4 },
    );
  });
});
