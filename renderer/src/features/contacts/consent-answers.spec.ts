import { describe, expect, test } from 'vitest';
import { type ConsentAnswers, emptyAnswers, goodsIn, consentLacks } from './consent-answers.ts';

const WHOLE: ConsentAnswers = { channel: 'phone', at: '2026-11-20', goods: 'cuisine', wording: 'Oui, appelez-moi.' };

test('only the channel is preset: the goods are asked', () => {
  expect(emptyAnswers()).toEqual({ channel: 'phone', at: '', goods: '', wording: '' });
  expect(consentLacks(emptyAnswers())).toEqual(['at', 'goodsOfCalls', 'wording']);
});

describe('missing answers of a consent', () => {
  test.each<[string, Partial<ConsentAnswers>, ReturnType<typeof consentLacks>]>([
    ['nothing', {}, []],
    ['the day', { at: '' }, ['at']],
    ['the words', { wording: ' \n' }, ['wording']],
    ['the goods of a call', { goods: ' , ' }, ['goodsOfCalls']],
    ['the goods of a call that says « all »', { goods: '*' }, ['goodsOfCalls']],
    ['the goods of a call that says « all » among others', { goods: 'cuisine, *' }, ['goodsOfCalls']],
    ['the goods of an automated call', { channel: 'automated_call', goods: '*' }, ['goodsOfCalls']],
    ['the goods of an e-mail', { channel: 'email', goods: '' }, ['goods']],
    ['nothing of an e-mail about everything', { channel: 'email', goods: '*' }, []],
  ])('%s', (_what, given, lacks) => {
    expect(consentLacks({ ...WHOLE, ...given })).toEqual(lacks);
  });
});

test('a last day that cannot be read is no consent without end', () => {
  expect(consentLacks(WHOLE, true)).toEqual(['until']);
});

test('goods are separated by commas', () => {
  expect(goodsIn(' cuisine,, salle de bains ')).toEqual(['cuisine', 'salle de bains']);
});
