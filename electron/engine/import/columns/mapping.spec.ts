import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../test/samples/tables.ts';
import { findTable } from '../table/find-table.ts';
import { applyMapping, mappedColumns } from './mapping.ts';

const { columns } = findTable(
  [
    sheetOf([
      ['Nom de famille', 'Tél. portable', 'Ville ', 'Tél.', 'Tél.', 'C'],
      ['DUPONT', '06 39 98 12 34', 'Lyon', '', '04 65 71 14 59', 'x'],
    ]),
  ],
  { headerRow: 1 },
);

function map(entries: Readonly<Record<string, string | null>>) {
  return applyMapping(columns, { columns: entries }).map(({ letter, target }) => `${letter} ${target}`);
}

describe('applyMapping', () => {
  it.each<[string, Readonly<Record<string, string | null>>, string[]]>([
    ['by header', { 'Tél. portable': 'mobile', 'Nom de famille': 'lastName' }, ['A lastName', 'B mobile']],
    [
      'by header but for case, accents and outer spaces',
      { 'tel. PORTABLE': 'mobile', 'Ville ': 'city', Ville: 'city' },
      ['B mobile', 'C city'],
    ],
    ['by letter', { B: 'mobile', d: 'phone' }, ['B mobile', 'D phone']],
    ['by header before letter', { C: 'note' }, ['F note']],
    ['both columns of one header', { 'Tél.': 'phone' }, ['D phone', 'E phone']],
    ['to a free field', { Ville: 'extra:secteur' }, ['C extra:secteur']],
    ['leaving out', { Ville: null, 'Nom de famille': 'lastName' }, ['A lastName']],
    ['nothing', {}, []],
  ])('%s', (_, entries, expected) => {
    expect(map(entries)).toEqual(expected);
  });

  it.each([
    [{ Prénom: 'firstName' }, 'mapping.unknown_column', { column: 'Prénom' }],
    [{ Prénom: null }, 'mapping.unknown_column', { column: 'Prénom' }],
    [{ Z: 'email' }, 'mapping.unknown_column', { column: 'Z' }],
    [{ Ville: 'town' }, 'mapping.unknown_field', { column: 'Ville', field: 'town' }],
    [{ Ville: 'extra:' }, 'mapping.unknown_field', { column: 'Ville', field: 'extra:' }],
  ])('refuses %j: %s', (entries, code, params) => {
    expect(() => map(entries)).toThrow(expect.objectContaining({ code, params }));
  });
});

describe('mappedColumns', () => {
  it('keeps the columns with a field', () => {
    const [first, second] = columns;
    if (first === undefined || second === undefined) throw new Error('two columns');
    expect(
      mappedColumns([
        { ...first, target: 'lastName' },
        { ...second, target: null },
      ]),
    ).toEqual([{ ...first, target: 'lastName' }]);
  });
});
