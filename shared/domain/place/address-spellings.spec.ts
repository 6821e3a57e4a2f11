import { describe, expect, it } from 'vitest';
import { addressKeys } from './address.ts';
import { placesToFind, placesToKeep } from './address-spellings.ts';

describe('other keys of one house', () => {
  it.each<readonly [string | undefined, readonly string[]]>([
    ['12 A rue Pasteur', ['01000 12 a rue pasteur']],
    ['12A, rue Pasteur', ['01000 12 rue pasteur']],
    ['7 d, av. Foch', ['01000 7 d avenue foch']],
    ['5 ter rue Pasteur', ['01000 5t rue pasteur']],
    ['5T rue Pasteur', ['01000 5 t rue pasteur']],
    ['12 bd Voltaire Bât B', ['01000 12 boulevard voltaire']],
    ['12 bd Voltaire, 3e étage', ['01000 12 boulevard voltaire']],
    ['Apt 4, 12 bd Voltaire', ['01000 12 boulevard voltaire']],
    ['12, bd Voltaire', []],
    ['12 à 14 rue Pasteur', []],
    ['12 a 14 rue Pasteur', []],
    ["12 d'en Haut", []],
    ['12 bis rue Pasteur', []],
    ['12 B rue Pasteur', []],
    // No number begins the rest: a residence alone may be many houses.
    ['Résidence Les Pins, Bât B', []],
    ['12 rue du Bâtiment', []],
    ['rue Pasteur', []],
    [undefined, []],
  ])('%j: %j', (street, others) => {
    const address = { ...(street === undefined ? {} : { street }), postcode: '01000' };
    const own = addressKeys(address);
    expect(placesToFind(address).filter((key) => !own.includes(key))).toEqual(others);
  });

  it.each([
    ['12 bd Voltaire Bât B', ['01000 12 boulevard voltaire bat b', '01000 12 boulevard voltaire']],
    ['5T rue Pasteur', ['01000 5t rue pasteur']],
    ['12 rue Pasteur', ['01000 12 rue pasteur']],
  ])('a refusal at %j is kept under %j', (street, keys) => {
    expect(placesToKeep({ street, postcode: '01000' })).toEqual(keys);
  });
});
