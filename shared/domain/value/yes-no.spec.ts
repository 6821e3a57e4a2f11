import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder } from './placeholder.ts';
import { readYesNo } from './yes-no.ts';

describe('readYesNo', () => {
  it.each([
    'oui',
    'OUI',
    'Oui ',
    'o',
    'O',
    'x',
    'X',
    '1',
    'true',
    'VRAI',
    'ok',
    'on',
    'yes',
    'y',
    '✓',
    '☑',
    'accepté',
    "d'accord",
    'Opt-in',
    'inscrit',
    'oui, mars 2024',
    'oui le 3 août 2024',
    'Accepté en déc. 2023',
    'yes since 3 September 2024',
    'oui le 12/03/2024',
    'Oui depuis mars 2024',
    'oui (12.03.24)',
    "J'accepte",
    "'oui",
  ])('%j is a yes', (text) => {
    expect(readYesNo(text)).toBe('yes');
  });

  it.each([
    'non',
    'NON',
    'n',
    '0',
    'false',
    'FAUX',
    'off',
    'no',
    'non merci',
    "pas d'accord",
    'refus',
    'STOP',
    'opt-out',
    'désabonné',
    '☐',
    '✗',
    'non, jamais',
    'ne veut plus de mails',
    'Refuse les appels',
    'ne souhaite pas être contactée',
    'plus de pub',
    'does not want emails',
  ])('%j is a no', (text) => {
    expect(readYesNo(text)).toBe('no');
  });

  it.each([
    '?',
    '-',
    'à demander',
    'oui ?',
    'oui mais pas le samedi',
    'oui par SMS uniquement',
    'NC',
    '2',
    'peut-être',
    'voir avec Paul',
    'oui, STOP 2025',
    'oui puis désinscrit 2025',
    'oui sauf 2024',
    'oui, retiré 2025',
    'ok avant 2025',
    'Oui - annulé le 3 2025',
    'accepté jusque 2024',
    'non renseigné',
    'Non précisé',
    'non communiqué',
    'non connu',
    'non demandé',
    'non applicable',
    'Non répondu',
    'no answer',
    'not asked',
    '#N/A',
  ])('%j is unclear', (text) => {
    expect(readYesNo(text)).toBe('unclear');
  });

  it.each([
    ['1.0', 'yes'],
    ['0,0', 'no'],
    [true, 'yes'],
    [false, 'no'],
    [1, 'yes'],
    [0, 'no'],
    [2, 'unclear'],
    ['', null],
    ['  ', null],
  ])('%j: %s', (cell, answer) => {
    expect(readYesNo(cell)).toBe(answer);
  });

  it('a yes followed by words other than a date never grants', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('oui', 'ok', 'yes'),
        fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,4}$/),
        (yes, rest) => {
          fc.pre(!/^(?:le|du|depuis|en|au|on|since|oui)\b/.test(rest));
          expect(readYesNo(`${yes} ${rest}`)).not.toBe('yes');
        },
      ),
    );
  });
});

describe('isPlaceholder', () => {
  it.each([
    '',
    '-',
    '--',
    '?',
    '/',
    '…',
    'NC',
    'n.c.',
    'N/A',
    'NR',
    'néant',
    'NÉANT',
    'aucun',
    'liste rouge',
    'pas de mail',
    "pas d'internet",
    'à demander',
    'en cours',
    'idem',
    'Inconnu',
    'xxx',
  ])('%j is one', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['0', 'x', 'Nantes', 'à vérifier', 'Dupont', '-2+3', '06', 'Aucun Souci SARL', 'mail'])(
    '%j is not one',
    (text) => {
      expect(isPlaceholder(text)).toBe(false);
    },
  );
});
