import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Dates after the moment judged, and the day in the person's territory: docs/law/rules-fr.md, sections 1.3 and 1.4. */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';
const DIRECT = { origins: [origin('direct', '2026-01-02')] };
const remarkOf = (contact: Json, channel = 'post', campaign: Json = {}) =>
  verdictOf(facts('consumer', contact, channel, AT, campaign)).reasons.find(({ rule }) => rule === 'fr.date.future');

describe('a date after the moment judged', () => {
  it.each<readonly [string, string, Json, Json, Letter]>([
    ['origin', 'post', { origins: [origin('direct', '2026-12-10')] }, {}, 'B'],
    ['origin of the next second is of the same day', 'post', { origins: [origin('direct', '2026-11-24')] }, {}, 'C'],
    [
      'origin that began before',
      'post',
      { origins: [origin('direct', '2062-12-10', { since: '2026-01-02' })] },
      {},
      'C',
    ],
    [
      'origin that began after',
      'post',
      { origins: [origin('direct', '2026-01-02', { since: '2062-12-10' })] },
      {},
      'B',
    ],
    [
      'origin beside a known one',
      'post',
      { origins: [origin('direct', '2062-12-10'), origin('direct', '2026-01-02', { source: 'Salon' })] },
      {},
      'C',
    ],
    [
      'sale',
      'email',
      { ...DIRECT, sales: [{ on: '2026-12-01', goods: 'kitchen', informed: true, refusalOffered: true }] },
      {},
      'B',
    ],
    ['contract', 'phone', { ...DIRECT, contracts: [{ goods: 'kitchen', from: '2026-12-01', until: null }] }, {}, 'B'],
    [
      'contract that ends later',
      'phone',
      { ...DIRECT, contracts: [{ goods: 'kitchen', from: '2026-01-01', until: '2062-12-01' }] },
      {},
      'A',
    ],
    [
      'request',
      'phone',
      { ...DIRECT, requests: [{ at: '2026-11-24T11:00:01+01:00', goods: 'kitchen', proof: true }] },
      {},
      'B',
    ],
    [
      'request a second before',
      'phone',
      { ...DIRECT, requests: [{ at: '2026-11-24T10:59:59+01:00', goods: 'kitchen', proof: true }] },
      {},
      'C',
    ],
    ['consent', 'email', { ...DIRECT, consents: [granted('email', '2026-11-24T11:00:01+01:00')] }, {}, 'B'],
    ['consent of that day without a time', 'email', { ...DIRECT, consents: [granted('email', '2026-11-24')] }, {}, 'A'],
    [
      'period that ends later',
      'email',
      { ...DIRECT, consents: [granted('email', '2026-06-01', { until: '2062-01-01' })] },
      {},
      'A',
    ],
    [
      'notice',
      'post',
      { origins: [origin('purchased', '2026-10-01', { informed: false, noticeOn: '2026-11-25' })] },
      {},
      'B',
    ],
    [
      'notice of that day',
      'post',
      { origins: [origin('purchased', '2026-10-01', { informed: false, noticeOn: '2026-11-24' })] },
      {},
      'C',
    ],
    [
      'withdrawal',
      'email',
      {
        ...DIRECT,
        consents: [granted('email', '2026-06-01'), { channel: 'email', event: 'withdrawn', at: '2062-07-01' }],
      },
      {},
      'B',
    ],
    ['opposition', 'post', { ...DIRECT, consents: [{ channel: 'all', event: 'opposed', at: '2062-07-01' }] }, {}, 'B'],
    [
      'refusal during a call',
      'phone',
      {
        ...DIRECT,
        contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }],
        calls: [{ at: '2062-07-01', outcome: 'refused' }],
      },
      {},
      'B',
    ],
    [
      'attempt',
      'phone',
      {
        ...DIRECT,
        contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }],
        calls: ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-25'].map((at) => ({ at, outcome: 'no_answer' })),
      },
      {},
      'A',
    ],
    [
      'attempt of an unknown day counts as today’s',
      'phone',
      {
        ...DIRECT,
        contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }],
        calls: [
          ...['2026-11-20', '2026-11-21', '2026-11-22'].map((at) => ({ at, outcome: 'no_answer' })),
          { outcome: 'no_answer' },
        ],
      },
      {},
      'B',
    ],
    [
      'origin without a date',
      'post',
      { origins: [{ kind: 'direct', informed: true, objectionOffered: true }], lastContactFromPerson: '2026-11-01' },
      {},
      'B',
    ],
  ])('never counts in favour, and always against: %s', (_, channel, contact, campaign, letter) => {
    expect(verdictOf(facts('consumer', contact, channel, AT, campaign)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('leaves the contact point of a legal person of unknown origin (FD-4)', () => {
    for (const [channel, letter] of [
      ['post', 'R'],
      ['phone', 'R'],
      ['email', 'R'],
    ] as const) {
      expect(
        verdictOf(facts('organisation', { origins: [origin('public', '2026-12-10', { expected: true })] }, channel, AT))
          .verdict,
      ).toBe(VERDICT_OF[letter]);
    }
  });

  it.each<readonly [string, Json, string]>([
    [
      'the last contact',
      { ...DIRECT, lastContactFromPerson: '2062-02-01' },
      'le dernier contact venu de la personne du 01/02/2062, qui ne compte pas',
    ],
    ['the last gift', { ...DIRECT, lastDonationOn: '2062-02-01' }, 'le dernier don du 01/02/2062, qui ne compte pas'],
    [
      'the origin',
      { origins: [...DIRECT.origins, origin('direct', '2062-02-01', { source: 'Salon' })] },
      'l’origine du 01/02/2062, qui ne compte pas',
    ],
    [
      'a sale',
      { ...DIRECT, sales: [{ on: '2062-02-01', goods: 'shoes' }] },
      'l’achat du 01/02/2062, qui ne compte pas',
    ],
    [
      'a request',
      { ...DIRECT, requests: [{ at: '2062-02-01', goods: 'shoes', proof: true }] },
      'la demande de rappel du 01/02/2062, qui ne compte pas',
    ],
    [
      'a consent',
      { ...DIRECT, consents: [granted('post', '2062-02-01')] },
      'l’accord du 01/02/2062, qui ne compte pas',
    ],
    [
      'an opposition',
      { ...DIRECT, consents: [{ channel: 'post', event: 'opposed', at: '2062-02-01' }] },
      'l’opposition du 01/02/2062, qui compte',
    ],
    [
      'two of them, by date',
      { ...DIRECT, lastContactFromPerson: '2062-02-01', lastDonationOn: '2061-02-01' },
      'le dernier don du 01/02/2061, qui ne compte pas ; le dernier contact venu de la personne du 01/02/2062, qui ne compte pas',
    ],
  ])('is reported by a remark that decides nothing (FD-3): %s', (_, contact, said) => {
    expect(remarkOf(contact)).toMatchObject({
      verdict: 'allow',
      confidence: 'interpretation',
      message: `Des dates sont postérieures au moment jugé : ${said}.`,
    });
  });

  it.each<readonly [string, Json, string, Json]>([
    ['nothing lies ahead', DIRECT, 'post', {}],
    [
      'an end is to come',
      {
        ...DIRECT,
        member: true,
        memberUntil: '2062-02-01',
        relationUntil: '2062-02-01',
        contracts: [{ goods: 'shoes', from: '2026-01-01', until: '2062-02-01' }],
      },
      'post',
      {},
    ],
    [
      'a no to another channel',
      { ...DIRECT, consents: [{ channel: 'email', event: 'opposed', at: '2062-02-01' }] },
      'post',
      {},
    ],
    ['the message is due', { ...DIRECT, lastContactFromPerson: '2062-02-01' }, 'post', { purpose: 'transactional' }],
  ])('is not spoken of where it did not matter: %s', (_, contact, channel, campaign) => {
    expect(remarkOf(contact, channel, campaign)).toBeUndefined();
  });
});

describe('the rules of a day', () => {
  const agreedOnce = { ...DIRECT, bloctel: false };
  it.each<readonly [string, string, Json, Letter]>([
    // 00:30 in Paris on 11 August is 18:30 on 10 August in Martinique: a call on opt-out, at a lawful hour.
    ['Martinique, still the day before', '2026-08-11T00:30:00+02:00', { territory: 'MQ', phone: '+596696000010' }, 'C'],
    ['Martinique, a day later', '2026-08-12T00:30:00+02:00', { territory: 'MQ', phone: '+596696000010' }, 'B'],
    ['La Réunion, already the day', '2026-08-10T22:30:00Z', { territory: 'RE', phone: '+262692000010' }, 'B'],
    ['Paris, the eve', '2026-08-10T11:00:00+02:00', {}, 'C'],
    ['Paris, the day', '2026-08-11T11:00:00+02:00', {}, 'B'],
  ])('are those at the place of the person: %s', (_, at, place, letter) => {
    const verdict = verdictOf(facts('consumer', { ...agreedOnce, ...place }, 'phone', at));
    expect(verdict.verdict).toBe(VERDICT_OF[letter]);
  });
});
