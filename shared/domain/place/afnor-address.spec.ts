import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afnorLines, type AfnorAddressee } from './afnor-address.ts';

const paris = { postcode: '75011', city: 'Paris' };

describe('afnorLines', () => {
  it.each<[string, AfnorAddressee, string[]]>([
    [
      'the example of La Poste',
      {
        civility: 'M.',
        firstName: 'Jean',
        lastName: 'Dupont',
        street: "25 bis, rue de l'Église",
        addressComplement: 'Appartement 12 escalier C, Résidence Les Tilleuls',
        postcode: '33380',
        city: 'Mios',
      },
      [
        'MONSIEUR JEAN DUPONT',
        'APPARTEMENT 12 ESCALIER C',
        'RESIDENCE LES TILLEULS',
        '25 B RUE DE L EGLISE',
        '',
        '33380 MIOS',
        '',
      ],
    ],
    [
      'a building',
      { lastName: 'Roy', street: '12 bis, rue de la République', addressComplement: 'Bât. B', ...paris },
      ['ROY', '', 'BATIMENT B', '12 B RUE DE LA REPUBLIQUE', '', '75011 PARIS', ''],
    ],
    [
      'two numbers',
      { lastName: 'Roy', street: '12/14 rue A', ...paris },
      ['ROY', '', '', '12 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'from 4 to 8',
      { lastName: 'Roy', street: '4 à 8 rue A', ...paris },
      ['ROY', '', '', '4 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'numbers with letters',
      { lastName: 'Roy', street: '14-16B rue A', ...paris },
      ['ROY', '', '', '14 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'the word « et », which is no floor',
      {
        lastName: 'Roy',
        street: '3 rue A',
        addressComplement: 'Résidence Pierre et Marie, chez M. et Mme Curie',
        ...paris,
      },
      ['ROY', 'CHEZ M ET MME CURIE', 'RESIDENCE PIERRE ET MARIE', '3 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'two buildings',
      { lastName: 'Roy', street: '3 rue A', addressComplement: 'Bât A et B', ...paris },
      ['ROY', '', 'BATIMENT A ET B', '3 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'floors in short, before and after their number',
      { lastName: 'Roy', street: '3 rue A', addressComplement: 'Et. 3, bât. 2 et 4, 2e et', ...paris },
      ['ROY', 'ETAGE 3 2E ETAGE', 'BATIMENT 2 ET 4', '3 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'a couple',
      { civility: 'M. et Mme', lastName: 'Roy', street: '5 ter rue A', ...paris },
      ['MONSIEUR ET MADAME ROY', '', '', '5 T RUE A', '', '75011 PARIS', ''],
    ],
    [
      'a hamlet',
      { lastName: 'Roy', street: '3 rue A', addressComplement: 'Lieu-dit Les Granges', ...paris },
      ['ROY', '', '', '3 RUE A', 'LES GRANGES', '75011 PARIS', ''],
    ],
    [
      'a post box',
      { lastName: 'Roy', street: 'BP 45', postcode: '01012', city: 'Bourg-en-Bresse CEDEX' },
      ['ROY', '', '', '', 'BP 45', '01012 BOURG EN BRESSE CEDEX', ''],
    ],
    [
      'a firm',
      {
        audience: 'professional',
        company: 'Ets Perrin & Fils',
        civility: 'Mme',
        firstName: 'Anne',
        lastName: 'Duval',
        street: '4 av. Foch',
        addressComplement: 'ZA des Plaines, bât. 3',
        ...paris,
      },
      ['ETS PERRIN ET FILS', 'MADAME ANNE DUVAL', 'ZA DES PLAINES BATIMENT 3', '4 AV FOCH', '', '75011 PARIS', ''],
    ],
    [
      'a firm without a person',
      { company: 'SCI Les Granges', street: '4 rue A', ...paris },
      ['SCI LES GRANGES', '', '', '4 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'a consumer who names an employer',
      { audience: 'consumer', company: 'X', lastName: 'Roy', street: '4 rue A', ...paris },
      ['ROY', '', '', '4 RUE A', '', '75011 PARIS', ''],
    ],
    [
      'abroad',
      { lastName: 'Roche', street: 'Rue Haute 50', postcode: '1000', city: 'Bruxelles', country: 'Belgique' },
      ['ROCHE', '', '', 'RUE HAUTE 50', '', '1000 BRUXELLES', 'BELGIQUE'],
    ],
    [
      'overseas, without a country',
      { lastName: 'Roy', street: '3 rue A', postcode: '97400', city: 'Saint-Denis' },
      ['ROY', '', '', '3 RUE A', '', '97400 SAINT DENIS', ''],
    ],
    [
      'a street too long, abbreviated from the left',
      { lastName: 'Roy', street: '12 boulevard du Maréchal de Lattre de Tassigny', ...paris },
      ['ROY', '', '', '12 BD DU MAL DE LATTRE DE TASSIGNY', '', '75011 PARIS', ''],
    ],
    [
      'a name too long, shortened to initials',
      {
        civility: 'Mme',
        firstName: 'Marie Bernadette',
        lastName: 'de La Rochefoucauld-Montmorency',
        street: '1 rue A',
        ...paris,
      },
      ['M B DE LA ROCHEFOUCAULD MONTMORENCY', '', '', '1 RUE A', '', '75011 PARIS', ''],
    ],
  ])('%s', (_, addressee, lines) => {
    expect(afnorLines(addressee)).toEqual({ lines, findings: [] });
  });

  it.each<[string, AfnorAddressee, string]>([
    ['no name', { street: '1 rue A', ...paris }, 'address.no_name'],
    ['a first name alone', { firstName: 'Jean', street: '1 rue A', ...paris }, 'address.no_name'],
    ['no street', { lastName: 'Roy', ...paris }, 'address.no_place'],
    ['no postcode', { lastName: 'Roy', street: '1 rue A', city: 'Paris' }, 'address.no_postcode'],
    [
      'a foreign postcode in France',
      { lastName: 'Roy', street: '1 rue A', postcode: '1000', city: 'Paris' },
      'address.no_postcode',
    ],
    ['no town', { lastName: 'Roy', street: '1 rue A', postcode: '75011' }, 'address.no_town'],
    [
      'an endless name',
      { lastName: 'Anticonstitutionnellementissimo-Interminable', street: '1 rue A', ...paris },
      'address.line_too_long',
    ],
    [
      'an endless street',
      { lastName: 'Roy', street: `1 rue ${'Anticonstitutionnellement '.repeat(3)}`, ...paris },
      'address.line_too_long',
    ],
  ])('%s gives no lines and the reason', (_, addressee, code) => {
    expect(afnorLines(addressee)).toEqual({
      lines: null,
      findings: [expect.objectContaining({ code, severity: 'warning' })],
    });
  });

  it.each<[string, string, readonly [string, string]]>([
    [
      'the first piece alone, when two do not fit',
      'Résidence Les Jardins du Lac, Bâtiment Alizés, Entrée Nord',
      ['RESIDENCE LES JARDINS DU LAC', 'BATIMENT ALIZES ENTREE NORD'],
    ],
    [
      'two pieces before a long third',
      'Bâtiment A, Entrée Nord, Résidence Les Jardins du Lac',
      ['BATIMENT A ENTREE NORD', 'RESIDENCE LES JARDINS DU LAC'],
    ],
    [
      'two pieces of 38 letters together',
      'Résidence Les Jardins du Lac, Entree No, Bâtiment B',
      ['RESIDENCE LES JARDINS DU LAC ENTREE NO', 'BATIMENT B'],
    ],
    [
      '38 letters in all, in one line',
      'Résidence Les Jardins du Lac, Entree No',
      ['', 'RESIDENCE LES JARDINS DU LAC ENTREE NO'],
    ],
    [
      'a long piece, abbreviated',
      'Résidence du Maréchal de Lattre de Tassigny Nord, Entrée B',
      ['RES DU MAL DE LATTRE DE TASSIGNY NORD', 'ENTREE B'],
    ],
    [
      'one long piece keeps its line',
      'Résidence du Maréchal de Lattre de Tassigny Nord',
      ['', 'RES DU MAL DE LATTRE DE TASSIGNY NORD'],
    ],
    [
      'nothing moved beside what is inside the building',
      'Apt 3, Résidence du Maréchal de Lattre de Tassigny Nord',
      ['APPARTEMENT 3', 'RES DU MAL DE LATTRE DE TASSIGNY NORD'],
    ],
  ])('splits a long complement over two free lines: %s', (_, addressComplement, lines) => {
    const written = afnorLines({ lastName: 'Roy', street: '1 rue A', addressComplement, ...paris });
    expect(written.lines?.slice(1, 3)).toEqual(lines);
  });

  it('writes capitals, digits and spaces in lines of 38 at most, and never cuts a word of the street', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aéÀçœ ’-.,/12bR'), maxLength: 45 });
    fc.assert(
      fc.property(
        fc.record({ firstName: text, lastName: text, street: text, addressComplement: text, city: text }),
        (parts) => {
          const { lines, findings } = afnorLines({ ...parts, postcode: '01000' });
          if (lines === null) {
            expect(findings).toHaveLength(1);
            return;
          }
          for (const line of lines) {
            expect(line.length).toBeLessThanOrEqual(38);
            expect(line).toMatch(/^(?:[A-Z\d]+(?: [A-Z\d]+)*)?$/);
          }
          expect(lines[5]).toMatch(/^01000 ./);
        },
      ),
    );
  });
});
