import { describe, expect, it } from 'vitest';
import { encodeWindows1252, nearestInWindows1252 } from './windows-1252.ts';

describe('letters of Windows-1252', () => {
  it.each([
    ['Élise Œuvrard, 5 €', 'Élise Œuvrard, 5 €'],
    ['Łukasz Małecki', 'Lukasz Malecki'],
    ['ĐORĐEVIĆ', 'DORDEVIC'],
    ['İbrahim Çelik', 'Ibrahim Çelik'],
    ['Ştefan Țurcanu', 'Stefan Turcanu'],
    ['e\u0301te\u0301', 'été'],
    ['a\u200Bb\u2009c', 'ab c'],
    ['quatre\u2010vingt\u2212dix', 'quatre-vingt-dix'],
    ['l’été – « oui »', 'l’été – « oui »'],
    ['Ελένη 😀', '????? ?'],
    ['a\u0081b', 'ab'],
    ['', ''],
  ])('%j is written %j', (text, expected) => {
    expect(nearestInWindows1252(text)).toBe(expected);
  });

  it('have one byte each', () => {
    expect([...encodeWindows1252('Aé€œŸ’')]).toEqual([0x41, 0xe9, 0x80, 0x9c, 0x9f, 0x92]);
    expect([...encodeWindows1252('ł')]).toEqual([0x3f]);
  });
});
