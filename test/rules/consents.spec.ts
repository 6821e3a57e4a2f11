import { describe, expect, it } from 'vitest';
import { facts, granted, MENTIONS, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Consents, oppositions and their order in time: docs/law/rules-fr.md, sections 1.2, 1.3 and 3; docs/formats/facts.md, Adopted readings. */

type Json = Record<string, unknown>;

const KNOWN = origin('direct', '2026-01-10', { informed: false, objectionOffered: false });
const TUESDAY = '2026-11-24T11:00:00+01:00';

const consumer = (consents: Json[], channel: string, at: string, campaign: Json = {}) =>
  facts('consumer', { origins: [KNOWN], consents }, channel, at, campaign);

const no = (event: string, channel: string, at: string, change: Json = {}): Json => ({ event, channel, at, ...change });

describe('phone consent (T-C1, T-C2)', () => {
  const at = '2026-03-02T10:00:00+01:00';
  it.each<readonly [string, Json, string, Letter]>([
    ['at the moment of collection', { at: TUESDAY }, TUESDAY, 'C'],
    ['collected a second after the call', { at: '2026-11-24T11:00:01+01:00' }, TUESDAY, 'B'],
    ['before the opt-in regime, with its mentions', {}, '2026-08-11T11:00:00+02:00', 'C'],
    ['before the opt-in regime, without its mentions', { mentions: [] }, '2026-08-11T11:00:00+02:00', 'B'],
    ['without mentions, on the last day of the old regime', { mentions: [] }, '2026-08-10T11:00:00+02:00', 'C'],
    ['eve of the anniversary', {}, '2027-03-01T11:00:00+01:00', 'C'],
    ['anniversary, before its hour', { at: '2026-03-02T15:00:00+01:00' }, '2027-03-02T14:59:59+01:00', 'C'],
    ['anniversary instant', { at: '2026-03-02T15:00:00+01:00' }, '2027-03-02T15:00:00+01:00', 'B'],
    ['anniversary, another offset', { at: '2026-03-02T15:00:00+01:00' }, '2027-03-02T14:00:00Z', 'B'],
    ['anniversary of a consent without a time', { at: '2026-03-02' }, '2027-03-02T11:00:00+01:00', 'B'],
    ['anniversary as a day', {}, '2027-03-02', 'B'],
    ['collected on 29 February, a year later', { at: '2028-02-29T10:00:00+01:00' }, '2029-02-28T10:00:00+01:00', 'B'],
    ['last day of the stated period', { until: '2026-11-24' }, TUESDAY, 'C'],
    ['day after the stated period', { until: '2026-11-23' }, TUESDAY, 'B'],
    ['stated period longer than a year', { until: '2030-01-01' }, '2027-03-03T11:00:00+01:00', 'B'],
    ['other organisation', { organisations: ['BETA'] }, TUESDAY, 'B'],
    ['nobody named', { organisations: null }, TUESDAY, 'B'],
    ['named with another case', { organisations: ['alpha '] }, TUESDAY, 'C'],
    ['other goods', { goods: ['travel'] }, TUESDAY, 'B'],
    ['no goods named', { goods: null }, TUESDAY, 'B'],
    ['any goods, which name none', { goods: ['*'] }, TUESDAY, 'B'],
    ['any goods, and these', { goods: ['*', 'kitchen'] }, TUESDAY, 'C'],
    ['any goods, and others', { goods: ['*', 'travel'] }, TUESDAY, 'B'],
    ['any goods, old regime', { goods: ['*'] }, '2026-08-10T11:00:00+02:00', 'C'],
    ['goods with accents and case', { goods: [' Kitchén'] }, TUESDAY, 'C'],
    ['pre-ticked box', { positiveAct: false }, TUESDAY, 'B'],
    ['positive act not known', { positiveAct: null }, TUESDAY, 'B'],
    ['no proof', { proof: false }, TUESDAY, 'B'],
    ['proof not known', { proof: null }, TUESDAY, 'B'],
    ['charity only', { purpose: 'charity' }, TUESDAY, 'B'],
    ['commercial', { purpose: 'commercial' }, TUESDAY, 'C'],
    ['about this number', { coordinate: '+33639980010' }, TUESDAY, 'C'],
    ['about another number', { coordinate: '+33639980011' }, TUESDAY, 'B'],
    ['about an e-mail', { coordinate: 'claire.martin@example.net' }, TUESDAY, 'B'],
    ['on all channels', { channel: 'all' }, TUESDAY, 'B'],
    ['for e-mail', { channel: 'email' }, TUESDAY, 'B'],
    ['for automated calls', { channel: 'automated_call' }, TUESDAY, 'B'],
    ['without a date', { at: null }, TUESDAY, 'B'],
    ...MENTIONS.map(
      (mention) =>
        [
          `without the mention ${mention}`,
          { mentions: MENTIONS.filter((other) => other !== mention) },
          TUESDAY,
          'B',
        ] as const,
    ),
  ])('%s', (_, change, moment, letter) => {
    expect(verdictOf(consumer([granted('phone', at, change)], 'phone', moment)).verdict).toBe(VERDICT_OF[letter]);
  });

  it.each([
    ['the eve of the anniversary', '2027-03-01', false],
    ['the anniversary, which is out', '2027-03-02', true],
  ])('a stated period until %s', (_, until, isLong) => {
    const [reason] = verdictOf(consumer([granted('phone', at, { until })], 'phone', TUESDAY)).reasons;
    expect(reason?.message.includes('la période annoncée dépasse un an')).toBe(isLong);
  });

  it('is based on the consent and lists the duties of the call', () => {
    const verdict = verdictOf(consumer([granted('phone', at)], 'phone', TUESDAY));
    expect(verdict.basis).toBe('consent');
    expect(verdict.reasons[0]).toMatchObject({
      rule: 'fr.phone.consumer.consent',
      from: '2026-08-11',
      until: null,
      confidence: 'official',
    });
    expect(verdict.reasons[0]?.source).toContain('code de la consommation, art. L223-1');
    expect(verdict.conditions).toEqual(
      expect.arrayContaining(['identify_caller', 'commercial_nature', 'free_opposition', 'consent_proof_at_hand']),
    );
    expect(verdict.remedy).toBeUndefined();
  });

  it.each<readonly [string, Json, Letter]>([
    ['nobody', {}, 'C'],
    ['an operator that the consent does not name', { operator: 'Centre Appels' }, 'R'],
    ['an operator that it names', { operator: 'Phonéo' }, 'C'],
    ['the organisation itself', { operator: 'ALPHA' }, 'C'],
  ])('acts for the organisation: %s', (_, campaign, letter) => {
    expect(
      verdictOf(consumer([granted('phone', at, { operators: ['PHONEO'] })], 'phone', TUESDAY, campaign)).verdict,
    ).toBe(VERDICT_OF[letter]);
  });

  it('does not ask for the operator where a contract permits the call', () => {
    const contact = {
      origins: [KNOWN],
      consents: [granted('phone', at)],
      contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }],
    };
    expect(verdictOf(facts('consumer', contact, 'phone', TUESDAY, { operator: 'Centre Appels' })).verdict).toBe(
      'allow',
    );
  });
});

describe('automated calls need their own consent (A-1)', () => {
  it.each<readonly [string, string, Json, string, Json, Letter]>([
    ['consent to automated calls', 'automated_call', {}, TUESDAY, {}, 'C'],
    ['without the mentions, new regime', 'automated_call', { mentions: ['identity'] }, TUESDAY, {}, 'B'],
    [
      'without the mentions, old regime',
      'automated_call',
      { mentions: ['identity'] },
      '2026-08-10T11:00:00+02:00',
      {},
      'C',
    ],
    ['consent to calls', 'phone', {}, TUESDAY, {}, 'B'],
    ['consent to text messages', 'sms', {}, TUESDAY, {}, 'B'],
    [
      'predictive dialler on the phone channel, consent to calls',
      'phone',
      {},
      TUESDAY,
      { channel: 'phone', dialing: 'predictive' },
      'B',
    ],
    [
      'predictive dialler on the phone channel, consent to automated calls',
      'automated_call',
      {},
      TUESDAY,
      { channel: 'phone', dialing: 'predictive' },
      'C',
    ],
    [
      'AI agent on the phone channel, consent to automated calls',
      'automated_call',
      {},
      TUESDAY,
      { channel: 'phone', dialing: 'ai_agent', message: { aiAnnounced: true } },
      'C',
    ],
    ['a year later', 'automated_call', { at: '2025-11-24T11:00:00+01:00' }, TUESDAY, {}, 'B'],
    ['for any goods', 'automated_call', { goods: ['*'] }, TUESDAY, {}, 'B'],
  ])('%s', (_, channel, change, moment, campaign, letter) => {
    const consent = granted(channel, '2026-06-01T10:00:00+02:00', change);
    expect(verdictOf(consumer([consent], 'automated_call', moment, campaign)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('requires no mentions in a consent of a professional', () => {
    const contact = {
      origins: [KNOWN],
      consents: [granted('automated_call', '2024-06-01', { mentions: [], goods: null })],
    };
    expect(
      verdictOf(facts('professional', { ...contact, lastContactFromPerson: '2026-01-01' }, 'automated_call', TUESDAY))
        .verdict,
    ).toBe('conditional');
  });
});

describe('electronic consent (E-1, S-1, EC-1, EC-2)', () => {
  it.each<readonly [string, string, Json, Letter]>([
    ['e-mail consent', 'email', {}, 'A'],
    ['older than a year', 'email', { at: '2024-12-01T10:00:00+01:00' }, 'A'],
    ['without mentions', 'email', { mentions: null }, 'A'],
    ['no goods named', 'email', { goods: null }, 'A'],
    ['other goods named', 'email', { goods: ['travel'] }, 'B'],
    ['any goods', 'email', { goods: ['*'] }, 'A'],
    ['pre-ticked', 'email', { positiveAct: false }, 'B'],
    ['unproven', 'email', { proof: null }, 'B'],
    ['for somebody else', 'email', { organisations: ['BETA', 'GAMMA'] }, 'B'],
    ['last day of its period', 'email', { until: '2026-11-24' }, 'A'],
    ['after its period', 'email', { until: '2026-11-23' }, 'B'],
    ['e-mail consent for a text message', 'sms', { channel: 'email' }, 'B'],
    ['text message consent', 'sms', {}, 'A'],
  ])('%s', (_, channel, change, letter) => {
    const contact = { origins: [KNOWN], consents: [granted(channel, '2026-06-01T10:00:00+02:00', change)] };
    expect(verdictOf(facts('consumer', contact, channel, TUESDAY)).verdict).toBe(VERDICT_OF[letter]);
  });
});

describe('oppositions (X1, OP-1, OP-3)', () => {
  const yes = granted('email', '2026-06-01T10:00:00+02:00');
  it.each<readonly [string, Json[], Letter]>([
    ['yes', [yes], 'A'],
    ['yes, then opposed to all', [yes, no('opposed', 'all', '2026-07-01T10:00:00+02:00')], 'B'],
    ['yes, then withdrawn', [yes, no('withdrawn', 'email', '2026-07-01T10:00:00+02:00')], 'B'],
    ['yes, then refused', [yes, no('refused', 'email', '2026-07-01T10:00:00+02:00')], 'B'],
    ['yes, then refused all', [yes, no('refused', 'all', '2026-07-01T10:00:00+02:00')], 'B'],
    ['yes, then opposed to calls', [yes, no('opposed', 'phone', '2026-07-01T10:00:00+02:00')], 'A'],
    ['opposed, then yes', [no('opposed', 'all', '2026-05-01'), yes], 'A'],
    ['opposed, then yes on another channel', [no('opposed', 'all', '2026-05-01'), granted('sms', '2026-06-01')], 'B'],
    [
      'opposed, then an unproven yes',
      [no('opposed', 'all', '2026-05-01'), granted('email', '2026-06-01', { proof: false })],
      'B',
    ],
    ['the same instant', [yes, no('opposed', 'email', '2026-06-01T08:00:00Z')], 'B'],
    ['the same day without a time', [yes, no('opposed', 'email', '2026-06-01')], 'B'],
    ['the same day, earlier', [yes, no('opposed', 'email', '2026-06-01T09:59:00+02:00')], 'A'],
    ['earlier in another offset, later in text', [yes, no('opposed', 'email', '2026-06-01T12:00:00+05:00')], 'A'],
    ['later in another offset, earlier in text', [yes, no('opposed', 'email', '2026-06-01T08:30:00+00:00')], 'B'],
    ['at the moment of contact', [yes, no('opposed', 'all', TUESDAY)], 'B'],
    ['after the moment of contact', [yes, no('opposed', 'all', '2026-11-24T11:00:01+01:00')], 'B'],
    ['typed in the year 2062', [yes, no('withdrawn', 'email', '2062-07-01')], 'B'],
    [
      'opposed, then a yes typed in the year 2062',
      [no('opposed', 'all', '2026-05-01'), granted('email', '2062-06-01')],
      'B',
    ],
    ['without a date', [yes, { event: 'opposed', channel: 'all' }], 'B'],
    ['about another address', [yes, no('opposed', 'email', '2026-07-01', { coordinate: 'other@example.net' })], 'A'],
    [
      'about this address',
      [yes, no('opposed', 'email', '2026-07-01', { coordinate: 'Claire.Martin@example.net' })],
      'B',
    ],
    ['to appeals for gifts only', [yes, no('opposed', 'all', '2026-07-01', { purpose: 'charity' })], 'A'],
    ['to being passed on only', [yes, no('opposed', 'all', '2026-07-01', { purpose: 'transfer' })], 'A'],
    ['to selling only', [yes, no('opposed', 'all', '2026-07-01', { purpose: 'commercial' })], 'B'],
    [
      'opposed, yes, opposed again',
      [no('opposed', 'all', '2026-05-01'), yes, no('opposed', 'email', '2026-08-01')],
      'B',
    ],
    ['withdrawn, then yes', [no('withdrawn', 'email', '2026-05-01'), yes], 'A'],
  ])('%s', (_, consents, letter) => {
    for (const ledger of [consents, [...consents].reverse()]) {
      expect(verdictOf(consumer(ledger, 'email', TUESDAY)).verdict).toBe(VERDICT_OF[letter]);
    }
  });

  it.each<readonly [string, string, Json, Letter]>([
    ['post, opposed to all', 'post', no('opposed', 'all', '2026-07-01'), 'B'],
    ['post, opposed to e-mail', 'post', no('opposed', 'email', '2026-07-01'), 'C'],
    ['post, refused', 'post', no('refused', 'post', '2026-07-01'), 'B'],
    ['customer e-mail, refusal used', 'email', no('refused', 'email', '2026-05-02'), 'B'],
    ['current contract, opposed to calls', 'phone', no('opposed', 'phone', '2026-07-01'), 'B'],
  ])('closes what needs no consent: %s', (_, channel, event, letter) => {
    const contact = {
      origins: [origin('direct', '2026-05-02')],
      sales: [{ on: '2026-05-02', goods: 'kitchen', informed: true, refusalOffered: true }],
      contracts: [{ goods: 'kitchen', from: '2026-05-02', until: null }],
      consents: [event],
    };
    expect(verdictOf(facts('consumer', contact, channel, TUESDAY)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('closes phone and automated calls after an objection to either', () => {
    const contact = (channel: string) => ({
      origins: [KNOWN],
      consents: [granted('automated_call', '2026-06-01'), no('opposed', channel, '2026-07-01')],
    });
    for (const channel of ['phone', 'automated_call', 'all']) {
      expect(
        verdictOf(
          facts('consumer', contact(channel), 'automated_call', TUESDAY, { channel: 'phone', dialing: 'predictive' }),
        ).verdict,
      ).toBe('block');
    }
    expect(verdictOf(facts('consumer', contact('phone'), 'automated_call', TUESDAY)).verdict).toBe('conditional');
  });

  it('names the opposition first, with its remedy', () => {
    const verdict = verdictOf(consumer([no('opposed', 'all', '2026-07-01')], 'email', TUESDAY));
    expect(verdict).toMatchObject({ verdict: 'block', basis: null, conditions: [] });
    expect(verdict.reasons[0]?.rule).toBe('fr.opposition.recorded');
    expect(verdict.remedy).toBe(
      'Rien à demander à la personne : seul un nouvel accord prouvé, donné d’elle-même et saisi à la main, rouvre ce canal.',
    );
  });
});

describe('what is not prospecting (X0, TX-1)', () => {
  it.each<readonly [string, string, Json, Letter]>([
    ['order confirmation', 'transactional', {}, 'A'],
    [
      'order confirmation after an opposition',
      'transactional',
      { consents: [no('opposed', 'all', '2026-07-01')] },
      'A',
    ],
    ['order confirmation, unknown origin', 'transactional', { origins: [] }, 'A'],
    ['order confirmation, old record', 'transactional', { origins: [origin('direct', '2020-01-01')] }, 'A'],
    ['order confirmation to a minor', 'transactional', { birthDate: '2012-01-01' }, 'A'],
    ['order confirmation to a dead person', 'transactional', { status: 'deceased' }, 'B'],
    ['follow-up', 'relational', {}, 'A'],
    [
      'follow-up after an opposition to selling',
      'relational',
      { consents: [no('opposed', 'all', '2026-07-01', { purpose: 'commercial' })] },
      'A',
    ],
    [
      'follow-up after an opposition to everything',
      'relational',
      { consents: [no('opposed', 'all', '2026-07-01')] },
      'B',
    ],
    [
      'follow-up by e-mail after an opposition to calls',
      'relational',
      { consents: [no('opposed', 'phone', '2026-07-01')] },
      'A',
    ],
    ['follow-up after a withdrawn consent', 'relational', { consents: [no('withdrawn', 'email', '2026-07-01')] }, 'A'],
  ])('%s', (_, purpose, contact, letter) => {
    for (const channel of ['email', 'sms']) {
      const verdict = verdictOf(
        facts('consumer', { origins: [KNOWN], ...contact }, channel, '2026-11-22T22:30:00+01:00', {
          purpose,
          goods: null,
        }),
      );
      expect(verdict.verdict).toBe(VERDICT_OF[letter]);
      if (letter === 'A') expect(verdict).toMatchObject({ basis: 'not_prospecting', conditions: [] });
    }
  });

  it('applies to appointment calls at any hour, but not to the number shown by a machine', () => {
    expect(
      verdictOf(facts('consumer', {}, 'phone', '2026-11-22T09:00:00+01:00', { purpose: 'transactional' })).verdict,
    ).toBe('allow');
    expect(
      verdictOf(facts('consumer', {}, 'automated_call', '2026-11-24T11:00:00+01:00', { purpose: 'transactional' }))
        .verdict,
    ).toBe('allow');
    expect(
      verdictOf(
        facts('consumer', {}, 'automated_call', '2026-11-24T11:00:00+01:00', {
          purpose: 'transactional',
          callerId: '+33199000098',
        }),
      ).verdict,
    ).toBe('block');
  });
});
