import { describe, expect, it } from 'vitest';
import type { MadeCell } from '../../../test/samples/made-file.ts';
import type { ImportReport } from './import-report.ts';
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

const repairs = ({ repairs: reported }: ImportReport): string[] =>
  reported.map(({ code, column, count }) => `${code}${column === null ? '' : ` in ${column}`}: ${count}`);

describe('another table in the sheet', () => {
  it.each<[string, Rows, number[]]>([
    [
      'a summary under a title',
      [['Récapitulatif par ville'], ['Ville', 'Nombre'], ['Lyon', 12], ['Marseille', 8], ['Total', 20]],
      [8, 12],
    ],
    [
      'a summary in other columns',
      [
        [null, null, null, null, 'Mois', 'CA'],
        [null, null, null, null, 'janvier', 1200],
      ],
      [8, 9],
    ],
    [
      'years side by side',
      [
        ['Secteur', 2024, 2025],
        ['Nord', 12, 14],
        ['Sud', 10, 9],
      ],
      [8, 10],
    ],
    ['figures without a header', [['Statistiques'], ['Nombre de clients', 395], ['dont Lyon', 120]], [8, 10]],
    ['a legend', [['Légende'], ['NPAI', 'n’habite pas à l’adresse indiquée']], [8, 9]],
    [
      'suppliers, with telephones in the same column',
      [
        ['Société', 'Contact', 'Téléphone', 'Ville'],
        ['Ets Roy', 'Mme Roy', '01 99 00 12 34', 'Lyon'],
        ['Ets Gay', 'M. Gay', '01 99 00 12 35', 'Nice'],
      ],
      [8, 10],
    ],
    [
      'suppliers, with richer headings',
      [
        ['Société', 'Contact', 'Téléphone', 'Adresse', 'Code postal', 'Ville', 'E-mail', 'Fonction'],
        ['Ets Roy', 'Mme Roy', '01 99 00 12 34', '1 rue Haute', '69001', 'Lyon', 'roy@example.org', 'DSI'],
      ],
      [8, 9],
    ],
    ['two of them', [['Ville', 'Nombre'], ['Lyon', 12], [], ['Mois', 'CA'], ['janvier', 1200]], [8, 9, 11, 12]],
  ])('is left out and reported: %s', async (_, other, lines) => {
    const report = await imported([HEADER, ...PEOPLE, [], ...other]);
    const [first = 0] = lines;
    const left = report.problems.filter(({ code }) => code === 'row.other_table').map(({ row = 0 }) => row);
    expect([left[0], left.at(-1)]).toEqual([first, lines.at(-1)]);
    expect(counts(report)).toEqual([5 + left.length, 5, 0, 0, left.length]);
    expect(names(report)).toEqual(EVERYBODY);
    expect(repairs(report)).toContain(`row.other_table: ${left.length}`);
    expect(report.problems.find(({ code }) => code === 'table.other')).toMatchObject({
      row: first,
      severity: 'info',
      params: { from: String(first) },
    });
  });

  it('is reported with its place, its headings and what to do', async () => {
    const { problems } = await imported([HEADER, ...PEOPLE, [], ['Ville', 'Nombre'], ['Lyon', 12]]);
    expect(problems.find(({ code }) => code === 'table.other')?.message).toBe(
      'Les lignes 8 à 9 forment un autre tableau (« Ville, Nombre ») : 2 lignes écartées. Pour l’importer, copiez-le dans une feuille à part.',
    );
  });

  it.each<[string, Rows]>([
    [
      'contacts after it',
      [HEADER, ...PEOPLE.slice(0, 3), [], ['Ville', 'Nombre'], ['Lyon', 12], [], ...PEOPLE.slice(3)],
    ],
    [
      'the header again after it',
      [HEADER, ...PEOPLE.slice(0, 3), [], ['Ville', 'Nombre'], ['Lyon', 12], HEADER, ...PEOPLE.slice(3)],
    ],
  ])('ends before %s', async (_, rows) => {
    expect(names(await imported(rows))).toEqual(EVERYBODY);
  });

  it.each<[string, Rows, string[]]>([
    [
      'the same header again',
      [HEADER, ...PEOPLE.slice(0, 3), [], HEADER, ...PEOPLE.slice(3)],
      ['6 row.repeated_header'],
    ],
    ['a gap', [HEADER, ...PEOPLE.slice(0, 3), [], [], ...PEOPLE.slice(3)], []],
    ['a title between groups of contacts', [HEADER, ...PEOPLE.slice(0, 3), [], ['NORD'], ...PEOPLE.slice(3)], []],
    [
      'somebody of whom there is a name only, after a gap',
      [HEADER, ...PEOPLE.slice(0, 3), [], ['DURAND', 'Marc'], ...PEOPLE.slice(3)],
      [],
    ],
    [
      'somebody named as a column is',
      [HEADER, ...PEOPLE.slice(0, 3), [], ['CONTACT', 'Client', null, 'client@example.com'], ...PEOPLE.slice(3)],
      [],
    ],
  ])('is not %s', async (_, rows, rejected) => {
    const report = await imported(rows);
    expect(rejections(report)).toEqual(rejected);
    expect(names(report)).toEqual(expect.arrayContaining(EVERYBODY));
  });

  it('beside the contacts is not read with them', async () => {
    const report = await imported([
      [...HEADER, null, 'Ville', 'Nombre'],
      ...PEOPLE.map((cells, index) =>
        index < 3 ? [...cells, null, ['Nice', 'Brest', 'Metz'][index] ?? null, 10 + index] : cells,
      ),
    ]);
    expect(report.contacts.map(({ city }) => city)).toEqual(['Lyon', 'Marseille', 'Bordeaux', 'Lille', 'Paris']);
    expect([counts(report), repairs(report)]).toEqual([[5, 5, 0, 0, 0], ['table.aside: 3']]);
  });

  it('above a longer one is left out as lines above the header, not the reverse', async () => {
    const few = [['Responsable', 'Téléphone'], ['Mme Roy', '01 99 00 12 34'], []];
    const report = await imported([...few, HEADER, ...PEOPLE]);
    expect([names(report), repairs(report)]).toEqual([EVERYBODY, ['rows.above_header: 2']]);
  });
});

describe('headers', () => {
  it('of two rows are read together, headings merged downwards and to the right', async () => {
    const upper = ['Nom', 'Prénom', 'Téléphone', null, 'Accord', null, null];
    const lower = [null, null, 'Fixe', 'Portable', 'E-mail', 'SMS', 'Courrier'];
    const people = PEOPLE.map(([last = '', first = '', mobile = '']) => [
      last,
      first,
      '04 65 71 00 00',
      mobile,
      'oui',
      'non',
      'oui',
    ]);
    const report = await imported([upper, lower, ...people], { merged: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'] });
    expect([counts(report), names(report), repairs(report)]).toEqual([
      [5, 5, 0, 0, 0],
      EVERYBODY,
      ['table.two_header_rows: 1'],
    ]);
    const [zoe] = report.contacts;
    expect([zoe?.phones, zoe?.consents.map(({ channel, event }) => `${channel} ${event}`).sort()]).toEqual([
      ['+33465710000', '+33639980000'],
      ['email granted', 'post granted', 'sms refused'],
    ]);
  });

  it('broken over two rows are read together', async () => {
    const report = await imported([
      ['Code', 'Nom de', 'Code', 'Numéro de'],
      ['client', 'famille', 'postal', 'téléphone'],
      ...columnsOf(0, 0, 4, 2).map(([, ...others], index) => [`C${index}`, ...others]),
    ]);
    expect(report.contacts[0]).toMatchObject({
      customerRef: 'C0',
      lastName: 'PETIT',
      postcode: '69001',
      phones: ['+33639980000'],
    });
  });

  it('under a block of titles', async () => {
    const report = await imported([
      ['LES AMIS DU JARDIN'],
      ['Responsable :', 'Mme Roy', null, 'Tél. :', '04 65 71 00 00'],
      [],
      HEADER,
      ...PEOPLE,
    ]);
    expect([names(report), repairs(report)]).toEqual([EVERYBODY, ['rows.above_header: 2']]);
  });
});

describe('displaced rows and columns', () => {
  it('rows of totals and repeated headers are rejected, without problems of their cells', async () => {
    const report = await imported([HEADER, ...PEOPLE, HEADER, ['TOTAL', null, 5], ['Nombre d’adhérents : 5']]);
    expect(counts(report)).toEqual([8, 5, 0, 0, 3]);
    expect(report.problems.map(({ row = 0, code }) => `${row} ${code}`)).toEqual([
      '7 row.repeated_header',
      '8 row.total',
      '9 row.total',
    ]);
    expect(repairs(report)).toEqual(['row.total: 2', 'row.repeated_header: 1']);
  });

  it('repeated headers in other words are recognised', async () => {
    const report = await imported([HEADER, ...PEOPLE, ['Nom', 'Prénom', 'Tel', 'Mail', 'CP', 'Ville']]);
    expect([names(report), rejections(report)]).toEqual([EVERYBODY, ['7 row.repeated_header']]);
  });

  it('a row shifted by one column is put back', async () => {
    const report = await imported([
      HEADER,
      ...PEOPLE,
      [null, 'BLANC', 'Marc', '06 39 98 00 05', 'marc@example.com', '44000', 'Nantes'],
    ]);
    expect([names(report), repairs(report)]).toEqual([[...EVERYBODY, 'Marc BLANC'], ['row.shifted: 1']]);
    expect(report.repairs[0]?.samples).toEqual([
      {
        row: 7,
        before: ' | BLANC | Marc | 06 39 98 00 05 | marc@example.com | 44000 | Nantes',
        after: 'BLANC | Marc | 06 39 98 00 05 | marc@example.com | 44000 | Nantes',
      },
    ]);
  });

  it.each<[string, string[], number[], string[]]>([
    [
      'e-mails under « Téléphone », numbers under « E-mail »',
      ['Nom', 'Téléphone', 'E-mail'],
      [0, 3, 2],
      ['Téléphone', 'E-mail'],
    ],
    [
      'towns under « Code postal », postcodes under « Ville »',
      ['Nom', 'E-mail', 'Code postal', 'Ville'],
      [0, 3, 5, 4],
      ['Code postal', 'Ville'],
    ],
    [
      'first names under « Nom », last names under « Prénom »',
      ['Nom', 'Prénom', 'E-mail'],
      [1, 0, 3],
      ['Nom', 'Prénom'],
    ],
  ])('%s are read as what they are', async (_, header, columns, reported) => {
    const report = await imported([header, ...columnsOf(...columns)]);
    const [zoe] = report.contacts;
    const expected = {
      lastName: 'PETIT',
      firstName: 'Zoé',
      phones: ['+33639980000'],
      emails: ['zoe@example.com'],
      postcode: '69001',
      city: 'Lyon',
    };
    const fields = columns.map(
      (column) => (['lastName', 'firstName', 'phones', 'emails', 'postcode', 'city'] as const)[column] ?? 'lastName',
    );
    for (const field of fields) expect(zoe?.[field]).toEqual(expected[field]);
    expect(repairs(report)).toEqual(reported.map((column) => `column.other_kind in ${column}: 5`));
  });
});

describe('cells', () => {
  it.each<[string, MadeCell[], string[], object]>([
    [
      'a number beside the name',
      ['PETIT 06 39 98 00 09', 'Zoé'],
      ['cell.two_facts in Nom: 1'],
      { lastName: 'PETIT', phones: ['+33639980009'] },
    ],
    [
      'an address beside the name',
      ['PETIT <zoe@example.org>', 'Zoé'],
      ['cell.two_facts in Nom: 1'],
      { lastName: 'PETIT', emails: ['zoe@example.org'] },
    ],
    [
      'an address beside the number',
      ['PETIT', 'Zoé', '06 39 98 00 09 - zoe@example.org'],
      ['cell.two_facts in Téléphone: 1'],
      { emails: ['zoe@example.org'], phones: ['+33639980009'] },
    ],
    [
      'a number beside the address',
      ['PETIT', 'Zoé', null, 'zoe@example.org 06 39 98 00 09'],
      ['cell.two_facts in E-mail: 1'],
      { emails: ['zoe@example.org'], phones: ['+33639980009'] },
    ],
    [
      'two numbers',
      ['PETIT', 'Zoé', '04 65 71 00 00 / 06 39 98 00 09'],
      ['phone.several in Téléphone: 1'],
      { phones: ['+33465710000', '+33639980009'] },
    ],
    [
      'two addresses',
      ['PETIT', 'Zoé', null, 'a@example.org; b@example.org'],
      ['email.several in E-mail: 1'],
      { emails: ['a@example.org', 'b@example.org'] },
    ],
    [
      'the town beside the postcode',
      ['PETIT', 'Zoé', null, null, '69003 LYON'],
      ['cell.postcode_and_town in Code postal: 1'],
      { postcode: '69003', city: 'LYON' },
    ],
    [
      'the postcode before the town',
      ['PETIT', 'Zoé', null, null, null, '69003 LYON'],
      ['cell.postcode_and_town in Ville: 1'],
      { postcode: '69003', city: 'LYON' },
    ],
    [
      'numbers that lost their zeros',
      ['PETIT', 'Zoé', 639980009, null, 1000, 'Bourg-en-Bresse'],
      ['phone.zero_restored in Téléphone: 1', 'postcode.zero_restored in Code postal: 1'],
      { phones: ['+33639980009'], postcode: '01000' },
    ],
    [
      'a letter O for a zero',
      ['PETIT', 'Zoé', 'O6 39 98 OO O9'],
      ['phone.letter_for_zero in Téléphone: 1'],
      { phones: ['+33639980009'] },
    ],
  ])('with %s are repaired and reported', async (_, cells, reported, expected) => {
    const report = await imported([HEADER, ...PEOPLE, cells]);
    expect(report.contacts.at(-1)).toMatchObject(expected);
    expect(repairs(report).sort()).toEqual(reported);
    expect(report.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('with text in the wrong encoding are restored', async () => {
    const report = await imported([
      ['Nom', 'PrÃ©nom', 'TÃ©lÃ©phone', 'Ville'],
      ...PEOPLE.map(([last = '', , phone = '']) => [last, 'ZoÃ©', phone, 'NÃ®mes']),
    ]);
    expect(report.contacts[0]).toMatchObject({ firstName: 'Zoé', city: 'Nîmes', phones: ['+33639980000'] });
    expect(repairs(report)).toEqual(['cell.double_encoding in PrÃ©nom: 5', 'cell.double_encoding in Ville: 5']);
  });

  it('without repairs are not mentioned', async () => {
    const report = await imported([HEADER, ...PEOPLE]);
    expect([report.problems, report.repairs]).toEqual([[], []]);
  });

  it('have at most five samples, and count all', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ['ABCDEFGHIJKL'.charAt(index).repeat(5), 639980000 + index]);
    const { repairs: reported } = await imported([['Nom', 'Téléphone'], ...rows]);
    expect(reported).toMatchObject([
      { code: 'phone.zero_restored', column: 'Téléphone', count: 12, refusable: true, refused: false },
    ]);
    expect(reported[0]?.samples).toHaveLength(5);
    expect(reported[0]?.samples[0]).toEqual({ row: 2, before: '639980000', after: '+33639980000' });
    expect(reported[0]?.sentence).toBe('Le zéro que le tableur a retiré au début d’un numéro est remis.');
  });
});
