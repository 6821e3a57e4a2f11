import { expect, test } from 'vitest';
import { namedOtherClient, otherClientOfConsents } from './other-client.ts';

const HERE = ['Association Colibri', 'Les Amis du Colibri'];
const OTHERS = ['Association Colibri', 'Boutique Alba', 'SFR', 'Café Élan'];

test.each([
  ['its file', ['clients-boutique-alba.xlsx'], 'Boutique Alba'],
  ['a sheet', ['clients.xlsx', 'BOUTIQUE ALBA 2026'], 'Boutique Alba'],
  ['a header', ['clients.csv', 'J’accepte de recevoir les offres de Boutique Alba'], 'Boutique Alba'],
  ['accents', ['cafe_elan.csv'], 'Café Élan'],
  ['nobody', ['clients.xlsx', 'Feuil1'], null],
  ['the one that is open', ['amis-du-colibri.xlsx'], null],
  ['both', ['boutique-alba-pour-les-amis-du-colibri.xlsx'], null],
  ['part of a word', ['boutique-albatros.xlsx'], null],
  ['a name too short to mean anything', ['sfr.csv'], null],
  ['two cells that only touch', ['Boutique', 'Alba'], null],
])('a file that names %s', (_, texts, expected) => {
  expect(namedOtherClient(texts, HERE, OTHERS)).toBe(expected);
});

test.each([
  ['another client alone', [['Boutique Alba']], 'Boutique Alba'],
  ['another client, in capitals', [['BOUTIQUE ALBA']], 'Boutique Alba'],
  ['a name too short to look for in a text', [['SFR']], 'SFR'],
  ['both, in one text', [['Boutique Alba', 'Les amis du Colibri']], null],
  ['one each', [['Association Colibri'], ['Boutique Alba']], 'Boutique Alba'],
  ['somebody who is no client here', [['Fichiers & Cie']], null],
  ['nobody', [[]], null],
])('consents that name %s', (_, consents, expected) => {
  expect(otherClientOfConsents(consents, HERE, OTHERS)).toBe(expected);
});
