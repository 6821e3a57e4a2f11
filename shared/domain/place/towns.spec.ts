import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldWords } from '../value/fold.ts';
import { isTown, postcodeMatchesTown, postcodesOf, townKey, townsOf } from './towns.ts';

interface Commune {
  readonly nom: string;
  readonly type: string;
  readonly codesPostaux?: readonly string[];
}

describe('the packed table', () => {
  it('contains every postcode and commune of the official division, as written by build/postcodes.mjs', () => {
    const file = new URL('../../../node_modules/@etalab/decoupage-administratif/data/communes.json', import.meta.url);
    const communes = (JSON.parse(readFileSync(file, 'utf8')) as Commune[]).filter(
      (commune) => commune.type !== 'arrondissement-municipal',
    );
    const missing = communes.flatMap(({ nom, codesPostaux = [] }) =>
      codesPostaux.filter((postcode) => !townsOf(postcode).includes(foldWords(nom))),
    );
    expect(missing).toEqual([]);
    expect(townsOf('01500')).toContain('amberieu en bugey');
  });
});

describe('postcodeMatchesTown', () => {
  it.each([
    ['01000', 'Bourg-en-Bresse', true],
    ['01000', 'BOURG EN BRESSE', true],
    ['69003', 'Lyon', true],
    ['69003', 'LYON 3ÈME', true],
    ['75011', 'Paris 11', true],
    ['42000', 'St Etienne', true],
    ['69400', 'Villefranche s/ Saône', true],
    ['01200', 'VALSERHÔNE', true],
    ['97200', 'FORT DE FRANCE', true],
    ['01000', 'Lyon', false],
    ['69003', 'Bourg-en-Bresse', false],
    ['01012', 'BOURG-EN-BRESSE CEDEX', null],
    ['01000', 'BOURG-EN-BRESSE CEDEX', true],
    ['01000', 'Le Clos du Lac', null],
    ['99999', 'Lyon', null],
    ['01000', '', null],
  ])('%s %s: %s', (postcode, town, matches) => {
    expect(postcodeMatchesTown(postcode, town)).toBe(matches);
  });
});

describe('towns by name', () => {
  it('are found in any spelling', () => {
    expect(postcodesOf('ST-ÉTIENNE')).toContain('42000');
    expect(postcodesOf('Nulle-Part-les-Bains')).toEqual([]);
    expect(isTown('Péronnas')).toBe(true);
    expect(isTown('Comptable')).toBe(false);
    expect(townKey('Bastia CEDEX 3')).toBe('bastia');
  });
});
