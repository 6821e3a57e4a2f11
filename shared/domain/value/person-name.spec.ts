import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeCompany, nameKey, nameOrderOf, readCivility, sameName, splitFullName } from './person-name.ts';

describe('readCivility', () => {
  it.each([
    ['M.', 'M.'],
    ['M', 'M.'],
    ['MR', 'M.'],
    ['Mr.', 'M.'],
    ['Monsieur', 'M.'],
    ['H', 'M.'],
    ['Mme', 'Mme'],
    ['MME', 'Mme'],
    ['Madame', 'Mme'],
    ['Mlle', 'Mme'],
    ['Mrs', 'Mme'],
    ['F', 'Mme'],
    ['M. et Mme', 'M. et Mme'],
    ['Mr & Mme', 'M. et Mme'],
    ['Mme et M.', 'M. et Mme'],
    ['M Mme', 'M. et Mme'],
    ['Monsieur ou Madame', 'M. et Mme'],
    ['Dr', 'Dr'],
    ['Maître', 'Me'],
    ['Famille', 'Famille'],
    ['M./Mme', null],
    ['Mme/M.', null],
    ['Madame / Monsieur', null],
    ['Madame, Monsieur', null],
    ['-', null],
    ['NC', null],
    ['', null],
    ['3', null],
  ])('%j → %j', (text, civility) => {
    expect(readCivility(text)).toEqual({ value: civility, findings: [] });
  });
});

describe('splitFullName', () => {
  it.each([
    ['PERRIN Yasmina', 'Yasmina', 'PERRIN'],
    ['Rachid DELAUNAY', 'Rachid', 'DELAUNAY'],
    ['LEBRUN, Samira', 'Samira', 'LEBRUN'],
    ['lebrun, samira', 'samira', 'lebrun'],
    ['LE BIHAN Louise', 'Louise', 'LE BIHAN'],
    ['Jordan DU PUY', 'Jordan', 'DU PUY'],
    ['MOREL-DELMAS Suzanne', 'Suzanne', 'MOREL-DELMAS'],
    ["D'ORMOY Hélène", 'Hélène', "D'ORMOY"],
    ['DE LA FONTAINE Jean-Marie', 'Jean-Marie', 'DE LA FONTAINE'],
    ['de La FONTAINE Anne Sophie', 'Anne Sophie', 'de La FONTAINE'],
    ['VAN DEN BERGHE Ewa', 'Ewa', 'VAN DEN BERGHE'],
    ["O'NEILL Patrick", 'Patrick', "O'NEILL"],
    ['Jean de La Fontaine', 'Jean', 'de La Fontaine'],
    ['Jean Pierre Martin', 'Jean Pierre', 'Martin'],
    ['Durand Élodie', 'Élodie', 'Durand'],
    ['Marie-Claude Durand', 'Marie-Claude', 'Durand'],
    ['DUPONT JEAN', 'JEAN', 'DUPONT'],
    ['Jean et Marie DUPONT', 'Jean et Marie', 'DUPONT'],
  ])('%j → %j, %j', (text, firstName, lastName) => {
    expect(splitFullName(text)).toEqual({ value: { firstName, lastName }, findings: [] });
  });

  it.each([
    ['M. Lucas PELLETIER', { civility: 'M.', firstName: 'Lucas', lastName: 'PELLETIER' }],
    ['Mme Chantal BILLOUD', { civility: 'Mme', firstName: 'Chantal', lastName: 'BILLOUD' }],
    ['M. et Mme BOUVARD', { civility: 'M. et Mme', lastName: 'BOUVARD' }],
    ['Mr & Mme DUPONT Jean', { civility: 'M. et Mme', firstName: 'Jean', lastName: 'DUPONT' }],
    ['Dr Anne MARTIN', { civility: 'Dr', firstName: 'Anne', lastName: 'MARTIN' }],
    ['Perdrix', { lastName: 'Perdrix' }],
    ['Mme Le Goff', { civility: 'Mme', lastName: 'Le Goff' }],
    ['LE GOFF', { lastName: 'LE GOFF' }],
    ['M. et Mme de la Tour', { civility: 'M. et Mme', lastName: 'de la Tour' }],
    ['SCI LES GRANGES', { company: 'SCI LES GRANGES' }],
    ['Mairie de Polliat', { company: 'Mairie de Polliat' }],
  ])('%j', (text, value) => {
    expect(splitFullName(text)).toEqual({ value, findings: [] });
  });

  it('sets a remark in brackets aside', () => {
    expect(splitFullName('Mme Perdrix (voisine)')).toEqual({
      value: { civility: 'Mme', lastName: 'Perdrix' },
      findings: [{ code: 'name.note', severity: 'info' }],
    });
  });

  it('follows the column when the name is ambiguous, and reports it', () => {
    expect(splitFullName('Nguyen Tran', { order: 'last-first' })).toEqual({
      value: { firstName: 'Tran', lastName: 'Nguyen' },
      findings: [{ code: 'name.order_assumed', severity: 'info' }],
    });
    expect(splitFullName('Nguyen Tran').value).toEqual({ firstName: 'Nguyen', lastName: 'Tran' });
  });

  it.each(['NC', '-', ''])('%j is not a name', (text) => {
    expect(splitFullName(text).value).toBeNull();
  });

  it('loses no word of a name', () => {
    const word = fc.stringMatching(/^[A-Za-zÉéè][A-Za-zéè'-]{1,9}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('first-last' as const, 'last-first' as const, null),
        (words, order) => {
          const name = splitFullName(words.join(' '), { order }).value;
          fc.pre(name !== null && name.company === undefined && name.civility === undefined);
          expect(
            [name.firstName, name.lastName]
              .join(' ')
              .split(' ')
              .filter((part) => part !== '')
              .sort(),
          ).toEqual([...words].sort());
        },
      ),
    );
  });
});

describe('nameOrderOf', () => {
  it.each([
    [['PERRIN Yasmina', 'Rachid DELAUNAY', 'LEBRUN, Samira'], 'last-first'],
    [['Jean Dupont', 'Marie Martin', 'Nguyen Tran'], 'first-last'],
    [['Nguyen Tran'], null],
    [[], null],
  ])('%j: %s', (names, order) => {
    expect(nameOrderOf(names)).toBe(order);
  });
});

describe('looksLikeCompany', () => {
  it.each(['SCI LES GRANGES', 'S.A.R.L. Le Bon Coin', 'Ets Grangier', 'Dupont & Cie', 'Boulangerie Morel SAS'])(
    '%s does',
    (name) => {
      expect(looksLikeCompany(name)).toBe(true);
    },
  );

  it.each(['Dupont', 'Jean Dupont', 'SA', 'Ben Amar'])('%s does not', (name) => {
    expect(looksLikeCompany(name)).toBe(false);
  });
});

describe('names compared', () => {
  it.each([
    [{ firstName: 'Élodie', lastName: 'SAINT-AMOUR' }, { firstName: 'ELODIE', lastName: 'Saint Amour' }, true],
    [{ firstName: 'Anne-Sophie', lastName: "d'Ormoy" }, { firstName: 'Anne Sophie', lastName: 'D’ORMOY' }, true],
    [{ firstName: 'Jean', lastName: 'Dupont' }, { firstName: 'Jeanne', lastName: 'Dupont' }, false],
    [{ lastName: 'Dupont' }, { firstName: 'Jean', lastName: 'Dupont' }, false],
    [{}, {}, false],
    [{ firstName: 'Jean' }, { firstName: 'Jean' }, false],
  ])('%j, %j: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });

  it('is empty where a part of the name is missing', () => {
    expect(nameKey('Jean', undefined)).toBe('');
    expect(nameKey(undefined, '—')).toBe('');
  });
});
