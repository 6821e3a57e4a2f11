import { describe, expect, it } from 'vitest';
import type { MadeCell } from '../../../test/samples/made-file.ts';
import {
  type Rows,
  HEADER,
  PEOPLE,
  imported,
  counts,
  names,
  EVERYBODY,
  rejections,
  columnsOf,
} from '../../../test/import/made-import.ts';

describe('a repair that is refused', () => {
  it.each<[string, MadeCell[], object, object]>([
    [
      'keeps a postcode as it was read',
      ['PETIT', 'Zoé', null, null, 1000],
      { 'Code postal': ['postcode.zero_restored'] },
      { postcode: '1000' },
    ],
    [
      'keeps a Corsican postcode',
      ['PETIT', 'Zoé', null, null, '2A004'],
      { E: ['postcode.corsica'] },
      { postcode: '2A004' },
    ],
    [
      'keeps a name whole',
      ['PETIT 06 39 98 00 09', 'Zoé'],
      { nom: ['cell.two_facts'] },
      { lastName: 'PETIT 06 39 98 00 09', phones: [] },
    ],
    [
      'keeps a town with its postcode',
      ['PETIT', 'Zoé', null, null, null, '69003 LYON'],
      { Ville: ['cell.postcode_and_town'] },
      { city: '69003 LYON' },
    ],
    [
      'keeps a total as a contact',
      ['TOTAL', null, null, null, null, 12],
      { '*': ['row.total'] },
      { lastName: 'TOTAL' },
    ],
  ])('%s', async (_, cells, refused, expected) => {
    const report = await imported([HEADER, ...PEOPLE, cells], { refused });
    expect(report.contacts.at(-1)).toMatchObject(expected);
    expect(
      report.repairs.map(({ refused: isRefused, samples }) => [isRefused, samples[0]?.after === samples[0]?.before]),
    ).toEqual([[true, true]]);
    expect(report.problems.filter(({ code }) => code === 'cell.repair_refused')).toEqual([]);
  });

  it.each<[string, MadeCell[], object, string]>([
    ['a number without its zero', ['PETIT', 'Zoé', 639980009], { Téléphone: ['phone.zero_restored'] }, 'Téléphone'],
    ['a letter in a number', ['PETIT', 'Zoé', 'O6 39 98 OO O9'], { '*': ['phone.letter_for_zero'] }, 'Téléphone'],
    [
      'an address among the phones',
      ['PETIT', 'Zoé', 'zoe@example.org'],
      { C: ['cell.email_among_phones'] },
      'Téléphone',
    ],
    [
      'two facts in a coordinate',
      ['PETIT', 'Zoé', null, 'zoe@example.org 06 39 98 00 09'],
      { 'E-mail': ['cell.two_facts'] },
      'E-mail',
    ],
    [
      'a comma in an address',
      ['PETIT', 'Zoé', null, 'zoe@example,org'],
      { 'E-mail': ['email.comma_for_dot'] },
      'E-mail',
    ],
  ])('leaves %s out of its field, reports it and keeps its text', async (_, cells, refused, column) => {
    const report = await imported([HEADER, ...PEOPLE, cells], { refused });
    const contact = report.contacts.at(-1);
    const value = String(cells[column === 'E-mail' ? 3 : 2]);
    expect(contact).toMatchObject({ emails: [], phones: [], extra: { [column]: value } });
    expect(report.problems).toMatchObject([
      { row: 7, column, value, code: 'cell.repair_refused', severity: 'warning' },
    ]);
    expect(report.repairs).toMatchObject([
      { column, count: 1, refused: true, samples: [{ row: 7, before: value, after: null }] },
    ]);
  });

  it('applies to its column alone', async () => {
    const header = ['Nom', 'Fixe', 'Portable'];
    const rows = PEOPLE.map(([last = ''], index) => [last, 465710000 + index, 639980000 + index]);
    const report = await imported([header, ...rows], { refused: { Fixe: ['phone.zero_restored'] } });
    expect(report.contacts.map(({ phones }) => phones)).toEqual(
      [0, 1, 2, 3, 4].map((index) => [`+3363998000${index}`]),
    );
    expect(report.repairs.map(({ column, refused }) => [column, refused])).toEqual([
      ['Fixe', true],
      ['Portable', false],
    ]);
  });

  it('of a whole column reads it by its header', async () => {
    const report = await imported([['Nom', 'Téléphone', 'E-mail'], ...columnsOf(0, 3, 2)], {
      refused: { Téléphone: ['column.other_kind', 'cell.email_among_phones'] },
    });
    expect(report.contacts.map(({ emails }) => emails)).toEqual([[], [], [], [], []]);
    expect(
      report.problems.filter(({ severity }) => severity === 'warning').map(({ column, field }) => [column, field]),
    ).toEqual(PEOPLE.map(() => ['Téléphone', 'phone']));
  });

  it('of another table reads its rows as contacts, and the counts are correct', async () => {
    const report = await imported([HEADER, ...PEOPLE, [], ['Ville', 'Nombre'], ['Lyon', 12]], {
      refused: { '*': ['row.other_table'] },
    });
    expect(counts(report)).toEqual([7, 7, 0, 0, 0]);
    expect(report.repairs).toMatchObject([{ code: 'row.other_table', count: 2, refused: true }]);
  });
});

describe('a list of people not to contact, below the contacts', () => {
  const under = (title: string): Rows => [
    HEADER,
    ...PEOPLE,
    [],
    [title],
    ['DURAND', 'Marc', '06 39 98 00 07'],
    ['NOEL', 'Ines', '06 39 98 00 08'],
  ];

  it.each(['Ne plus contacter', 'OPPOSITIONS', 'Personnes désinscrites', 'STOP PUB'])(
    '« %s » gives no contacts, and is reported',
    async (title) => {
      const report = await imported(under(title));
      expect([counts(report), names(report)]).toEqual([[8, 5, 0, 0, 3], EVERYBODY]);
      expect(report.problems.find(({ code }) => code === 'table.refusals')).toMatchObject({
        row: 8,
        severity: 'warning',
        params: { from: '8', to: '10', headings: title, count: 3 },
      });
    },
  );

  it('ends at the next title', async () => {
    const report = await imported([...under('Ne plus contacter'), [], ['NORD'], ['BLANC', 'Marc', '06 39 98 00 05']]);
    expect(names(report)).toEqual([...EVERYBODY, 'NORD', 'Marc BLANC']);
  });

  it('is reported under a summary too', async () => {
    const report = await imported([
      HEADER,
      ...PEOPLE,
      [],
      ['Ville', 'Nombre'],
      ['Lyon', 12],
      [],
      ['Ne plus contacter'],
      ['DURAND', 'Marc', '06 39 98 00 07'],
    ]);
    expect(report.problems.filter(({ severity }) => severity !== 'error').map(({ row, code }) => [row, code])).toEqual([
      [8, 'table.other'],
      [11, 'table.refusals'],
      [undefined, 'rows.blank'],
    ]);
    expect(names(report)).toEqual(EVERYBODY);
  });

  it('is reported even when its rows are imported as contacts', async () => {
    const report = await imported(under('Ne plus contacter'), { refused: { '*': ['row.other_table'] } });
    expect([report.created, report.problems.map(({ code }) => code)]).toEqual([8, ['table.refusals', 'rows.blank']]);
  });

  it('is not the refusal of one person in the column for it', async () => {
    const report = await imported([
      [...HEADER, 'Opposition'],
      ...PEOPLE,
      [],
      [null, null, null, null, null, null, 'STOP'],
      ['DURAND', 'Marc', '06 39 98 00 07'],
    ]);
    expect(report.contacts.at(-1)?.lastName).toBe('DURAND');
    expect(rejections(report)).toEqual(['8 row.nobody']);
  });
});
