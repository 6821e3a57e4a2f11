import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName, isFrenchTerritory, readCountry } from './country.ts';
import { normalisePostcode, territoryOfPostcode } from './postcode.ts';

describe('French postcodes', () => {
  it.each([
    ['01000', '01000', 'FR'],
    ['1000', '01000', 'FR'],
    [1000, '01000', 'FR'],
    [6400, '06400', 'FR'],
    [69003, '69003', 'FR'],
    ['39000.0', '39000', 'FR'],
    ['92 100', '92100', 'FR'],
    ['1 000', '01000', 'FR'],
    ['97 110', '97110', 'GP'],
    ["'01000", '01000', 'FR'],
    ['F-75011', '75011', 'FR'],
    ['FR 75011', '75011', 'FR'],
    ['20200', '20200', 'FR'],
    ['01012', '01012', 'FR'],
    ['97200', '97200', 'MQ'],
    ['97600', '97600', 'YT'],
    ['98000', '98000', 'MC'],
  ])('%j → %s in %s', (cell, postcode, territory) => {
    expect(normalisePostcode(cell)).toEqual({ value: { postcode, territory }, findings: [] });
  });

  it('returns the town of the same cell too', () => {
    expect(normalisePostcode('01000 Bourg-en-Bresse').value).toEqual({
      postcode: '01000',
      town: 'Bourg-en-Bresse',
      territory: 'FR',
    });
  });

  it('writes a Corsican department like La Poste', () => {
    expect(normalisePostcode('2A004')).toEqual({
      value: { postcode: '20004', territory: 'FR' },
      findings: [{ code: 'postcode.corsica', severity: 'info' }],
    });
  });

  it('restores every zero lost in a number cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 95_999 }), (number) => {
        expect(normalisePostcode(number).value?.postcode).toBe(String(number).padStart(5, '0'));
        expect(normalisePostcode(String(number).padStart(5, '0')).value?.postcode).toBe(
          String(number).padStart(5, '0'),
        );
      }),
    );
  });
});

describe('foreign postcodes stay as they are', () => {
  it.each([
    ['1000', 'BE', '1000', 'BE'],
    [1204, 'CH', '1204', 'CH'],
    ['10969', 'DE', '10969', 'DE'],
    ['L-1536', undefined, '1536', 'LU'],
    ['B-1000', undefined, '1000', 'BE'],
    ['SW1A 1AA', undefined, 'SW1A 1AA', undefined],
    ['1000-001', undefined, '1000-001', undefined],
  ])('%j in %s → %s', (cell, country, postcode, territory) => {
    expect(normalisePostcode(cell, country)).toEqual({
      value: territory === undefined ? { postcode } : { postcode, territory },
      findings: [],
    });
  });
});

describe('texts that are not a postcode', () => {
  it.each([
    ['00000', 'postcode.impossible'],
    ['99123', 'postcode.impossible'],
    ['123', 'postcode.impossible'],
    ['123456', 'postcode.impossible'],
    ['6,9E+04', 'postcode.digits_lost'],
    ['Bourg', 'postcode.not_a_postcode'],
  ])('%j: %s', (cell, code) => {
    expect(normalisePostcode(cell)).toEqual({ value: null, findings: [{ code, severity: 'warning' }] });
  });

  it.each(['', '-', 'NC', '0'])('%j is nothing', (cell) => {
    expect(normalisePostcode(cell)).toEqual({ value: null, findings: [] });
  });
});

describe('territoryOfPostcode', () => {
  it.each([
    ['69003', 'FR'],
    ['20200', 'FR'],
    ['97110', 'GP'],
    ['97133', 'BL'],
    ['97150', 'MF'],
    ['97200', 'MQ'],
    ['97300', 'GF'],
    ['97400', 'RE'],
    ['97500', 'PM'],
    ['97600', 'YT'],
    ['98000', 'MC'],
    ['98400', 'TF'],
    ['98600', 'WF'],
    ['98714', 'PF'],
    ['98800', 'NC'],
    ['1000', null],
    ['SW1A 1AA', null],
  ])('%s: %s', (postcode, territory) => {
    expect(territoryOfPostcode(postcode)).toBe(territory);
  });
});

describe('readCountry', () => {
  it.each([
    ['France', 'FR'],
    ['FRANCE', 'FR'],
    ['F', 'FR'],
    ['fr', 'FR'],
    ['Belgique', 'BE'],
    ['BELGIUM', 'BE'],
    ['B', 'BE'],
    ['SUISSE', 'CH'],
    ['CH', 'CH'],
    ['Allemagne', 'DE'],
    ['Germany', 'DE'],
    ['Italie', 'IT'],
    ['Luxembourg', 'LU'],
    ['Pays-Bas', 'NL'],
    ['Royaume-Uni', 'GB'],
    ['UK', 'GB'],
    ['États-Unis', 'US'],
    ['USA', 'US'],
    ['La Réunion', 'RE'],
    ['Martinique', 'MQ'],
    ['Espagne', 'ES'],
    ['Portugal', 'PT'],
    ['Monaco', 'MC'],
    ["Côte d'Ivoire", 'CI'],
    ['Bourg-en-Bresse', null],
    ['', null],
    ['?', null],
    ['xx', null],
  ])('%j: %s', (text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  it('reads its own names', () => {
    for (const code of ['FR', 'BE', 'CH', 'DE', 'GB', 'US', 'CI', 'RE', 'XK'])
      expect(readCountry(countryName(code))).toBe(code);
  });

  it('recognises French mail', () => {
    expect(['FR', 'RE', 'NC', 'PM'].every(isFrenchTerritory)).toBe(true);
    expect(['MC', 'BE', 'CH'].some(isFrenchTerritory)).toBe(false);
  });
});
