import { describe, expect, it } from 'vitest';
import { readStatusWords } from './remark-words.ts';
import { wrongLine } from './wrong-line.ts';

describe('wrongLine', () => {
  it.each([
    ['faux numéro de portable', 'mobile'],
    ['Faux n° portable', 'mobile'],
    ['mauvais tél. mobile', 'mobile'],
    ['portable : faux numéro', 'mobile'],
    ['son portable non attribué', 'mobile'],
    ['numéro de portable erroné', 'mobile'],
    ['GSM : numéro invalide', 'mobile'],
    ['faux portable', 'mobile'],
    ['faux numéro de fixe', 'landline'],
    ['n° fixe hors service', 'landline'],
    ['fixe résilié', 'landline'],
    ['cliente fidèle ; faux numéro de portable, rappeler le soir', 'mobile'],
    ['faux numéro de portable, rappeler sur le fixe', 'mobile'],
    // It does not say which one, or says it of both.
    ['faux numéro', null],
    ['numéro non attribué', null],
    ['faux numéro, rappeler sur le portable', null],
    ['faux numéro rappeler sur le portable', null],
    ['rappeler sur le portable faux numéro', null],
    ['faux numéro de portable et de fixe', null],
    ['portable et fixe résilié', null],
    ['faux numéro de portable ; faux numéro de fixe', null],
    ['faux numéro de portable, numéro invalide', null],
  ])('%j is about %s', (remark, line) => {
    expect([readStatusWords(remark), wrongLine(remark)]).toEqual(['wrong_number', line]);
  });

  it.each(['portable neuf', 'portable hors service, à réparer', 'NPAI, portable 2', 'faux numéro de portable ?', ''])(
    '%j is about none',
    (remark) => {
      expect([readStatusWords(remark) === 'wrong_number', wrongLine(remark)]).toEqual([false, null]);
    },
  );
});
