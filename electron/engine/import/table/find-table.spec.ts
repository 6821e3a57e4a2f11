import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../test/samples/tables.ts';
import { findTable } from './find-table.ts';

const HEADER = ['Nom', 'Prénom', 'Tél.', 'E-mail', 'Ville'];
const DATA = [
  ['DUPONT', 'Jean', '06 39 98 12 34', 'jean@example.org', 'Lyon'],
  ['MARTIN', 'Anne', '04 65 71 14 59', '', 'Bourg-en-Bresse'],
  ['ROY', 'Paul', '', 'paul@example.net', 'Mâcon'],
];

describe('sheets that are not read', () => {
  const people = (name: string, count: number, hidden = false) =>
    sheetOf(
      [['Nom', 'E-mail'], ...Array.from({ length: count }, (_, index) => [`Roy ${index}`, `r${index}@example.com`])],
      { name, hidden },
    );
  const figures = sheetOf(
    [
      ['Ville', 'Nombre'],
      ['Lyon', 12],
      ['Nice', 3],
    ],
    { name: 'Stats' },
  );

  it('are reported when they contain contacts too', () => {
    const sheets = [people('2024', 4), figures, people('2025', 9), people('Anciens', 4, true)];
    expect(findTable(sheets)).toMatchObject({ sheet: '2025', otherSheets: ['2024'] });
  });

  it.each(['Ne plus contacter', 'STOP', 'Désabonnés', 'Oppositions 2026', 'Liste noire'])(
    'are no contacts under the name « %s », however many they are',
    (name) => {
      const sheets = [people('Clients', 4), people(name, 90)];
      expect(findTable(sheets)).toMatchObject({ sheet: 'Clients', otherSheets: [], refusalSheets: [name] });
      expect(findTable(sheets, { refusals: true })).toMatchObject({ sheet: name, refusalSheets: [] });
      expect(findTable([people(name, 4)])).toMatchObject({ sheet: name });
      expect(findTable([people('Clients', 4), people(name, 9, true)]).refusalSheets).toEqual([name]);
      expect(findTable(sheets, { sheet: 'Clients' }).refusalSheets).toEqual([name]);
    },
  );

  it.each(['Sans opposition', 'Non désabonnés', 'Stop Affaires', 'Robinson'])(
    '« %s » is a name like others',
    (name) => {
      expect(findTable([people('Clients', 4), people(name, 90)])).toMatchObject({ sheet: name, refusalSheets: [] });
    },
  );

  it('are not reported when a sheet was chosen', () => {
    expect(findTable([people('2024', 4), people('2025', 9)], { sheet: '2024' }).otherSheets).toEqual([]);
  });
});

describe('the header row', () => {
  it.each([
    ['the first row', [HEADER, ...DATA], 1],
    ['under a title', [['FICHIER CLIENTS 2026'], ['à jour au 02/11/2026'], [''], HEADER, ...DATA], 4],
    [
      'under a title repeated over merged cells',
      [['FICHIER', 'FICHIER', 'FICHIER', 'FICHIER', 'FICHIER'], HEADER, ...DATA],
      2,
    ],
    [
      'under a block of key and value',
      [['Organisme', 'Les Amis'], ['Contact', 'Mme Roy'], ['Export du', '06/11/2026'], [''], HEADER, ...DATA],
      5,
    ],
    ['the lower of two, groups above', [['Identité', '', 'Contact', '', 'Adresse'], HEADER, ...DATA], 2],
    [
      'the lower of two, groups repeated',
      [['Identité', 'Identité', 'Contact', 'Contact', 'Adresse'], HEADER, ...DATA],
      2,
    ],
    ['in English', [['First name', 'Last name', 'Email', 'Phone', 'City'], ...DATA], 1],
    ['with years among the headings', [[...HEADER, 2024, 2025], ...DATA.map((row) => [...row, 'oui', ''])], 1],
    [
      'in a language that we do not know, over mail addresses',
      [
        ['Kunde', 'Vorname', 'E-Mail', 'Stadt'],
        ['Roy', 'Paul', 'paul@example.net', 'Genf'],
      ],
      1,
    ],
    ['one column only', [['E-mail'], ['a@example.org'], ['b@example.org']], 1],
    ['repeated further down', [HEADER, ...DATA, HEADER, ...DATA], 1],
  ])('%s', (_, rows, headerRow) => {
    expect(findTable([sheetOf(rows)]).headerRow).toBe(headerRow);
  });

  it('is 0 without headers, and the first row is data', () => {
    const table = findTable([sheetOf(DATA)]);
    expect(table.headerRow).toBe(0);
    expect(table.rows).toHaveLength(3);
    expect(table.columns.map(({ letter, header }) => [letter, header])).toEqual([
      ['A', ''],
      ['B', ''],
      ['C', ''],
      ['D', ''],
      ['E', ''],
    ]);
  });

  it('is not a row of data that contains such a word', () => {
    expect(
      findTable([
        sheetOf([
          ['DUPONT', 'Jean', 'Client', 'Lyon'],
          ['ROY', 'Anne', 'Prospect', 'Mâcon'],
        ]),
      ]).headerRow,
    ).toBe(0);
  });

  it('is the requested one', () => {
    expect(
      findTable([sheetOf([['x', 'y'], HEADER, ...DATA])], { headerRow: 1 }).columns.map(({ header }) => header),
    ).toEqual(['x', 'y', '', '', '']);
  });
});

describe('the columns', () => {
  it('keep their letters when the table begins in B', () => {
    const table = findTable([sheetOf([['', ...HEADER], ...DATA.map((row) => ['', ...row])], { firstRow: 5 })]);
    expect(table.headerRow).toBe(5);
    expect(table.columns.map(({ letter, header }) => `${letter} ${header}`)).toEqual([
      'B Nom',
      'C Prénom',
      'D Tél.',
      'E E-mail',
      'F Ville',
    ]);
  });

  it('have the group above them', () => {
    const table = findTable([sheetOf([['Identité', '', 'Contact', '', 'Adresse'], HEADER, ...DATA])]);
    expect(table.columns.map(({ group }) => group)).toEqual(['Identité', 'Identité', 'Contact', 'Contact', 'Adresse']);
  });

  it('beyond the headers count when they are not empty', () => {
    const table = findTable([sheetOf([HEADER, ...DATA.map((row) => [...row, '', 'x'])])]);
    expect(table.columns.at(-1)).toEqual({ index: 6, letter: 'G', header: '' });
  });
});

describe('the sheet', () => {
  const contacts = sheetOf([HEADER, ...DATA], { name: 'Clients' });
  const readme = sheetOf(
    [['Export des contacts'], ['Contact support : support@example.com'], ['Un contact par ligne']],
    { name: 'LISEZMOI' },
  );
  const counts = sheetOf(
    [
      ['Département', 'Adresses'],
      ['01', 133],
      ['69', 62],
    ],
    { name: 'COMPTAGE' },
  );
  const list = sheetOf([['Rayon'], ['chaussures'], ['bijoux']], { name: 'Listes' });
  const old = sheetOf([HEADER, ...DATA, ...DATA, ...DATA], { name: 'Anciens', hidden: true });

  it.each([
    ['the only one', [contacts]],
    ['after a note', [readme, contacts]],
    ['before counts and lists', [contacts, counts, list]],
    ['visible, beside a longer hidden one', [old, contacts]],
  ])('%s', (_, sheets) => {
    expect(findTable(sheets).sheet).toBe('Clients');
  });

  it('is a hidden one by name, or when there is no other', () => {
    expect(findTable([contacts, old], { sheet: 'Anciens' }).sheet).toBe('Anciens');
    expect(findTable([old]).sheet).toBe('Anciens');
  });

  it('that is unknown, or a file without rows, is refused', () => {
    expect(() => findTable([contacts, readme], { sheet: 'Feuil9' })).toThrow(
      expect.objectContaining({
        code: 'table.unknown_sheet',
        params: { sheet: 'Feuil9', sheets: 'Clients, LISEZMOI' },
      }),
    );
    expect(() => findTable([sheetOf([])])).toThrow(expect.objectContaining({ code: 'table.none' }));
  });
});
