import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../test/samples/tables.ts';
import type { Cell } from '../../spreadsheet/row-source.ts';
import { findTable } from '../table/find-table.ts';
import { proposeMapping } from './propose-mapping.ts';

function targets(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  purpose: 'import' | 'suppress' = 'import',
) {
  return proposeMapping(findTable([sheetOf([header, ...rows])]), purpose).map(({ target }) => target);
}

describe('values decide where headers are ambiguous', () => {
  it('whole addresses under « Adresse », whole names under « Nom »', () => {
    expect(
      targets(
        ['Nom', 'Adresse'],
        [
          ['DUPONT Jean', '12 rue Pasteur, 69003 Lyon'],
          ['ROY Anne', '3 bd Voltaire 71000 Mâcon'],
        ],
      ),
    ).toEqual(['fullName', 'fullAddress']);
  });

  it('first lines under « Adresse complète », where the postcode has a column', () => {
    expect(
      targets(
        ['Nom Prénom', 'Adresse complète', 'CP Ville'],
        [
          ['ROY Anne', '12 bis, rue Pasteur', '69120 VAULX EN VELIN'],
          ['PETIT Jean', 'Rés. Les Tilleuls Bât C', '69120 VAULX EN VELIN'],
          ['MOREL Zoé', 'BP 12', '69511 VAULX EN VELIN CEDEX'],
          ['LE GOFF Yann', 'Lieu-dit Kerboul', '29000 QUIMPER'],
        ],
      ),
    ).toEqual(['fullName', 'street', 'postcode']);
  });

  it.each([
    ['Title', ['Gérante', 'DG'], 'jobTitle'],
    ['Title', ['Mme', 'M.'], 'civility'],
    ['Fournisseur', ['Non', 'Oui'], null],
    ['Fournisseur', ['Listes SARL', 'Salon 2025'], 'source'],
  ])('« %s » over %j is %s', (header, values, target) => {
    const rows = values.map((value, place) => [['ROY', 'PETIT'][place] ?? '', value]);
    expect(targets(['Nom', header], rows)).toEqual(['lastName', target]);
  });

  it('no street where « Coordonnées » holds neither streets nor postcodes', () => {
    expect(
      targets(
        ['Nom', 'Coordonnées'],
        [
          ['ROY', 'voir fiche papier'],
          ['PETIT', 'au bureau'],
        ],
      ),
    ).toEqual(['lastName', null]);
  });

  it('whole numbers with the decimals of a data frame', () => {
    expect(
      targets(
        ['Nom', 'CP', 'SIRET', 'Tél'],
        [
          ['PETIT', '69001.0', '73282932000074.0', '639980001.0'],
          ['ROCHE', '1000.0', '', '639980002.0'],
          ['MOREL', '13001,0', '73282932000074.0', ''],
        ],
      ),
    ).toEqual(['lastName', 'postcode', 'siret', 'phone']);
  });

  it('« Nom » beside « Prénom » stays the last name even of two words', () => {
    expect(
      targets(
        ['Nom', 'Prénom'],
        [
          ['LE GALL', 'Jean'],
          ['DE LA FONTAINE', 'Anne'],
        ],
      ),
    ).toEqual(['lastName', 'firstName']);
  });

  it('mail addresses under « Contact », numbers under « Mail »', () => {
    expect(
      targets(
        ['Contact', 'Mail'],
        [
          ['a@example.org', '06 39 98 12 34'],
          ['b@example.org', '06 39 98 12 35'],
        ],
      ),
    ).toEqual(['email', 'phone']);
  });

  it('a file without headers', () => {
    const table = findTable([
      sheetOf([
        ['Mme', 'Anne', 'anne@example.org', '06 39 98 12 35', '12 rue Pasteur', '69003', 'Lyon'],
        ['M.', 'Jean', 'jean@example.org', '06 39 98 12 34', '3 bd Voltaire', '71000', 'Mâcon'],
      ]),
    ]);
    expect(proposeMapping(table).map(({ target }) => target)).toEqual([
      'civility',
      'firstName',
      'email',
      'mobile',
      'street',
      'postcode',
      'city',
    ]);
  });

  it('a file without headers, with last names beside the first names', () => {
    const table = findTable([
      sheetOf([
        ['Durand', 'Anne', 'anne@example.org', 'Lyon'],
        ['Roy', 'Jean', 'jean@example.org', 'Mâcon'],
        ['Petit', 'Luc', 'luc@example.org', 'Nice'],
      ]),
    ]);
    expect(proposeMapping(table).map(({ target }) => target)).toEqual(['lastName', 'firstName', 'email', 'city']);
  });

  it('house numbers in a separate column, and numbered rows', () => {
    expect(
      targets(
        ['Nom', 'N°', 'Type de voie', 'Voie'],
        [
          ['Roy', 12, 'rue', 'Pasteur'],
          ['Petit', '3 bis', 'place', 'Foch'],
        ],
      ),
    ).toEqual(['lastName', 'street', 'street', 'street']);
    expect(
      targets(
        ['Nom', 'N°', 'Adresse'],
        [
          ['Roy', 1, '12 rue Pasteur'],
          ['Petit', 2, '3 place Foch'],
        ],
      ),
    ).toEqual(['lastName', 'customerRef', 'street']);
  });

  it('columns with hardly a valid value', () => {
    expect(
      targets(
        ['Nom', 'Téléphone', 'E-mail', 'Né(e) le', 'Portable'],
        [
          ['Roy', '01 99', 'voir fiche', '1950', '69003'],
          ['Petit', '06 39 98', 'zoe@example.org', '1951', '71000'],
          ['Faure', '01 99 00 12 12', 'papier', '12/03/1952', '06 39 98 00 01'],
          ['Colin', '03', 'non communiqué', '1953', '01000'],
        ],
      ),
    ).toEqual(['lastName', 'phone', 'email', 'birthDate', 'mobile']);
  });

  it('names with digits', () => {
    expect(
      targets(
        ['Nom', 'Prénom', 'E-mail'],
        [
          ['Roy1', 'Zoé', 'a@example.org'],
          ['Petit 2', 'Luc', 'b@example.org'],
        ],
      ),
    ).toEqual(['lastName', 'firstName', 'email']);
  });

  it('days in eight digits and numbers after an apostrophe', () => {
    expect(
      targets(
        ['Nom', 'Né(e) le', 'Créé le', 'CP'],
        [
          ['DUPONT', '19500110', 20240131, "'01000"],
          ['ROY', '19621224', 20231201, "'69003"],
        ],
      ),
    ).toEqual(['lastName', 'birthDate', 'collectedOn', 'postcode']);
  });

  it('a column whose values contradict its header is left out', () => {
    expect(
      targets(
        ['Nom', 'Date de naissance', 'SIRET', 'Pays'],
        [
          ['DUPONT', 'grand', 'voir dossier', 'bleu'],
          ['ROY', 'petite', 'à part', 'vert'],
        ],
      ),
    ).toEqual(['lastName', null, null, null]);
  });
});
