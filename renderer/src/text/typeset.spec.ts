import { expect, it } from 'vitest';
import { typeset } from './typeset.ts';

it.each([
  ['Plus de contrat en cours : il faut son accord.', 'Plus de contrat en cours~: il faut son accord.'],
  ['Demande le rôle « aide » ; est-ce vous ?', 'Demande le rôle «~aide~»~; est-ce vous~?'],
  ['Demande n° 2, à 10:05 !', 'Demande n°~2, à 10:05~!'],
])('keeps a French sign and its word in one line: %s', (given, set) => {
  expect(typeset(given, 'fr')).toBe(set.replaceAll('~', '\u00a0'));
});

it('leaves English as it is', () => {
  expect(typeset('Who is it : « you » ?', 'en')).toBe('Who is it : « you » ?');
});
