import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../test/samples/tables.ts';
import { findTable } from '../table/find-table.ts';
import { proposeMapping } from './propose-mapping.ts';

const PEOPLE = [
  'Petit Luc',
  'Roche Léa',
  'Garnier Zoé',
  'Morel Hugo',
  'Faure Anne',
  'Blanc Paul',
  'Colin Inès',
  'Vidal Marc',
  'Noël Rose',
].map((name) => name.split(' '));

function targets(
  header: readonly string[],
  cellsOf: (place: number) => readonly string[],
  own: readonly string[] = [],
): readonly string[] {
  const rows = PEOPLE.map((name, place) => [...name, ...cellsOf(place)]);
  return proposeMapping(findTable([sheetOf([['Nom', 'Prénom', ...header], ...rows])]), 'import', own)
    .slice(2)
    .map(({ target, isOtherPerson }) => (isOtherPerson === true ? 'other' : (target ?? 'none')));
}

describe('coordinates that do not belong to the contacts', () => {
  it('an e-mail and a number shared by many strangers, under any header', () => {
    expect(
      targets(['E-mail', 'Tél.', 'Portable'], (place) => [
        `conseil${place % 3}@example.com`,
        `04 65 71 14 5${place % 2}`,
        `06 39 98 12 3${place}`,
      ]),
    ).toEqual(['other', 'other', 'mobile']);
  });

  it('the spelling of a number does not matter', () => {
    expect(targets(['Tél.'], (place) => [place % 2 === 0 ? '04 65 71 14 59' : '+33 4.65.71.14.59'])).toEqual(['other']);
  });

  it('colleagues with the switchboard of their firm keep it', () => {
    expect(
      targets(['Société', 'Tél.'], (place) => [
        place < 5 ? 'Ets Roy' : 'SARL Petit',
        place < 5 ? '04 65 71 14 59' : '04 65 71 14 60',
      ]),
    ).toEqual(['company', 'phone']);
  });

  it('a family with its landline keeps it', () => {
    const rows = ['Luc', 'Léa', 'Zoé', 'Hugo', 'Anne', 'Paul'].map((name) => ['Petit', name, '04 65 71 14 59']);
    expect(
      proposeMapping(findTable([sheetOf([['Nom', 'Prénom', 'Tél.'], ...rows])])).map(({ target }) => target),
    ).toEqual(['lastName', 'firstName', 'phone']);
  });

  it('a shared number among many own ones is kept', () => {
    expect(targets(['Tél.'], (place) => [place < 3 ? '04 65 71 14 59' : `04 65 71 14 6${place}`])).toEqual(['phone']);
  });

  it('too few rows decide nothing', () => {
    const rows = PEOPLE.slice(0, 5).map((name) => [...name, 'conseil@example.com']);
    expect(
      proposeMapping(findTable([sheetOf([['Nom', 'Prénom', 'E-mail'], ...rows])])).map(({ target }) => target),
    ).toEqual(['lastName', 'firstName', 'email']);
  });

  it.each([
    [['Boutique Lumière'], 'other'],
    [['SARL Boutique Lumière', 'Autre marque'], 'other'],
    [['Boutique Ombre'], 'email'],
    [[], 'email'],
  ] as const)('addresses of the firm %j itself: %s', (own, target) => {
    expect(
      targets(['E-mail'], (place) => [`agent${place}@boutique-lumiere.example`.replace('.example', '.fr')], own),
    ).toEqual([target]);
  });
});

describe('another person', () => {
  const targetsOf = (header: readonly string[], cells: readonly string[]): readonly string[] =>
    proposeMapping(findTable([sheetOf([header, cells, cells])])).map(({ target, isOtherPerson }) =>
      isOtherPerson === true ? `other ${target ?? ''}` : (target ?? 'none'),
    );

  it('keeps its column under its own name', () => {
    expect(targetsOf(['Nom', 'Conseiller', 'Mail conseiller'], ['Roy', 'Anne Petit', 'anne@example.com'])).toEqual([
      'lastName',
      'other extra:Conseiller',
      'other extra:Mail conseiller',
    ]);
  });

  it('is not recognised where the table is about those people themselves', () => {
    expect(targetsOf(['Nom du conseiller', 'Email du conseiller'], ['Anne Petit', 'anne@example.com'])).toEqual([
      'fullName',
      'email',
    ]);
    expect(targetsOf(['Nom payeur', 'Prénom payeur', 'Email payeur'], ['Petit', 'Anne', 'anne@example.com'])).toEqual([
      'lastName',
      'firstName',
      'email',
    ]);
  });

  it('is the payer, beside the names of the members', () => {
    expect(
      targetsOf(
        ['Nom adhérent', 'Prénom adhérent', 'Nom payeur', 'Email payeur'],
        ['Petit', 'Léa', 'Petit', 'anne@example.com'],
      ),
    ).toEqual(['lastName', 'firstName', 'other extra:Nom payeur', 'other extra:Email payeur']);
  });
});
