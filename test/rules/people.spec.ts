import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Minors, retention, mailboxes, lines, status, Sirene, coordinates: docs/law/rules-fr.md, sections 2.3, 6, 9 and 11; docs/formats/facts.md. */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';

describe('minors (M-1 to M-3)', () => {
  const yes = (change: Json = {}) => ({ consents: [granted('email', '2026-06-01', change)] });
  it.each<readonly [string, string, string, Json, Letter]>([
    ['fourteen, own consent', 'email', '2011-11-25', yes(), 'B'],
    ['fourteen, joint consent', 'email', '2011-11-25', yes({ parental: true }), 'A'],
    ['fourteen, unproven joint consent', 'email', '2011-11-25', yes({ parental: true, proof: false }), 'B'],
    ['fifteen today, own consent', 'email', '2011-11-24', yes(), 'R'],
    ['sixteen, own consent', 'email', '2010-05-01', yes(), 'R'],
    ['sixteen, joint consent', 'email', '2010-05-01', yes({ parental: true }), 'A'],
    ['seventeen, the last day', 'email', '2008-11-25', yes(), 'R'],
    ['eighteen today', 'email', '2008-11-24', yes(), 'A'],
    [
      'sixteen, customer',
      'email',
      '2010-05-01',
      { sales: [{ on: '2026-05-02', goods: 'kitchen', informed: true, refusalOffered: true }] },
      'B',
    ],
    ['sixteen, post', 'post', '2010-05-01', {}, 'R'],
    ['fourteen, post', 'post', '2012-05-01', {}, 'B'],
    ['eighteen, post', 'post', '2008-11-24', {}, 'C'],
    [
      'sixteen, current contract, call',
      'phone',
      '2010-05-01',
      { contracts: [{ goods: 'kitchen', from: '2026-01-02', until: null }] },
      'B',
    ],
    ['sixteen, press call', 'phone', '2010-05-01', {}, 'B'],
    ['born on 29 February, 17 years and a day less', 'email', '2008-02-29', yes(), 'A'],
  ])('%s', (_, channel, birthDate, contact, letter) => {
    expect(
      verdictOf(facts('consumer', { birthDate, origins: [origin('direct', '2026-01-02')], ...contact }, channel, AT))
        .verdict,
    ).toBe(VERDICT_OF[letter]);
  });

  it('counts a birthday of 29 February from 1 March', () => {
    const minor = (at: string) =>
      verdictOf(
        facts(
          'consumer',
          {
            birthDate: '2008-02-29',
            origins: [origin('direct', '2025-06-01')],
            consents: [granted('email', '2025-06-01')],
          },
          'email',
          at,
        ),
      ).verdict;
    expect(minor('2026-02-28')).toBe('review');
    expect(minor('2026-03-01')).toBe('allow');
  });

  it('blocks appeals for gifts, and due messages never', () => {
    const minor = { birthDate: '2010-05-01', origins: [origin('direct', '2026-01-02')] };
    expect(verdictOf(facts('consumer', minor, 'email', AT, { purpose: 'charity' })).verdict).toBe('block');
    expect(verdictOf(facts('consumer', minor, 'post', AT, { purpose: 'charity' })).verdict).toBe('review');
    expect(verdictOf(facts('consumer', minor, 'email', AT, { purpose: 'transactional' })).verdict).toBe('allow');
    expect(verdictOf(facts('professional', minor, 'email', AT)).verdict).toBe('block');
  });
});

describe('retention (R-1, R-3, X5)', () => {
  const old = { origins: [origin('direct', '2022-02-01')] };
  it.each<readonly [string, Json, Letter]>([
    ['collected three years ago less a day', { origins: [origin('direct', '2023-11-25')] }, 'C'],
    ['collected three years ago', { origins: [origin('direct', '2023-11-24')] }, 'B'],
    ['collected on an unknown day', { origins: [{ kind: 'direct', informed: true, objectionOffered: true }] }, 'B'],
    ['old, with a click', { ...old, lastContactFromPerson: '2023-11-25' }, 'C'],
    ['old, with a click too old', { ...old, lastContactFromPerson: '2023-11-24' }, 'B'],
    ['old, with a sale', { ...old, sales: [{ on: '2023-11-25', goods: 'shoes' }] }, 'C'],
    [
      'old, with a sale of another organisation',
      { ...old, sales: [{ on: '2026-11-01', goods: 'shoes', organisation: 'BETA' }] },
      'B',
    ],
    ['old, with a sale to come', { ...old, sales: [{ on: '2026-11-25', goods: 'shoes' }] }, 'B'],
    ['old, contract in force', { ...old, contracts: [{ goods: 'shoes', from: '2020-01-01', until: null }] }, 'C'],
    [
      'old, contract of another organisation',
      { ...old, contracts: [{ goods: 'shoes', from: '2020-01-01', until: null, organisation: 'BETA' }] },
      'B',
    ],
    [
      'old, contract that ends today',
      { ...old, contracts: [{ goods: 'shoes', from: '2020-01-01', until: '2026-11-24' }] },
      'C',
    ],
    [
      'old, contract ended three years ago less a day',
      { ...old, contracts: [{ goods: 'shoes', from: '2020-01-01', until: '2023-11-25' }] },
      'C',
    ],
    [
      'old, contract ended three years ago',
      { ...old, contracts: [{ goods: 'shoes', from: '2020-01-01', until: '2023-11-24' }] },
      'B',
    ],
    ['old, contract of unknown end', { ...old, contracts: [{ goods: 'shoes', from: '2020-01-01' }] }, 'B'],
    ['old, member', { ...old, member: true }, 'C'],
    ['old, member until today', { ...old, member: true, memberUntil: '2026-11-24' }, 'C'],
    ['old, member until three years ago', { ...old, member: true, memberUntil: '2023-11-24' }, 'B'],
    ['old, no member', { ...old, member: false }, 'B'],
    ['old, gift', { ...old, donor: true, lastDonationOn: '2024-01-01' }, 'C'],
    ['old, gift of unknown day', { ...old, donor: true }, 'B'],
    ['old, warranty until today', { ...old, relationUntil: '2026-11-24' }, 'C'],
    ['old, warranty until three years ago', { ...old, relationUntil: '2023-11-24' }, 'B'],
    [
      'old, and an unknown origin lately',
      { origins: [origin('direct', '2022-02-01'), { kind: 'unknown', on: '2026-11-01' }] },
      'B',
    ],
    [
      'old, and collected again elsewhere',
      { origins: [origin('direct', '2022-02-01'), origin('direct', '2026-11-01', { source: 'Salon' })] },
      'C',
    ],
    [
      'old, and received again from the same source',
      { origins: [origin('direct', '2022-02-01'), origin('direct', '2026-11-01')] },
      'B',
    ],
    ['undated in a file of fifteen years', { origins: [origin('direct', '2026-11-01', { since: '2011-01-01' })] }, 'B'],
    ['undated in a file of two years', { origins: [origin('direct', '2026-11-01', { since: '2024-11-01' })] }, 'C'],
    ['old, with a consent lately', { ...old, consents: [granted('post', '2026-06-01')] }, 'A'],
    ['old, with a consent to another channel', { ...old, consents: [granted('email', '2023-11-25')] }, 'C'],
    ['old, with a consent three years ago', { ...old, consents: [granted('email', '2023-11-24')] }, 'B'],
    [
      'old, with a consent that was withdrawn since',
      {
        ...old,
        consents: [granted('email', '2026-06-01'), { channel: 'email', event: 'withdrawn', at: '2026-07-01' }],
      },
      'C',
    ],
    [
      'old, with a consent that expired',
      { ...old, consents: [granted('phone', '2024-06-01', { until: '2024-12-31' })] },
      'C',
    ],
    [
      'old, with an unproven consent by a positive act',
      { ...old, consents: [granted('email', '2026-06-01', { proof: false })] },
      'C',
    ],
    [
      'old, with a consent to somebody else',
      { ...old, consents: [granted('email', '2026-06-01', { organisations: ['BETA'], goods: ['travel'] })] },
      'C',
    ],
    [
      'old, with a consent for appeals',
      { ...old, consents: [granted('email', '2026-06-01', { purpose: 'charity' })] },
      'C',
    ],
    [
      'old, with a consent about another coordinate',
      { ...old, consents: [granted('email', '2026-06-01', { coordinate: 'autre@example.net' })] },
      'C',
    ],
    ['old, with a pre-ticked box', { ...old, consents: [granted('email', '2026-06-01', { positiveAct: false })] }, 'B'],
    [
      'old, with a consent whose act is not known',
      { ...old, consents: [granted('email', '2026-06-01', { positiveAct: null })] },
      'B',
    ],
    [
      'old, with a no lately',
      { ...old, consents: [{ channel: 'email', event: 'refused', at: '2026-06-01', positiveAct: true }] },
      'B',
    ],
    [
      'old, with a proven request for other goods',
      { ...old, requests: [{ at: '2023-11-25T09:00:00+01:00', goods: 'travel', proof: true }] },
      'C',
    ],
    [
      'old, with a proven request three years ago',
      { ...old, requests: [{ at: '2023-11-24T09:00:00+01:00', goods: 'travel', proof: true }] },
      'B',
    ],
    ['old, with an unproven request', { ...old, requests: [{ at: '2026-11-20', goods: 'travel', proof: false }] }, 'B'],
    ['old, with a request without proof', { ...old, requests: [{ at: '2026-11-20', goods: 'travel' }] }, 'B'],
    ['old, with our own call that was answered', { ...old, calls: [{ at: '2026-06-01', outcome: 'answered' }] }, 'B'],
    ['old, with our own letter', { ...old, contacted: [{ channel: 'post', at: '2026-06-01' }] }, 'B'],
    ['old, with our own notice', { origins: [origin('direct', '2022-02-01', { noticeOn: '2026-06-01' })] }, 'B'],
    ['old, with a click to come', { ...old, lastContactFromPerson: '2062-02-01' }, 'B'],
    ['old, with a click tomorrow', { ...old, lastContactFromPerson: '2026-11-25' }, 'B'],
    ['old, with a click today', { ...old, lastContactFromPerson: '2026-11-24' }, 'C'],
    ['old, with a gift to come', { ...old, lastDonationOn: '2062-02-01' }, 'B'],
    ['old, with a contract to come', { ...old, contracts: [{ goods: 'shoes', from: '2026-12-01', until: null }] }, 'B'],
    ['old, with a request to come', { ...old, requests: [{ at: '2026-11-25', goods: 'travel', proof: true }] }, 'B'],
    ['old, with a consent to come', { ...old, consents: [granted('email', '2062-06-01')] }, 'B'],
    ['old, member until a day to come', { ...old, memberUntil: '2062-02-01' }, 'C'],
    ['old, warranty until a day to come', { ...old, relationUntil: '2062-02-01' }, 'C'],
  ])('%s', (_, contact, letter) => {
    expect(verdictOf(facts('consumer', contact, 'post', AT)).verdict).toBe(VERDICT_OF[letter]);
  });

  it('sets no limit for the contact point of an organisation', () => {
    expect(verdictOf(facts('organisation', { origins: [origin('direct', '2019-01-01')] }, 'email', AT)).verdict).toBe(
      'allow',
    );
  });
});

describe('Sirene status P (D-6)', () => {
  it.each<readonly [string, Json, Letter]>([
    ['public', { origins: [origin('public', '2026-11-10', { expected: true })] }, 'B'],
    ['bought', { origins: [origin('purchased', '2026-11-10')] }, 'B'],
    [
      'bought, consent to the transmission not known',
      { origins: [origin('purchased', '2026-11-10', { transmissionConsent: null })] },
      'B',
    ],
    [
      'bought, with consent to the transmission',
      { origins: [origin('purchased', '2026-11-10', { transmissionConsent: true })] },
      'C',
    ],
    ['given by the person', { origins: [origin('direct', '2026-01-02')] }, 'C'],
    ['passed on by a partner', { origins: [origin('partner', '2026-11-10')] }, 'C'],
    ['named by a sponsor', { origins: [origin('referral', '2026-11-10')] }, 'C'],
    [
      'public, and given too',
      { origins: [origin('public', '2026-11-10', { expected: true }), origin('direct', '2026-01-02')] },
      'C',
    ],
    [
      'public, with a consent to the channel',
      { origins: [origin('public', '2026-11-10', { expected: true })], consents: [granted('post', '2026-11-12')] },
      'A',
    ],
    [
      'public, with a consent to another channel',
      { origins: [origin('public', '2026-11-10', { expected: true })], consents: [granted('email', '2026-11-12')] },
      'B',
    ],
    [
      'public, with an unproven consent',
      {
        origins: [origin('public', '2026-11-10', { expected: true })],
        consents: [granted('post', '2026-11-12', { proof: null })],
      },
      'B',
    ],
    [
      'public, with a sale',
      { origins: [origin('public', '2026-11-10', { expected: true })], sales: [{ on: '2026-05-02', goods: 'shoes' }] },
      'C',
    ],
    [
      'public, with a sale of another organisation',
      {
        origins: [origin('public', '2026-11-10', { expected: true })],
        sales: [{ on: '2026-05-02', goods: 'shoes', organisation: 'BETA' }],
      },
      'B',
    ],
    [
      'public, with a contract',
      {
        origins: [origin('public', '2026-11-10', { expected: true })],
        contracts: [{ goods: 'shoes', from: '2025-05-02', until: '2025-12-31' }],
      },
      'C',
    ],
    ['unknown', { origins: [{ kind: 'unknown' }] }, 'B'],
  ])('%s', (_, contact, letter) => {
    const asked = (sirene: string) => verdictOf(facts('sole_trader', { sirene, ...contact }, 'post', AT));
    expect(asked('P').verdict).toBe(VERDICT_OF[letter]);
    expect(asked('P').reasons.some(({ rule }) => rule === 'fr.person.sirene_partial')).toBe(letter === 'B');
    expect(asked('A').reasons.some(({ rule }) => rule === 'fr.person.sirene_partial')).toBe(false);
  });

  it('does not stop a due message', () => {
    for (const channel of ['post', 'phone', 'email', 'sms', 'automated_call']) {
      expect(
        verdictOf(
          facts('sole_trader', { sirene: 'P', origins: [origin('public', '2026-11-10')] }, channel, AT, {
            purpose: 'transactional',
          }),
        ).verdict,
      ).toBe('allow');
    }
  });
});

describe('status', () => {
  const known = {
    origins: [origin('direct', '2026-01-02')],
    contracts: [{ goods: 'kitchen', from: '2026-01-02', until: null }],
  };
  it.each<readonly [string, string, Json, Letter]>([
    ['deceased, post', 'post', { status: 'deceased' }, 'B'],
    ['deceased, call', 'phone', { status: 'deceased', statusOn: '2026-06-01' }, 'B'],
    ['moved, post', 'post', { status: 'moved', statusOn: '2026-06-01' }, 'B'],
    ['undeliverable, post', 'post', { status: 'undeliverable' }, 'B'],
    ['deceased in a remark, post', 'post', { status: 'deceased', statusConfirmed: false }, 'R'],
    ['deceased in a remark, call', 'phone', { status: 'deceased', statusConfirmed: false }, 'R'],
    ['deceased, confirmed', 'post', { status: 'deceased', statusConfirmed: true }, 'B'],
    ['undeliverable in a remark, post', 'post', { status: 'undeliverable', statusConfirmed: false }, 'R'],
    ['undeliverable in a remark, call', 'phone', { status: 'undeliverable', statusConfirmed: false }, 'A'],
    ['wrong number in a remark, call', 'phone', { status: 'wrong_number', statusConfirmed: false }, 'R'],
    ['wrong number in a remark, post', 'post', { status: 'wrong_number', statusConfirmed: false }, 'C'],
    ['moved, call', 'phone', { status: 'moved', statusOn: '2026-06-01' }, 'A'],
    ['wrong number, call', 'phone', { status: 'wrong_number', statusOn: '2026-06-01' }, 'B'],
    ['wrong number, automated call', 'automated_call', { status: 'wrong_number' }, 'B'],
    ['wrong number, post', 'post', { status: 'wrong_number' }, 'C'],
    [
      'moved, newer address',
      'post',
      {
        status: 'moved',
        statusOn: '2026-06-01',
        origins: [origin('direct', '2026-07-01', { coordinate: '69003 rue du lac' })],
      },
      'C',
    ],
    [
      'moved, older address',
      'post',
      {
        status: 'moved',
        statusOn: '2026-06-01',
        origins: [origin('direct', '2026-05-01', { coordinate: '69003 rue du lac' })],
      },
      'B',
    ],
    [
      'wrong number, newer number',
      'phone',
      {
        status: 'wrong_number',
        statusOn: '2026-06-01',
        origins: [origin('direct', '2026-07-01', { coordinate: '+33639980010' })],
      },
      'A',
    ],
    [
      'wrong number, newer e-mail',
      'phone',
      {
        status: 'wrong_number',
        statusOn: '2026-06-01',
        origins: [origin('direct', '2026-01-02'), origin('direct', '2026-07-01', { coordinate: 'a@example.net' })],
      },
      'B',
    ],
  ])('%s', (_, channel, contact, letter) => {
    expect(verdictOf(facts('consumer', { ...known, ...contact }, channel, AT)).verdict).toBe(VERDICT_OF[letter]);
  });
});
