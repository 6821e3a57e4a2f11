import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Sectors, messages, information, customers, gifts, transfers: docs/law/rules-fr.md, sections 2, 7, 8, 10 and 11. */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';
const DIRECT = { origins: [origin('direct', '2026-01-02')] };

describe('Bloctel (T-3, T-12)', () => {
  it.each<readonly [string, Json, string, Letter]>([
    ['not on it', { bloctel: false }, '2026-08-10T11:00:00+02:00', 'C'],
    ['on it', { bloctel: true }, '2026-08-10T11:00:00+02:00', 'B'],
    ['not known', { bloctel: null }, '2026-08-10T11:00:00+02:00', 'B'],
    ['on it, consent', { bloctel: true, consents: [granted('phone', '2026-06-01')] }, '2026-08-10T11:00:00+02:00', 'C'],
    [
      'on it, current contract',
      { bloctel: true, contracts: [{ goods: 'kitchen', from: '2026-01-02', until: null }] },
      '2026-08-10T11:00:00+02:00',
      'A',
    ],
    [
      'on it, other contract',
      { bloctel: true, contracts: [{ goods: 'shoes', from: '2026-01-02', until: null }] },
      '2026-08-10T11:00:00+02:00',
      'B',
    ],
    [
      'on it, new regime, consent',
      { bloctel: true, consents: [granted('phone', '2026-06-01')] },
      '2026-08-11T11:00:00+02:00',
      'C',
    ],
    ['not on it, new regime', { bloctel: false }, '2026-08-11T11:00:00+02:00', 'B'],
  ])('%s', (_, contact, at, letter) => {
    expect(verdictOf(facts('consumer', { ...DIRECT, ...contact }, 'phone', at)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('changes at midnight in the person’s time zone', () => {
    const antilles = { ...DIRECT, territory: 'GP', phone: '+590690000010' };
    expect(verdictOf(facts('consumer', antilles, 'phone', '2026-08-10T23:59:00Z')).verdict).toBe('conditional');
    expect(verdictOf(facts('consumer', antilles, 'phone', '2026-08-11T14:30:00Z')).verdict).toBe('block');
  });
});

describe('customers (E-2, S-2, D-3)', () => {
  const bought = (change: Json = {}) => ({
    origins: [origin('direct', '2026-05-02', { informed: false })],
    sales: [{ on: '2026-05-02', goods: 'kitchen', informed: true, refusalOffered: true, ...change }],
  });
  it.each<readonly [string, Json, Json, Letter]>([
    ['similar goods', bought(), {}, 'C'],
    ['goods spelt otherwise', bought({ goods: ' KITCHÉN ' }), {}, 'C'],
    ['related goods', bought({ goods: 'Électroménager' }), { relatedGoods: ['electromenager'] }, 'C'],
    ['other goods', bought({ goods: 'shoes' }), {}, 'B'],
    ['not informed', bought({ informed: false }), {}, 'B'],
    ['information not known', bought({ informed: null }), {}, 'B'],
    ['no refusal offered', bought({ refusalOffered: false }), {}, 'B'],
    ['bought from a sister company', bought({ organisation: 'BETA' }), {}, 'B'],
    ['bought from us by name', bought({ organisation: 'Alpha' }), {}, 'C'],
    ['bought tomorrow', bought({ on: '2026-11-25' }), {}, 'B'],
    ['bought today', bought({ on: '2026-11-24' }), {}, 'C'],
    ['an account without a sale', { ...DIRECT, sales: [] }, {}, 'B'],
    ['details not from the person', { ...bought(), origins: [origin('purchased', '2026-11-10')] }, {}, 'B'],
    [
      'a contract, informed',
      {
        ...DIRECT,
        contracts: [
          { goods: 'kitchen', from: '2025-01-01', until: '2026-01-01', informed: true, refusalOffered: true },
        ],
      },
      {},
      'C',
    ],
    [
      'a contract, nothing known',
      { ...DIRECT, contracts: [{ goods: 'kitchen', from: '2025-01-01', until: null }] },
      {},
      'B',
    ],
  ])('%s', (_, contact, campaign, letter) => {
    for (const channel of ['email', 'sms']) {
      const verdict = verdictOf(facts('consumer', contact, channel, AT, campaign));
      expect(verdict.verdict).toBe(VERDICT_OF[letter]);
      if (letter === 'C')
        expect(verdict).toMatchObject({
          basis: 'existing_customer',
          conditions: ['identify_sender', 'opt_out_in_message'],
        });
    }
  });
});

describe('information (X6, I-2, I-3)', () => {
  const site = (on: string, change: Json = {}) => ({
    origins: [origin('public', on, { informed: false, expected: true, ...change })],
  });
  it.each<readonly [string, Json, Json, Letter]>([
    ['the same day of the next month', site('2026-10-24'), {}, 'C'],
    ['a month and a day', site('2026-10-23'), {}, 'B'],
    ['received on an unknown day', { origins: [{ kind: 'public', source: 'Site', expected: true }] }, {}, 'B'],
    ['informed at collection', site('2026-02-01', { informed: true }), {}, 'C'],
    ['notice in time', site('2026-09-01', { noticeOn: '2026-10-01' }), {}, 'C'],
    ['notice late, but done', site('2026-09-01', { noticeOn: '2026-11-24' }), {}, 'C'],
    ['notice to come', site('2026-09-01', { noticeOn: '2026-11-25' }), {}, 'B'],
    ['message without the source', site('2026-11-10'), { message: { source: false } }, 'B'],
    ['message without identity', site('2026-11-10'), { message: { identity: false } }, 'B'],
    ['message without opt-out', site('2026-11-10'), { message: { optOut: false } }, 'B'],
    ['message that says nothing of it', site('2026-11-10'), { message: {} }, 'C'],
    [
      'informed, message without the source',
      site('2026-02-01', { informed: true }),
      { message: { source: false } },
      'B',
    ],
    [
      'received again from the same source',
      {
        origins: [
          origin('public', '2026-02-01', { informed: false, expected: true }),
          origin('public', '2026-11-10', { informed: false, expected: true }),
        ],
      },
      {},
      'B',
    ],
    [
      'received again from another source',
      {
        origins: [
          origin('public', '2026-02-01', { informed: false, expected: true }),
          origin('public', '2026-11-10', { informed: false, expected: true, source: 'Annuaire' }),
        ],
      },
      {},
      'C',
    ],
  ])('%s', (_, contact, campaign, letter) => {
    expect(
      verdictOf(facts('professional', { ...contact, lastContactFromPerson: '2026-09-01' }, 'email', AT, campaign))
        .verdict,
    ).toBe(VERDICT_OF[letter]);
  });

  it('ends the month on the last day of a short one', () => {
    expect(verdictOf(facts('professional', site('2026-01-31'), 'email', '2026-02-28')).verdict).toBe('conditional');
    expect(verdictOf(facts('professional', site('2026-01-31'), 'email', '2026-03-01')).verdict).toBe('block');
  });

  it('makes a consent to a bought address conditional on telling the source', () => {
    const consents = [granted('email', '2026-11-10')];
    const hired = (change: Json) =>
      verdictOf(facts('consumer', { origins: [origin('purchased', '2026-11-10', change)], consents }, 'email', AT));
    expect(hired({ informed: true }).verdict).toBe('allow');
    expect(hired({ informed: false })).toMatchObject({
      verdict: 'conditional',
      basis: 'consent',
      conditions: expect.arrayContaining(['source_in_message', 'notice_art14']),
    });
    expect(
      verdictOf(
        facts('consumer', { origins: [origin('purchased', '2026-09-10', { informed: false })], consents }, 'email', AT),
      ).verdict,
    ).toBe('block');
  });
});

describe('messages (7.3, S-6, P-9)', () => {
  const agreed = (channel: string) => ({ ...DIRECT, consents: [granted(channel, '2026-06-01')] });
  it.each(['post', 'phone', 'email', 'sms', 'automated_call'])(
    '%s must include identity and a way to object',
    (channel) => {
      for (const audience of ['consumer', 'professional', 'sole_trader', 'organisation']) {
        for (const purpose of ['commercial', 'charity']) {
          expect(
            verdictOf(facts(audience, agreed(channel), channel, AT, { purpose, message: { identity: false } })).verdict,
          ).toBe('block');
          expect(
            verdictOf(facts(audience, agreed(channel), channel, AT, { purpose, message: { optOut: false } })).verdict,
          ).toBe('block');
          expect(
            verdictOf(facts(audience, agreed(channel), channel, AT, { purpose, message: { identity: null } })).verdict,
          ).not.toBe('block');
        }
      }
    },
  );

  it.each<readonly [string, string, Json, Letter]>([
    ['letter to a partner’s file', 'post', { origins: [origin('partner', '2026-11-10')] }, 'B'],
    [
      'second letter to a partner’s file',
      'post',
      { origins: [origin('partner', '2026-11-10')], contacted: [{ channel: 'post', at: '2026-11-12' }] },
      'C',
    ],
    [
      'letter after our own notice',
      'post',
      { origins: [origin('partner', '2026-11-10', { noticeOn: '2026-11-12' })] },
      'C',
    ],
    ['letter to own data', 'post', DIRECT, 'C'],
    [
      'call to a subscriber',
      'phone',
      { ...DIRECT, contracts: [{ goods: 'kitchen', from: '2026-01-02', until: null }] },
      'B',
    ],
    ['e-mail to own data', 'email', agreed('email'), 'A'],
  ])('without the source: %s', (_, channel, contact, letter) => {
    expect(verdictOf(facts('consumer', contact, channel, AT, { message: { source: false } })).verdict).toBe(
      VERDICT_OF[letter],
    );
  });
});

describe('text messages (S-7)', () => {
  const agreed = { ...DIRECT, consents: [granted('sms', '2026-01-02')] };
  it.each<readonly [string, Letter]>([
    ['2026-11-24T07:59:59+01:00', 'B'],
    ['2026-11-24T08:00:00+01:00', 'A'],
    ['2026-11-24T21:29:59+01:00', 'A'],
    ['2026-11-24T21:30:00+01:00', 'B'],
    ['2026-11-28T11:00:00+01:00', 'A'],
    ['2026-11-22T11:00:00+01:00', 'R'],
    ['2026-11-22T22:00:00+01:00', 'B'],
    ['2026-11-22', 'R'],
    ['2026-11-11T11:00:00+01:00', 'R'],
    ['2026-12-25', 'R'],
    ['2026-11-24', 'A'],
  ])('%s: %s', (at, letter) => {
    expect(verdictOf(facts('consumer', agreed, 'sms', at)).verdict).toBe(VERDICT_OF[letter]);
    expect(verdictOf(facts('organisation', DIRECT, 'sms', at)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('uses the person’s local time', () => {
    const reunion = { ...agreed, territory: 'RE', phone: '+262692000010' };
    expect(verdictOf(facts('consumer', reunion, 'sms', '2026-11-24T05:00:00+01:00')).verdict).toBe('allow');
    expect(verdictOf(facts('consumer', reunion, 'sms', '2026-11-24T18:30:00+01:00')).verdict).toBe('block');
    expect(
      verdictOf(facts('consumer', { ...reunion, territory: 'FR' }, 'sms', '2026-11-24T18:30:00+01:00')).verdict,
    ).toBe('block');
  });

  it('binds appeals for gifts too, but no due message', () => {
    expect(
      verdictOf(facts('consumer', DIRECT, 'sms', '2026-11-24T22:00:00+01:00', { purpose: 'charity' })).verdict,
    ).toBe('block');
    expect(
      verdictOf(facts('consumer', DIRECT, 'sms', '2026-11-24T22:00:00+01:00', { purpose: 'transactional' })).verdict,
    ).toBe('allow');
  });
});

describe('referral by post (P-7)', () => {
  const referred = { origins: [origin('referral', '2026-11-10', { informed: false })] };
  it.each<readonly [string, Json, Json, Letter]>([
    ['the first letter', referred, {}, 'C'],
    ['the second letter', { ...referred, contacted: [{ channel: 'post', at: '2026-11-12' }] }, {}, 'B'],
    ['after an e-mail', { ...referred, contacted: [{ channel: 'email', at: '2026-11-12' }] }, {}, 'C'],
    ['a letter to come', { ...referred, contacted: [{ channel: 'post', at: '2026-11-25' }] }, {}, 'C'],
    ['without the source', referred, { message: { source: false } }, 'B'],
    ['after a month', { origins: [origin('referral', '2026-10-10', { informed: false })] }, {}, 'B'],
  ])('%s', (_, contact, campaign, letter) => {
    expect(verdictOf(facts('consumer', contact, 'post', AT, campaign)).verdict).toBe(VERDICT_OF[letter]);
  });
});

describe('appeals for gifts (CH-1 to CH-5)', () => {
  it.each(['post', 'phone', 'email', 'sms', 'automated_call'])('%s follows the objection regime', (channel) => {
    for (const audience of ['consumer', 'professional', 'sole_trader', 'organisation']) {
      const verdict = verdictOf(
        facts(audience, DIRECT, channel, AT, { purpose: 'charity', goods: null, professionRelated: null }),
      );
      expect(verdict).toMatchObject({ verdict: 'conditional', basis: 'charity' });
    }
  });

  it.each<readonly [string, string, string, Json, Letter]>([
    ['not informed', 'sms', AT, { origins: [origin('direct', '2026-01-02', { informed: false })] }, 'B'],
    ['could not object', 'sms', AT, { origins: [origin('direct', '2026-01-02', { objectionOffered: null })] }, 'B'],
    [
      'opposed to appeals',
      'sms',
      AT,
      { ...DIRECT, consents: [{ event: 'opposed', channel: 'all', at: '2026-02-01', purpose: 'charity' }] },
      'B',
    ],
    [
      'opposed to selling only',
      'sms',
      AT,
      { ...DIRECT, consents: [{ event: 'opposed', channel: 'all', at: '2026-02-01', purpose: 'commercial' }] },
      'C',
    ],
    ['opposed', 'sms', AT, { ...DIRECT, consents: [{ event: 'opposed', channel: 'all', at: '2026-02-01' }] }, 'B'],
    ['from a partner charity, informed', 'email', AT, { origins: [origin('partner', '2026-11-10')] }, 'C'],
    [
      'from a partner charity, not informed',
      'email',
      AT,
      { origins: [origin('partner', '2026-11-10', { informed: false })] },
      'B',
    ],
    ['unknown origin', 'post', AT, { origins: [] }, 'B'],
    ['by phone, evening', 'phone', '2026-11-24T20:30:00+01:00', DIRECT, 'R'],
    ['by phone, Saturday', 'phone', '2026-11-28T11:00:00+01:00', DIRECT, 'R'],
    [
      'by phone, four times this month',
      'phone',
      AT,
      {
        ...DIRECT,
        calls: ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map((at) => ({ at, outcome: 'no_answer' })),
      },
      'C',
    ],
    [
      'donor of long ago',
      'email',
      AT,
      { origins: [origin('direct', '2020-01-02')], donor: true, lastDonationOn: '2023-11-24' },
      'B',
    ],
    [
      'donor since',
      'email',
      AT,
      { origins: [origin('direct', '2020-01-02')], donor: true, lastDonationOn: '2023-11-25' },
      'C',
    ],
  ])('%s', (_, channel, at, contact, letter) => {
    expect(verdictOf(facts('consumer', contact, channel, at, { purpose: 'charity', goods: 'donation' })).verdict).toBe(
      VERDICT_OF[letter],
    );
  });

  it('applies the commercial rules to sales to a member', () => {
    expect(verdictOf(facts('consumer', { ...DIRECT, member: true }, 'email', AT)).verdict).toBe('block');
    expect(verdictOf(facts('consumer', { ...DIRECT, member: true }, 'post', AT)).verdict).toBe('conditional');
  });
});

describe('bought with consent to the transmission (E-5)', () => {
  it.each<readonly [string, Json, Letter]>([
    ['agreed, our organisation named', { transmissionConsent: true }, 'C'],
    ['not agreed', { transmissionConsent: false }, 'B'],
    ['not known', { transmissionConsent: null }, 'B'],
    ['agreed, not informed for over a month', { transmissionConsent: true, informed: false, on: '2026-10-01' }, 'B'],
  ])('%s', (_, change, letter) => {
    for (const kind of ['purchased', 'partner']) {
      for (const channel of ['email', 'sms']) {
        expect(
          verdictOf(facts('consumer', { origins: [origin(kind, '2026-11-10', change)] }, channel, AT)).verdict,
        ).toBe(VERDICT_OF[letter]);
      }
      expect(verdictOf(facts('consumer', { origins: [origin(kind, '2026-11-10', change)] }, 'phone', AT)).verdict).toBe(
        'block',
      );
    }
  });
});

describe('before the book', () => {
  it('needs a person’s decision before 25 May 2018', () => {
    expect(
      verdictOf(facts('consumer', { origins: [origin('direct', '2018-01-02')] }, 'post', '2018-05-24')).verdict,
    ).toBe('review');
    expect(
      verdictOf(facts('consumer', { origins: [origin('direct', '2018-01-02')] }, 'post', '2018-05-25')).verdict,
    ).toBe('conditional');
  });
});

describe('bought file, post (P-4)', () => {
  it.each<readonly [string, Json, Letter]>([
    ['informed of the source by this letter', { informed: false }, 'C'],
    ['informed at collection', { informed: true, on: '2026-02-01' }, 'C'],
    ['objection not known (P-4)', { informed: false, objectionOffered: null }, 'B'],
    ['could not object', { informed: false, objectionOffered: false }, 'B'],
    ['after a month', { informed: false, on: '2026-10-23' }, 'B'],
    ['vendor’s data of three years ago', { informed: true, on: '2026-11-10', since: '2023-11-24' }, 'B'],
  ])('%s', (_, change, letter) => {
    expect(
      verdictOf(facts('consumer', { origins: [origin('purchased', '2026-11-10', change)] }, 'post', AT)).verdict,
    ).toBe(VERDICT_OF[letter]);
  });
});
