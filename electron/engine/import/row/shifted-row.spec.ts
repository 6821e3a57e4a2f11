import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../../test/samples/tables.ts';
import type { ColumnTarget } from '../../../../shared/domain/contact/target-field.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { cellText, columnLetter } from '../cell/cell-text.ts';
import { gatherColumnFacts } from '../columns/column-facts.ts';
import type { MappedColumn } from '../columns/mapping.ts';
import { createRowReader } from './read-row.ts';
import { realign } from './shifted-row.ts';
import type { RowDraft } from './row-draft.ts';

const TARGETS: readonly ColumnTarget[] = [
  'lastName',
  'firstName',
  'mobile',
  'email',
  'street',
  'postcode',
  'city',
  'consentEmail',
  'opposition',
];
const columns: readonly MappedColumn[] = TARGETS.map((target, index) => ({
  index,
  letter: columnLetter(index),
  header: target,
  target,
}));

const OTHERS: readonly (readonly Cell[])[] = [
  ['PETIT', 'Zoé', '06 39 98 00 01', 'zoe@example.com', '3 rue Haute', '69001', 'Lyon', 'oui', null],
  ['ROCHE', 'Luc', 639980002, 'luc@example.com', '8 rue Basse', 13001, 'Marseille', 'non', null],
  ['GARNIER', 'Anne', '06 39 98 00 03', 'anne@example.com', '1 quai Nord', '33000', 'Bordeaux', null, 'STOP'],
  ['MOREL', 'Paul', '06 39 98 00 04', null, '9 quai Sud', '59000', 'Lille', 'oui', null],
];
const facts = gatherColumnFacts(
  columns,
  [...OTHERS, ...OTHERS].map((cells, index) => ({ number: index + 2, cells })),
);

function read(...cells: Cell[]): RowDraft {
  return createRowReader({ columns, facts, today: '2026-11-24' })(rowOf(9, cells));
}

const codes = (draft: RowDraft) => draft.problems.map(({ code }) => code);

describe('a row shifted by one column', () => {
  it.each<[string, Cell[]]>([
    [
      'pushed right as a whole',
      [null, 'FAURE', 'Léa', '06 39 98 00 05', 'lea@example.com', '2 rue Neuve', '75011', 'Paris'],
    ],
    [
      'pushed right from the phone on',
      ['FAURE', 'Léa', null, '06 39 98 00 05', 'lea@example.com', '2 rue Neuve', '75011', 'Paris'],
    ],
    ['pushed left past a first name', ['FAURE', '06 39 98 00 05', 'lea@example.com', '2 rue Neuve', '75011', 'Paris']],
  ])('%s is read in its place', (_, cells) => {
    const draft = read(...cells);
    expect([draft.emails, draft.phones, draft.address.postcode, draft.address.city, draft.person.lastName]).toEqual([
      ['lea@example.com'],
      ['+33639980005'],
      '75011',
      'Paris',
      'FAURE',
    ]);
    expect(draft.extra).toEqual({});
    expect(codes(draft)).toEqual(['row.shifted']);
    expect(draft.problems[0]?.value).toBe(cells.map(cellText).join(' | '));
  });

  it('gives no consent, and keeps a refusal', () => {
    const shifted = (answer: string) =>
      read(null, 'FAURE', 'Léa', '06 39 98 00 05', 'lea@example.com', '2 rue Neuve', '75011', 'Paris', answer);
    expect(shifted('oui').consents).toEqual([]);
    const refused = shifted('non');
    expect([...refused.consents.map(({ event }) => event), ...refused.oppositions.map(() => 'opposed')]).toContain(
      'refused',
    );
  });

  it.each<[string, Cell[]]>([
    ['one bad cell', ['FAURE', 'Léa', 'lea@example.com', null, '2 rue Neuve', '75011', 'Paris']],
    ['two bad cells that no shift explains', ['FAURE', 'Léa', 'sans', 'arobase', '2 rue Neuve', '7501', 'Paris']],
    [
      'a phone and an e-mail that changed places',
      ['FAURE', 'Léa', 'lea@example.com', '06 39 98 00 05', '2 rue Neuve', '75011', 'Paris'],
    ],
    [
      'a shift that would lose a cell',
      ['FAURE', 'Léa', 'x', '06 39 98 00 05', 'lea@example.com', '2 rue Neuve', '75011', 'Paris'],
    ],
  ])('is not %s', (_, cells) => {
    expect(codes(read(...cells))).not.toContain('row.shifted');
  });

  it('never moves a row in its place', () => {
    const cell = (...values: Cell[]) => fc.constantFrom<Cell>(null, ...values);
    const rows = fc.tuple(
      cell('FAURE', 'LE GALL'),
      cell('Léa', 'Zoé'),
      cell('06 39 98 00 05', 639980006, '12'),
      cell('lea@example.com', 'sans arobase'),
      cell('2 rue Neuve'),
      cell('75011', 1000),
      cell('Paris', 'Lyon 3'),
      cell('oui', '?'),
    );
    fc.assert(
      fc.property(rows, (cells) => !codes(read(...cells)).includes('row.shifted')),
      { seed: 4 },
    );
  });
});

describe('a row that was moved back', () => {
  const kinds = new Map([
    [1, 'phone'],
    [2, 'email'],
    [3, 'postcode'],
  ] as const);
  const shifted = ['FAURE', null, '06 39 98 00 05', 'lea@example.com', '75011'];

  it('keeps the cells beside the table where they are', () => {
    const moved = realign(rowOf(9, [...shifted, 'beside', 'further']), kinds, 4)?.row;
    expect(Array.from({ length: 8 }, (_, column) => moved?.cell(column))).toEqual([
      'FAURE',
      '06 39 98 00 05',
      'lea@example.com',
      '75011',
      null,
      'beside',
      'further',
      null,
    ]);
    expect(moved).toMatchObject({ number: 9, hidden: false, width: 7 });
  });

  it('is as wide as the table when it was shorter', () => {
    expect(realign(rowOf(9, ['06 39 98 00 05', 'lea@example.com', '75011']), kinds, 4)?.row.width).toBe(5);
  });
});
