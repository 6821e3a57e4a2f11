import { describe, expect, it } from 'vitest';
import { OriginAnswers } from '../../../../shared/contract/import.ts';
import {
  answersOf,
  emptyConsent,
  emptyOrigin,
  originLacks,
  type OriginField,
  type OriginForm,
} from './origin-answers.ts';

const TODAY = '2026-11-24';
const whole: OriginForm = { ...emptyOrigin(), kind: 'direct', source: 'Carte de fidélité', on: '2026-11-14' };
const bought: OriginForm = { ...whole, kind: 'purchased', source: 'Fichiers & Cie' };
const read: OriginForm = {
  ...whole,
  kind: 'public',
  source: 'Annuaire des artisans',
  capturedFrom: 'annuaire.example/lyon',
  capturedOn: '2026-11-12',
  reuseTerms: 'licence ouverte 2.0',
};
const called = { ...emptyConsent([]), channel: 'phone', goods: 'cuisine' } as const;

describe('the missing answers about an origin', () => {
  it.each<[string, OriginForm, readonly OriginField[], readonly string[]]>([
    ['nothing', whole, [], []],
    ['whence', emptyOrigin(), [], ['kind kindMissing']],
    ['nothing of an unknown origin', { ...emptyOrigin(), kind: 'unknown', since: '?' }, [], []],
    ['name and day', { ...emptyOrigin(), kind: 'direct' }, [], ['source sourceMissing', 'on onMissing']],
    ['a day that can be read', { ...whole, on: '' }, ['on'], ['on dayUnreadable']],
    ['a day that has come', { ...whole, on: '2026-11-25' }, [], ['on dayAhead']],
    ['nothing more of the day itself', { ...whole, on: TODAY }, [], []],
    ['a beginning that can be read', { ...whole, since: 'il y a longtemps' }, [], ['since sinceUnreadable']],
    ['nothing more of a year', { ...whole, since: '2009' }, [], []],
    ['a beginning before the end', { ...whole, since: 'décembre 2026' }, [], ['since sinceAfterOn']],
    ['the day of the notice', { ...bought, informed: true }, [], ['noticeOn noticeOnMissing']],
    [
      'a day of the notice that has come',
      { ...bought, informed: true, noticeOn: '2027-01-01' },
      [],
      ['noticeOn dayAhead'],
    ],
    ['no day where nobody was told', { ...bought, informed: false }, [], []],
    ['no day where nobody knows', { ...bought, informed: null }, [], []],
    ['no notice from people who gave it themselves', { ...whole, informed: true }, [], []],
    [
      'where, when and under which terms public data was captured',
      { ...read, capturedFrom: ' ', capturedOn: '', reuseTerms: '' },
      [],
      ['capturedFrom capturedFromMissing', 'capturedOn capturedOnMissing', 'reuseTerms reuseTermsMissing'],
    ],
    [
      'a day of capture before the reception',
      { ...read, capturedOn: '2026-11-15' },
      [],
      ['capturedOn capturedAfterOn'],
    ],
    ['a day of capture that can be read', { ...read, capturedOn: '' }, ['capturedOn'], ['capturedOn dayUnreadable']],
    ['nothing more of public data on the day of its capture', { ...read, capturedOn: '2026-11-14' }, [], []],
    [
      'the goods of a consent',
      { ...whole, consents: [{ ...called, goods: ' , ' }] },
      [],
      ['consent.1.goods goodsMissing'],
    ],
    [
      'a day of consent that can be read',
      { ...whole, consents: [called] },
      ['consent.1.at'],
      ['consent.1.at dayUnreadable'],
    ],
    [
      'an end that can be read',
      { ...whole, consents: [called] },
      ['consent.1.until'],
      ['consent.1.until dayUnreadable'],
    ],
    ['nothing of an end that lies ahead', { ...whole, consents: [{ ...called, until: '2027-11-01' }] }, [], []],
  ])('%s', (_, form, unreadable, expected) => {
    expect(originLacks(form, TODAY, new Set(unreadable)).map(({ field, sentence }) => `${field} ${sentence}`)).toEqual(
      expected,
    );
  });
});

describe('the answers', () => {
  it('take the first day of a month or year, and keep the day of a notice for data that others collected', () => {
    const answers = answersOf({ ...bought, since: 'mars 2009', informed: true, noticeOn: '2026-11-20' });
    expect(answers).toMatchObject({ since: '2009-03-01', informed: true, noticeOn: '2026-11-20' });
    expect(answersOf({ ...whole, informed: true, noticeOn: '2026-11-20' })).toMatchObject({
      informed: true,
      noticeOn: null,
    });
    expect(answersOf({ ...bought, informed: false, noticeOn: '2026-11-20' })).toMatchObject({
      informed: false,
      noticeOn: null,
    });
    expect(OriginAnswers.safeParse(answers).success).toBe(true);
  });

  it('have information about a transmission only for data given by the persons themselves', () => {
    expect(answersOf({ ...whole, transmissionInformed: true }).transmissionInformed).toBe(true);
    expect(answersOf({ ...bought, transmissionInformed: true }).transmissionInformed).toBeNull();
  });

  it('have nothing of an unknown origin that was typed before and is not shown any more', () => {
    const typed: OriginForm = {
      ...whole,
      since: '2009',
      informed: true,
      objectionOffered: true,
      audience: 'professional',
      consents: [called],
      salesGoods: 'cuisines',
      evidence: [{ fileToken: 'a', name: 'bulletin.pdf' }],
    };
    expect(answersOf({ ...typed, kind: 'unknown' })).toEqual(answersOf({ ...emptyOrigin(), kind: 'unknown' }));
    expect(answersOf(typed).consents).toHaveLength(1);
  });

  it.each([
    ['direct', null, null],
    ['partner', true, null],
    ['purchased', true, null],
    ['public', null, true],
    ['referral', null, null],
  ] as const)('have what is asked of a %s origin alone', (kind, transmissionConsent, expected) => {
    expect(answersOf({ ...read, kind, transmissionConsent: true, expected: true })).toMatchObject({
      transmissionConsent,
      expected,
    });
  });

  it('have a capture only for public data', () => {
    const capture = {
      capturedFrom: 'annuaire.example/lyon',
      capturedOn: '2026-11-12',
      reuseTerms: 'licence ouverte 2.0',
    };
    expect(answersOf(read)).toMatchObject(capture);
    expect(answersOf({ ...read, kind: 'partner' })).toMatchObject({
      capturedFrom: null,
      capturedOn: null,
      reuseTerms: null,
    });
    expect(OriginAnswers.safeParse(answersOf(read)).success).toBe(true);
  });

  it('name only the typed goods', () => {
    const consents = [{ ...called, goods: 'cuisine, salle de bains ,' }];
    expect(answersOf({ ...whole, consents }).consents[0]?.goods).toEqual(['cuisine', 'salle de bains']);
    expect(emptyConsent([]).goods).toBe('');
  });
});

it('consents keep their keys while others are removed', () => {
  const first = emptyConsent([]);
  const second = emptyConsent([first]);
  expect([first.id, second.id, emptyConsent([second]).id]).toEqual([1, 2, 3]);
});
