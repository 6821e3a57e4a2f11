import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiren, isSiret, normaliseSiret } from './siret.ts';

describe('normaliseSiret', () => {
  it.each([
    ['99216491300012', '99216491300012'],
    ['992 164 913 00012', '99216491300012'],
    ['992.164.913.00012', '99216491300012'],
    ['SIRET : 992 164 913 00012', '99216491300012'],
    [99609593100019, '99609593100019'],
    ['35600000000048', '35600000000048'],
  ])('%j → %s', (cell, siret) => {
    expect(normaliseSiret(cell)).toEqual({ value: siret, findings: [] });
  });

  it.each([
    ['9,99012E+13', 'siret.digits_lost', 'warning'],
    ['99544408000018', 'siret.wrong_check_digit', 'warning'],
    ['123456789', 'siret.wrong_check_digit', 'warning'],
    ['9921649130001', 'siret.wrong_length', 'warning'],
    ['immatriculation demandée', 'siret.not_a_number', 'warning'],
    ['00000000000000', 'siret.wrong_check_digit', 'warning'],
    ['995802691', 'siret.siren_only', 'info'],
    ['en cours', 'siret.placeholder', 'info'],
  ])('%j: %s (%s)', (cell, code, severity) => {
    expect(normaliseSiret(cell)).toEqual({ value: null, findings: [{ code, severity }] });
  });

  it('restores a zero lost in a number cell when the key is then valid', () => {
    expect(normaliseSiret(9221649100016)).toEqual({
      value: '09221649100016',
      findings: [{ code: 'siret.zero_restored', severity: 'info' }],
    });
  });

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'99216491300012'];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(isSiret(digits.join(''))).toBe(false);
      }),
    );
    expect(isSiren('356000000')).toBe(true);
  });
});
