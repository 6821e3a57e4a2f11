import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Passing data on to partners, hire and sale: docs/law/rules-fr.md, section 11. */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';
const DIRECT = { origins: [origin('direct', '2026-01-02')] };

describe('passing the data on (D-1, D-3, D-4, D-6 to D-9)', () => {
  const INFORMED = { origins: [origin('direct', '2026-01-02', { transmissionInformed: true })] };
  const named = (channel: string, change: Json = {}) => ({
    ...DIRECT,
    consents: [granted(channel, '2026-06-01', { organisations: ['ALPHA', 'Bêta'], ...change })],
  });
  const pass = (audience: string, channel: string, at: string, contact: Json, campaign: Json = {}) =>
    verdictOf(facts(audience, contact, channel, at, { purpose: 'transfer', recipient: 'BETA', ...campaign })).verdict;

  it.each<readonly [string, string, string, Json, Json, Letter]>([
    ['post, informed of the transmission', 'post', AT, INFORMED, {}, 'C'],
    ['post, informed of our own prospecting only', 'post', AT, DIRECT, {}, 'B'],
    [
      'post, informed that nothing is passed on',
      'post',
      AT,
      { origins: [origin('direct', '2026-01-02', { transmissionInformed: false })] },
      {},
      'B',
    ],
    [
      'post, informed of the transmission alone',
      'post',
      AT,
      {
        origins: [
          origin('direct', '2026-01-02', { informed: null, objectionOffered: null, transmissionInformed: true }),
        ],
      },
      {},
      'C',
    ],
    [
      'post, informed customer',
      'post',
      AT,
      { ...DIRECT, sales: [{ on: '2026-05-02', goods: 'shoes', informed: true, refusalOffered: true }] },
      {},
      'B',
    ],
    ['post, recipient named', 'post', AT, named('post'), {}, 'C'],
    [
      'post, opposed to being passed on',
      'post',
      AT,
      { ...INFORMED, consents: [{ event: 'opposed', channel: 'all', at: '2026-02-01', purpose: 'transfer' }] },
      {},
      'B',
    ],
    [
      'post, a consent limited to being passed on, which permits nothing',
      'post',
      AT,
      named('post', { purpose: 'transfer' }),
      {},
      'B',
    ],
    [
      'post, opposed to post',
      'post',
      AT,
      { ...INFORMED, consents: [{ event: 'opposed', channel: 'post', at: '2026-02-01' }] },
      {},
      'B',
    ],
    [
      'post, opposed to everything',
      'post',
      AT,
      { ...INFORMED, consents: [{ event: 'opposed', channel: 'all', at: '2026-02-01' }] },
      {},
      'B',
    ],
    [
      'post, opposed to appeals',
      'post',
      AT,
      { ...INFORMED, consents: [{ event: 'opposed', channel: 'post', at: '2026-02-01', purpose: 'charity' }] },
      {},
      'B',
    ],
    [
      'post, opposed to e-mail',
      'post',
      AT,
      { ...INFORMED, consents: [{ event: 'opposed', channel: 'email', at: '2026-02-01' }] },
      {},
      'C',
    ],
    [
      'post, three years less a day',
      'post',
      AT,
      { origins: [origin('direct', '2023-11-25', { transmissionInformed: true })] },
      {},
      'C',
    ],
    [
      'post, three years',
      'post',
      AT,
      { origins: [origin('direct', '2023-11-24', { transmissionInformed: true })] },
      {},
      'B',
    ],
    ['post, unknown origin', 'post', AT, { origins: [] }, {}, 'B'],
    [
      'post, bought, informed of it',
      'post',
      AT,
      { origins: [origin('purchased', '2026-11-10', { transmissionInformed: true })] },
      {},
      'B',
    ],
    [
      'post, bought, recipient named here',
      'post',
      AT,
      { origins: [origin('purchased', '2026-11-10')], consents: named('post').consents },
      {},
      'R',
    ],
    [
      'post, bought and given too',
      'post',
      AT,
      { origins: [origin('purchased', '2026-11-10'), ...INFORMED.origins] },
      {},
      'C',
    ],
    ['post, Sirene P, given by the person', 'post', AT, { ...INFORMED, sirene: 'P' }, {}, 'C'],
    ['post, minor', 'post', AT, { ...INFORMED, birthDate: '2010-05-01' }, {}, 'B'],
    ['post, banned sector', 'post', AT, INFORMED, { sector: 'energy_renovation' }, 'C'],
    ['phone, old regime', 'phone', '2026-08-10', INFORMED, {}, 'C'],
    ['phone, old regime, Bloctel not checked', 'phone', '2026-08-10', { ...INFORMED, bloctel: null }, {}, 'B'],
    ['phone, old regime, on Bloctel', 'phone', '2026-08-10', { ...INFORMED, bloctel: true }, {}, 'B'],
    ['phone, new regime', 'phone', '2026-08-11', INFORMED, {}, 'B'],
    ['phone, recipient named', 'phone', AT, named('phone'), {}, 'C'],
    ['phone, recipient named, any goods', 'phone', AT, named('phone', { goods: ['*'] }), {}, 'B'],
    [
      'phone, recipient named, any goods when none are stated',
      'phone',
      AT,
      named('phone', { goods: ['*'] }),
      { goods: null },
      'B',
    ],
    ['phone, recipient named without the mentions', 'phone', AT, named('phone', { mentions: [] }), {}, 'B'],
    ['phone, recipient named, banned sector', 'phone', AT, named('phone'), { sector: 'cpf' }, 'B'],
    [
      'phone, recipient named, banned sector, our own contract',
      'phone',
      AT,
      { ...named('phone'), contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }] },
      { sector: 'energy_renovation' },
      'B',
    ],
    [
      'phone, recipient named, banned sector, call-back asked of us',
      'phone',
      AT,
      { ...named('phone'), requests: [{ at: '2026-11-23', goods: 'kitchen', proof: true }] },
      { sector: 'energy_renovation' },
      'B',
    ],
    ['phone, recipient named, telling goods', 'phone', AT, named('phone', { goods: ['PAC'] }), { goods: 'PAC' }, 'R'],
    ['phone, at night', 'phone', '2026-11-22T23:00:00+01:00', named('phone'), {}, 'C'],
    ['e-mail, recipient named', 'email', AT, named('email'), {}, 'C'],
    ['e-mail, recipient named, any goods', 'email', AT, named('email', { goods: ['*'] }), {}, 'C'],
    ['e-mail, informed of the transmission', 'email', AT, INFORMED, {}, 'B'],
    ['e-mail, recipient not named', 'email', AT, named('email', { organisations: ['ALPHA'] }), {}, 'B'],
    ['e-mail, consent to another channel', 'email', AT, named('sms'), {}, 'B'],
    ['e-mail, consent for goods when none are stated', 'email', AT, named('email'), { goods: null }, 'C'],
    [
      'e-mail, opposed since',
      'email',
      AT,
      { ...DIRECT, consents: [...named('email').consents, { event: 'opposed', channel: 'email', at: '2026-07-01' }] },
      {},
      'B',
    ],
    ['SMS, recipient named', 'sms', AT, named('sms'), {}, 'C'],
    ['automated call, recipient named', 'automated_call', AT, named('automated_call'), {}, 'C'],
    [
      'automated call, consent without mentions',
      'automated_call',
      AT,
      named('automated_call', { mentions: [] }),
      {},
      'B',
    ],
  ])('%s', (_, channel, at, contact, campaign, letter) => {
    expect(pass('consumer', channel, at, contact, campaign)).toBe(VERDICT_OF[letter]);
  });

  it.each(['post', 'phone', 'email', 'sms', 'automated_call'])(
    'treats professionals as post on every channel: %s',
    (channel) => {
      for (const audience of ['professional', 'sole_trader']) {
        const email = { email: 'paul.durand@plombier.example.org' };
        expect(pass(audience, channel, AT, { ...INFORMED, ...email })).toBe('conditional');
        expect(pass(audience, channel, AT, { ...DIRECT, ...email })).toBe('block');
        expect(pass(audience, channel, AT, { ...named(channel), ...email })).toBe('conditional');
      }
    },
  );

  it('treats a professional’s free mailbox as a consumer’s (E-13)', () => {
    expect(pass('professional', 'email', AT, { ...INFORMED, email: 'paul@gmail.com' })).toBe('block');
  });

  it.each(['post', 'phone', 'email', 'sms', 'automated_call'])(
    'permits the contact point of a legal person of known origin: %s',
    (channel) => {
      expect(pass('organisation', channel, AT, { origins: [origin('public', '2019-01-10')] })).toBe('allow');
      expect(
        pass('organisation', channel, AT, { origins: [origin('purchased', '2026-11-10')] }, { sector: 'cpf' }),
      ).toBe('allow');
      expect(pass('organisation', channel, AT, {})).toBe('review');
      expect(
        pass('organisation', channel, AT, {
          ...INFORMED,
          consents: [{ event: 'opposed', channel: 'all', at: '2026-02-01' }],
        }),
      ).toBe('block');
    },
  );

  it('treats a named mailbox of an organisation as a professional’s', () => {
    expect(pass('organisation', 'email', AT, { ...DIRECT, email: 'marie.dupont@example.org' })).toBe('block');
  });
});
