import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Days, hours, frequency, caller identification, call-backs: docs/law/rules-fr.md, sections 3.4, 4 and 5. */

type Json = Record<string, unknown>;

const SUBSCRIBER = {
  origins: [origin('direct', '2025-01-02')],
  contracts: [{ goods: 'kitchen', from: '2025-01-02', until: null }],
};

const call = (at: string, contact: Json = {}, campaign: Json = {}) =>
  verdictOf(facts('consumer', { ...SUBSCRIBER, ...contact }, 'phone', at, campaign)).verdict;

describe('days and hours (H-1, H-6)', () => {
  it.each<readonly [string, Letter]>([
    ['2026-11-24T09:59:59+01:00', 'B'],
    ['2026-11-24T10:00:00+01:00', 'A'],
    ['2026-11-24T12:59:59+01:00', 'A'],
    ['2026-11-24T13:00:00+01:00', 'B'],
    ['2026-11-24T13:59:59+01:00', 'B'],
    ['2026-11-24T14:00:00+01:00', 'A'],
    ['2026-11-24T19:59:59+01:00', 'A'],
    ['2026-11-24T20:00:00+01:00', 'B'],
    ['2026-11-24T09:00:00Z', 'A'],
    ['2026-11-24T18:59:59Z', 'A'],
    ['2026-11-24', 'A'],
    ['2026-11-21', 'B'],
    ['2026-11-21T11:00:00+01:00', 'B'],
    ['2026-11-22T11:00:00+01:00', 'B'],
    ['2026-11-23T11:00:00+01:00', 'A'],
    ['2026-11-27T11:00:00+01:00', 'A'],
    ['2026-11-11T11:00:00+01:00', 'B'],
    ['2026-11-11', 'B'],
    ['2026-12-25', 'B'],
    ['2027-01-01', 'B'],
    ['2026-04-06', 'B'],
    ['2026-04-03', 'A'],
    ['2026-05-01', 'B'],
    ['2026-05-08', 'B'],
    ['2026-05-14', 'B'],
    ['2026-05-15', 'A'],
    ['2026-05-25', 'B'],
    ['2026-07-14', 'B'],
    ['2027-03-29', 'B'],
    ['2027-05-06', 'B'],
    ['2027-05-17', 'B'],
    ['2025-08-15', 'B'],
    ['2026-12-26', 'B'],
    ['2023-12-26', 'A'],
    ['2026-03-29', 'B'],
    ['2026-03-30T07:59:59Z', 'B'],
    ['2026-03-30T08:00:00Z', 'A'],
    ['2026-10-26T08:59:59Z', 'B'],
    ['2026-10-26T09:00:00Z', 'A'],
  ])('%s: %s', (at, letter) => {
    const from = `${Number(at.slice(0, 4)) - 1}-01-02`;
    expect(call(at, { origins: [origin('direct', from)], contracts: [{ goods: 'kitchen', from, until: null }] })).toBe(
      VERDICT_OF[letter],
    );
  });

  it('holds since 1 March 2023', () => {
    const old = {
      origins: [origin('direct', '2022-01-02')],
      contracts: [{ goods: 'kitchen', from: '2022-01-02', until: null }],
    };
    expect(call('2023-02-28T21:00:00+01:00', old)).toBe('allow');
    expect(call('2023-03-01T21:00:00+01:00', old)).toBe('block');
  });

  it('does not bind calls to professionals (H-7)', () => {
    for (const at of ['2026-11-22T07:00:00+01:00', '2026-11-11T23:00:00+01:00']) {
      expect(verdictOf(facts('professional', { origins: [origin('direct', '2026-01-02')] }, 'phone', at)).verdict).toBe(
        'conditional',
      );
      expect(verdictOf(facts('organisation', { origins: [origin('direct', '2026-01-02')] }, 'phone', at)).verdict).toBe(
        'allow',
      );
    }
  });

  it('binds automated calls to consumers', () => {
    const agreed = { origins: [origin('direct', '2026-01-02')], consents: [granted('automated_call', '2026-06-01')] };
    expect(verdictOf(facts('consumer', agreed, 'automated_call', '2026-11-24T13:30:00+01:00')).verdict).toBe('block');
    expect(verdictOf(facts('consumer', agreed, 'automated_call', '2026-11-24T14:30:00+01:00')).verdict).toBe(
      'conditional',
    );
  });
});

describe('local time (H-5)', () => {
  it.each<readonly [string, string, string, Letter]>([
    ['RE', '+262692000010', '2026-11-24T17:15:00+01:00', 'B'],
    ['RE', '+262692000010', '2026-11-24T07:00:00+01:00', 'A'],
    ['RE', '+262692000010', '2026-11-24T06:59:00+01:00', 'B'],
    ['YT', '+262639000010', '2026-11-24T08:00:00+01:00', 'A'],
    ['YT', '+262639000010', '2026-11-24T07:30:00+01:00', 'B'],
    ['GP', '+590690000010', '2026-11-24T15:00:00+01:00', 'A'],
    ['GP', '+590690000010', '2026-11-24T14:59:00+01:00', 'B'],
    ['GP', '+590690000010', '2026-11-25T00:59:00+01:00', 'A'],
    ['MQ', '+596696000010', '2026-08-10T16:00:00+02:00', 'A'],
    ['BL', '+590690000011', '2026-11-24T15:00:00+01:00', 'A'],
    ['MF', '+590690000012', '2026-11-24T15:00:00+01:00', 'A'],
    ['GF', '+594694000010', '2026-11-24T14:00:00+01:00', 'A'],
    ['GF', '+594694000010', '2026-11-24T13:59:00+01:00', 'B'],
    // Saturday in La Réunion is still Friday in Paris; in Guadeloupe it is the reverse.
    ['RE', '+262692000010', '2026-11-27T21:00:00+01:00', 'B'],
    ['GP', '+590690000010', '2026-11-28T00:30:00+01:00', 'A'],
  ])('%s %s at %s: %s', (territory, phone, at, letter) => {
    expect(call(at, { territory, phone })).toBe(VERDICT_OF[letter]);
  });

  it.each<readonly [string, string, string, Letter]>([
    ['FR', '+262692000010', '2026-11-24T11:00:00+01:00', 'A'],
    ['FR', '+262692000010', '2026-11-24T10:30:00+01:00', 'B'],
    ['FR', '+262692000010', '2026-11-24T17:15:00+01:00', 'B'],
    ['RE', '+33639980010', '2026-11-24T12:00:00+01:00', 'A'],
    ['RE', '+33639980010', '2026-11-24T08:00:00+01:00', 'B'],
    ['GP', '+33639980010', '2026-11-24T15:30:00+01:00', 'A'],
    ['GP', '+33639980010', '2026-11-24T20:30:00+01:00', 'B'],
    ['GP', '+596696000010', '2026-11-24T20:30:00+01:00', 'A'],
    ['FR', '+32470000000', '2026-11-24T11:00:00+01:00', 'A'],
    ['FR', '+14155550100', '2026-11-24T11:00:00+01:00', 'R'],
  ])('must be lawful in both zones: %s with %s at %s: %s', (territory, phone, at, letter) => {
    expect(call(at, { territory, phone })).toBe(VERDICT_OF[letter]);
  });

  it.each(['NC', 'PF', 'WF', 'PM'])('needs a person’s decision in %s', (territory) => {
    expect(
      verdictOf(
        facts(
          'organisation',
          { territory, phone: null, origins: [origin('direct', '2026-01-02')] },
          'email',
          '2026-11-24',
        ),
      ).verdict,
    ).toBe('review');
  });

  it.each(['BE', 'CH', 'MC', 'DE', 'TF'])('needs a person’s decision abroad, in %s', (territory) => {
    expect(
      verdictOf(facts('organisation', { territory, origins: [origin('direct', '2026-01-02')] }, 'post', '2026-11-24'))
        .verdict,
    ).toBe('review');
    expect(
      verdictOf(
        facts(
          'organisation',
          {
            territory,
            consents: [{ event: 'opposed', channel: 'all', at: '2026-01-02' }],
            origins: [origin('direct', '2026-01-02')],
          },
          'post',
          '2026-11-24',
        ),
      ).verdict,
    ).toBe('block');
  });

  it('takes an absent territory for metropolitan France', () => {
    expect(call('2026-11-24T10:30:00+01:00', { territory: null })).toBe('allow');
  });
});

describe('agreements to be called at other times (H-2)', () => {
  const agreed = (change: Json) => ({
    origins: [origin('direct', '2026-01-02')],
    contracts: null,
    consents: [granted('phone', '2026-06-01', change)],
  });
  const SATURDAY = '2026-11-28T10:30:00+01:00';
  it.each<readonly [string, Json, string, Letter]>([
    ['general agreement, last day', { outsideHours: true }, '2026-08-10T21:00:00+02:00', 'C'],
    ['general agreement, a Sunday', { outsideHours: true }, '2026-08-09T11:00:00+02:00', 'C'],
    ['no agreement, last day', {}, '2026-08-10T21:00:00+02:00', 'B'],
    ['general agreement, new regime', { outsideHours: true }, '2026-08-11T21:00:00+02:00', 'B'],
    ['slot, at that very time', { slot: SATURDAY }, SATURDAY, 'C'],
    ['slot, another offset', { slot: '2026-11-28T09:30:00Z' }, SATURDAY, 'C'],
    ['slot, that day', { slot: SATURDAY }, '2026-11-28', 'C'],
    ['slot, a quarter of an hour later', { slot: SATURDAY }, '2026-11-28T10:45:00+01:00', 'B'],
    ['slot, the week after', { slot: SATURDAY }, '2026-12-05T10:30:00+01:00', 'B'],
    ['slot and period, an ordinary hour', { slot: SATURDAY, until: '2027-05-31' }, '2026-11-24T11:00:00+01:00', 'C'],
    ['slot and no period, an ordinary hour', { slot: SATURDAY }, '2026-11-24T11:00:00+01:00', 'B'],
    ['slot without a time', { slot: '2026-11-28' }, SATURDAY, 'B'],
    ['slot without proof', { slot: SATURDAY, proof: false }, SATURDAY, 'B'],
    ['slot in the evening', { slot: '2026-11-24T20:30:00+01:00' }, '2026-11-24T20:30:00+01:00', 'C'],
  ])('%s', (_, change, at, letter) => {
    expect(call(at, agreed(change))).toBe(VERDICT_OF[letter]);
  });

  it('opens the slot for a subscriber too, who needs no consent', () => {
    const slot = granted('phone', '2026-11-20', { slot: SATURDAY, mentions: [] });
    expect(call(SATURDAY, { consents: [slot] })).toBe('allow');
    expect(call(SATURDAY, { consents: [slot, { event: 'withdrawn', channel: 'phone', at: '2026-11-21' }] })).toBe(
      'block',
    );
  });
});

describe('four attempts in thirty days (H-3)', () => {
  const attempts = (...days: string[]) => ({ calls: days.map((at) => ({ at, outcome: 'no_answer' })) });
  it.each<readonly [string, Json, Letter]>([
    ['three', attempts('2026-11-02', '2026-11-03', '2026-11-04'), 'A'],
    ['four, the oldest 29 days ago', attempts('2026-10-26', '2026-11-03', '2026-11-04', '2026-11-05'), 'B'],
    ['four, the oldest 30 days ago', attempts('2026-10-25', '2026-11-03', '2026-11-04', '2026-11-05'), 'A'],
    ['four on one day', attempts('2026-11-24', '2026-11-24', '2026-11-24', '2026-11-24'), 'B'],
    [
      'four, one of them later today',
      attempts('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-24T15:00:00+01:00'),
      'A',
    ],
    [
      'four, one of them earlier today',
      attempts('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-24T10:00:00+01:00'),
      'B',
    ],
    [
      'four, one at an unknown time',
      { calls: [{ outcome: 'no_answer' }, { at: '2026-11-03' }, { at: '2026-11-04' }, { at: '2026-11-05' }] },
      'B',
    ],
    [
      'four answered',
      { calls: ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map((at) => ({ at, outcome: 'answered' })) },
      'B',
    ],
    ['eleven years of calls', attempts('2015-01-01', '2016-01-01', '2017-01-01', '2018-01-01', '2019-01-01'), 'A'],
  ])('%s', (_, contact, letter) => {
    expect(call('2026-11-24T11:00:00+01:00', contact)).toBe(VERDICT_OF[letter]);
  });

  it('does not bind calls to professionals', () => {
    const contact = {
      origins: [origin('direct', '2026-01-02')],
      ...attempts('2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'),
    };
    expect(verdictOf(facts('professional', contact, 'phone', '2026-11-24T11:00:00+01:00')).verdict).toBe('conditional');
  });
});

describe('refusals during a call (H-4)', () => {
  const refused = (at: string, ...consents: Json[]) => ({ calls: [{ at, outcome: 'refused' }], consents });
  it.each<readonly [string, Json, string, Letter]>([
    ['sixty days ago, old regime', refused('2026-06-11'), '2026-08-10T11:00:00+02:00', 'B'],
    ['sixty-one days ago, old regime', refused('2026-06-10'), '2026-08-10T11:00:00+02:00', 'A'],
    ['sixty-one days ago, new regime', refused('2026-06-10'), '2026-08-11T11:00:00+02:00', 'B'],
    ['a year ago, new regime', refused('2025-09-10'), '2026-11-24T11:00:00+01:00', 'B'],
    ['with a consent since', refused('2026-06-10', granted('phone', '2026-07-01')), '2026-11-24T11:00:00+01:00', 'A'],
    ['with a consent before', refused('2026-09-10', granted('phone', '2026-07-01')), '2026-11-24T11:00:00+01:00', 'B'],
    [
      'with a consent for other goods since',
      refused('2026-06-10', granted('phone', '2026-07-01', { goods: ['travel'] })),
      '2026-11-24T11:00:00+01:00',
      'B',
    ],
    [
      'dated after the call: a no counts whatever its date (FD-2)',
      refused('2026-11-25'),
      '2026-11-24T11:00:00+01:00',
      'B',
    ],
  ])('%s', (_, contact, at, letter) => {
    expect(call(at, contact)).toBe(VERDICT_OF[letter]);
  });

  it('counts for professionals as an objection', () => {
    expect(
      verdictOf(
        facts(
          'professional',
          { origins: [origin('direct', '2026-01-02')], ...refused('2026-02-02') },
          'phone',
          '2026-11-24T11:00:00+01:00',
        ),
      ).verdict,
    ).toBe('block');
  });
});

describe('call-backs (T-10, CB-1, CB-2)', () => {
  const ask = (at: string, change: Json = {}) => ({
    origins: [origin('direct', '2026-01-02', { informed: false })],
    contracts: null,
    requests: [{ at, goods: 'kitchen', proof: true, ...change }],
  });
  it.each<readonly [string, Json, string, Json, Letter]>([
    ['the same day', ask('2026-11-24T10:00:00+01:00'), '2026-11-24T11:00:00+01:00', {}, 'C'],
    ['before the request', ask('2026-11-24T12:00:00+01:00'), '2026-11-24T11:00:00+01:00', {}, 'B'],
    ['fifth working day after a Friday', ask('2026-11-20T09:00:00+01:00'), '2026-11-26T19:59:00+01:00', {}, 'C'],
    ['sixth working day after a Friday', ask('2026-11-20T09:00:00+01:00'), '2026-11-27T11:00:00+01:00', {}, 'B'],
    ['across 11 November', ask('2026-11-06'), '2026-11-13T11:00:00+01:00', {}, 'C'],
    ['across 11 November, a day late', ask('2026-11-05'), '2026-11-13T11:00:00+01:00', {}, 'B'],
    ['not proven', ask('2026-11-23', { proof: false }), '2026-11-24T11:00:00+01:00', {}, 'B'],
    ['proof not known', ask('2026-11-23', { proof: null }), '2026-11-24T11:00:00+01:00', {}, 'B'],
    ['about something else', ask('2026-11-23', { goods: 'windows' }), '2026-11-24T11:00:00+01:00', {}, 'B'],
    [
      'about something related only',
      ask('2026-11-23', { goods: 'windows' }),
      '2026-11-24T11:00:00+01:00',
      { relatedGoods: ['windows'] },
      'B',
    ],
    ['outside the hours', ask('2026-11-23'), '2026-11-24T21:00:00+01:00', {}, 'B'],
    ['a Saturday', ask('2026-11-20'), '2026-11-21T11:00:00+01:00', {}, 'B'],
    ['energy works', ask('2026-11-23'), '2026-11-24T11:00:00+01:00', { sector: 'energy_renovation' }, 'R'],
    ['adaptation of housing', ask('2026-11-23'), '2026-11-24T11:00:00+01:00', { sector: 'housing_adaptation' }, 'R'],
    ['energy works, too late', ask('2026-11-03'), '2026-11-24T11:00:00+01:00', { sector: 'energy_renovation' }, 'B'],
    ['CPF', ask('2026-11-23'), '2026-11-24T11:00:00+01:00', { sector: 'cpf' }, 'B'],
    [
      'by a machine',
      ask('2026-11-23'),
      '2026-11-24T11:00:00+01:00',
      { dialing: 'recorded', callerId: '+33162000000' },
      'B',
    ],
  ])('%s', (_, contact, at, campaign, letter) => {
    expect(call(at, contact, campaign)).toBe(VERDICT_OF[letter]);
  });

  it('rests on the request', () => {
    expect(verdictOf(facts('consumer', ask('2026-11-23'), 'phone', '2026-11-24T11:00:00+01:00'))).toMatchObject({
      verdict: 'conditional',
      basis: 'request',
    });
  });
});

describe('the number shown (N-1 to N-4)', () => {
  const board = { origins: [origin('direct', '2026-01-02')] };
  it.each<readonly [string, Json, Letter]>([
    ['an ordinary number, by hand', { callerId: '+33199000098' }, 'A'],
    ['a hidden number', { callerId: 'hidden' }, 'B'],
    ['no number known, by hand', { callerId: null }, 'A'],
    ['dialling not known', { dialing: null }, 'A'],
    ['a mobile, by hand', { callerId: '+33639980098' }, 'C'],
    ['a premium number', { callerId: '+33899000000' }, 'B'],
    ['a shared-cost number', { callerId: '+33820000000' }, 'B'],
    ['a free number', { callerId: '+33800000000' }, 'A'],
    ['predictive, ordinary number', { dialing: 'predictive', callerId: '+33199000098' }, 'B'],
    ['predictive, mobile', { dialing: 'predictive', callerId: '+33639980098' }, 'B'],
    ['predictive, hidden', { dialing: 'predictive', callerId: 'hidden' }, 'B'],
    ['predictive, unknown number', { dialing: 'predictive', callerId: null }, 'B'],
    ['predictive, messaging range', { dialing: 'predictive', callerId: '+33937000000' }, 'B'],
    ...['162', '163', '270', '271', '377', '378', '424', '425', '568', '569', '948', '949', '9475', '9479'].map(
      (range) =>
        [`predictive, 0${range}`, { dialing: 'predictive', callerId: `+33${range.padEnd(9, '0')}` }, 'C'] as const,
    ),
    ['predictive, Guadeloupe', { dialing: 'predictive', callerId: '+590947500000' }, 'C'],
    ['predictive, Guyane', { dialing: 'predictive', callerId: '+594947600000' }, 'C'],
    ['predictive, Martinique', { dialing: 'predictive', callerId: '+596947700000' }, 'C'],
    ['predictive, La Réunion', { dialing: 'predictive', callerId: '+262947800000' }, 'C'],
    ['predictive, 0164', { dialing: 'predictive', callerId: '+33164000000' }, 'B'],
    ['predictive, abroad', { dialing: 'predictive', callerId: '+4916200000' }, 'B'],
    ['AI agent, announced', { dialing: 'ai_agent', callerId: '+33162000000', message: { aiAnnounced: true } }, 'C'],
    ['AI agent, not told', { dialing: 'ai_agent', callerId: '+33162000000' }, 'C'],
    [
      'AI agent, not announced',
      { dialing: 'ai_agent', callerId: '+33162000000', message: { aiAnnounced: false } },
      'B',
    ],
    ['recorded voice, no AI', { dialing: 'recorded', callerId: '+33162000000', message: { aiAnnounced: false } }, 'C'],
  ])('%s', (_, campaign, letter) => {
    expect(verdictOf(facts('organisation', board, 'phone', '2026-11-24T11:00:00+01:00', campaign)).verdict).toBe(
      VERDICT_OF[letter],
    );
  });

  it.each<readonly [string, Json, Letter]>([
    ['2022-12-31', { callerId: '+33199000098' }, 'C'],
    ['2023-01-01', { callerId: '+33199000098' }, 'B'],
    ['2026-08-01', { dialing: 'ai_agent', message: { aiAnnounced: false } }, 'C'],
    ['2026-08-02', { dialing: 'ai_agent', message: { aiAnnounced: false } }, 'B'],
  ])('since its date: %s', (at, campaign, letter) => {
    expect(
      verdictOf(facts('organisation', { origins: [origin('direct', at)] }, 'automated_call', at, campaign)).verdict,
    ).toBe(VERDICT_OF[letter]);
  });

  it('requires the announcement of an AI voice', () => {
    const verdict = verdictOf(
      facts('organisation', board, 'automated_call', '2026-11-24', {
        dialing: 'ai_agent',
        message: { aiAnnounced: true },
      }),
    );
    expect(verdict.conditions).toContain('announce_ai');
  });
});
