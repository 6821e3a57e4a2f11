import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../shared/contract/documents/facts.ts';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/**
 * Data that changes hands: the rules of docs/law/rules-fr.md, sections 2.1, 3.2, 6 and 11, that no scenario of the legal
 * reference shows (P-1 to P-4, D-2 to D-5, D-10). The others are in scenarios.json.
 */

type Json = Record<string, unknown>;

const AT = '2026-12-02';
const RECEIVED = '2026-11-20';
const sold = (on: string): Json => ({ sales: [{ on, goods: 'kitchen', informed: true, refusalOffered: true }] });
const bought = (change: Json = {}): Json => ({
  origins: [origin('purchased', '2026-10-20', { informed: false, ...change })],
});
const passedOn = { purpose: 'transfer', recipient: 'BETA' };
const DIRECT = { origins: [origin('direct', '2026-01-02')] };

const CASES: readonly (readonly [
  rule: string,
  title: string,
  audience: string,
  Json,
  channel: string,
  Json,
  Letter,
])[] = [
  [
    'P-1',
    'consent to letters',
    'consumer',
    {
      origins: [origin('direct', RECEIVED, { informed: false, objectionOffered: false })],
      consents: [granted('post', RECEIVED)],
    },
    'post',
    {},
    'A',
  ],
  ['P-2', 'customer who could object', 'consumer', { ...DIRECT, ...sold('2026-05-02') }, 'post', {}, 'C'],
  [
    'P-2',
    'customer who was not told of letters',
    'consumer',
    {
      origins: [origin('direct', '2026-01-02', { informed: false, objectionOffered: false })],
      sales: [{ on: '2026-05-02', goods: 'kitchen', informed: false, refusalOffered: false }],
    },
    'post',
    {},
    'B',
  ],
  ['P-3', 'prospect who was told and could object', 'consumer', DIRECT, 'post', {}, 'C'],
  [
    'P-3',
    'prospect who could not object',
    'consumer',
    { origins: [origin('direct', '2026-01-02', { objectionOffered: false })] },
    'post',
    {},
    'B',
  ],
  ['P-4', 'bought file within the month', 'consumer', bought({ on: RECEIVED }), 'post', {}, 'C'],
  [
    'P-4',
    'bought file, told on 1 December, the day after',
    'consumer',
    bought({ noticeOn: '2026-12-01' }),
    'post',
    {},
    'C',
  ],
  ['P-4', 'bought file, told by nobody after the month', 'consumer', bought(), 'post', {}, 'B'],
  ['P-4', 'bought file, told on the next day', 'consumer', bought({ noticeOn: '2026-12-03' }), 'post', {}, 'B'],
  [
    'P-4',
    'bought file, not known whether people could object',
    'consumer',
    bought({ on: RECEIVED, objectionOffered: null }),
    'post',
    {},
    'B',
  ],
  [
    'D-2',
    'rented file: no consent that names the advertiser',
    'consumer',
    { origins: [origin('purchased', RECEIVED)] },
    'email',
    { operator: 'COURTIER' },
    'B',
  ],
  [
    'D-2',
    'rented file: the consent names the advertiser and its operator',
    'consumer',
    {
      origins: [origin('purchased', RECEIVED, { transmissionConsent: true })],
      consents: [granted('email', RECEIVED, { operators: ['COURTIER'] })],
    },
    'email',
    { operator: 'COURTIER' },
    'A',
  ],
  [
    'D-3',
    'a sister company is another controller',
    'consumer',
    DIRECT,
    'post',
    { ...passedOn, recipient: 'ALPHA Sud' },
    'B',
  ],
  [
    'D-3',
    'a sister company, told of it at collection',
    'consumer',
    { origins: [origin('direct', '2026-01-02', { transmissionInformed: true })] },
    'post',
    { ...passedOn, recipient: 'ALPHA Sud' },
    'C',
  ],
  [
    'D-4',
    'sale: customer of the last three years, told of it',
    'consumer',
    { origins: [origin('direct', '2022-01-02', { transmissionInformed: true })], ...sold('2024-05-02') },
    'post',
    passedOn,
    'C',
  ],
  [
    'D-4',
    'sale: customer inactive for three years',
    'consumer',
    { origins: [origin('direct', '2019-01-02', { transmissionInformed: true })], ...sold('2023-12-02') },
    'post',
    passedOn,
    'B',
  ],
  [
    'D-5',
    'public data, e-mail to a consumer',
    'consumer',
    { origins: [origin('public', RECEIVED, { expected: true })] },
    'email',
    {},
    'B',
  ],
  [
    'D-5',
    'public data, letter to a consumer',
    'consumer',
    { origins: [origin('public', RECEIVED, { expected: true })] },
    'post',
    {},
    'R',
  ],
];

describe('data that changes hands', () => {
  it.each(CASES)('%s %s', (_rule, _title, audience, contact, channel, campaign, letter) => {
    expect(verdictOf(facts(audience, contact, channel, AT, campaign)).verdict).toBe(VERDICT_OF[letter]);
  });

  it.each([
    ['without a recipient', { purpose: 'transfer' }],
    ['to ourselves', { purpose: 'transfer', recipient: 'ALPHA' }],
  ])('D-10 a transfer %s is an error, never a verdict', (_, campaign) => {
    expect(parseFacts(facts('consumer', DIRECT, 'post', AT, campaign))).toMatchObject({
      ok: false,
      error: { field: 'campaign.recipient' },
    });
  });

  it('has a case or a scenario for each of its rules', () => {
    const told = readFileSync('test/fixtures/legal/scenarios.json', 'utf8');
    const rules = [
      ...['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'EC-3', 'R-1'],
      ...Array.from({ length: 10 }, (_, place) => `D-${String(place + 1)}`),
    ];
    const here = new Set([...CASES.map(([rule]) => rule), 'D-10']);
    const without = rules.filter((rule) => !here.has(rule) && !new RegExp(`\\b${rule}\\b`).test(told));
    expect(without).toEqual([]);
  });
});
