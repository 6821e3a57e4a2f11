import { describe, expect, it } from 'vitest';
import { facts, granted, origin, VERDICT_OF, verdictOf, type Letter } from './given.ts';

/** Sectors, messages, information, customers, gifts, transfers: docs/law/rules-fr.md, sections 2, 7, 8, 10 and 11. */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';
const DIRECT = { origins: [origin('direct', '2026-01-02')] };

describe('sector bans (X2)', () => {
  const agreed = (channel: string, on: string) => ({
    origins: [origin('direct', on)],
    consents: [granted(channel, on)],
    bloctel: false,
  });
  const eve = (day: string) => `${Number(day.slice(0, 4)) - (day.slice(5) < '02' ? 1 : 0)}-01-02`;
  it.each<readonly [string, string, string, string, Letter]>([
    ['energy_renovation', 'phone', '2020-07-25', '2020-07-25T11:00:00+02:00', 'C'],
    ['energy_renovation', 'phone', '2020-07-26', '2020-07-26T11:00:00+02:00', 'B'],
    ['energy_renovation', 'automated_call', '2020-07-25', '2020-07-25T11:00:00+02:00', 'C'],
    ['energy_renovation', 'automated_call', '2020-07-26', '2020-07-26T11:00:00+02:00', 'B'],
    ['energy_renovation', 'email', '2025-07-01', '2025-07-01T11:00:00+02:00', 'A'],
    ['energy_renovation', 'email', '2025-07-02', '2025-07-02T11:00:00+02:00', 'B'],
    ['energy_renovation', 'sms', '2025-07-01', '2025-07-01T11:00:00+02:00', 'A'],
    ['energy_renovation', 'sms', '2025-07-02', '2025-07-02T11:00:00+02:00', 'B'],
    ['energy_renovation', 'post', '2026-11-24', AT, 'A'],
    ['housing_adaptation', 'phone', '2025-07-01', '2025-07-01T11:00:00+02:00', 'C'],
    ['housing_adaptation', 'phone', '2025-07-02', '2025-07-02T11:00:00+02:00', 'B'],
    ['housing_adaptation', 'automated_call', '2025-07-02', '2025-07-02T11:00:00+02:00', 'B'],
    ['housing_adaptation', 'email', '2025-07-01', '2025-07-01T11:00:00+02:00', 'A'],
    ['housing_adaptation', 'email', '2025-07-02', '2025-07-02T11:00:00+02:00', 'B'],
    ['housing_adaptation', 'sms', '2025-07-02', '2025-07-02T11:00:00+02:00', 'B'],
    ['housing_adaptation', 'post', '2026-11-24', AT, 'A'],
    ['cpf', 'phone', '2022-12-20', '2022-12-20T11:00:00+01:00', 'C'],
    ['cpf', 'phone', '2022-12-21', '2022-12-21T11:00:00+01:00', 'B'],
    ['cpf', 'automated_call', '2022-12-21', '2022-12-21T11:00:00+01:00', 'B'],
    ['cpf', 'email', '2022-12-20', '2022-12-20T11:00:00+01:00', 'A'],
    ['cpf', 'email', '2022-12-21', '2022-12-21T11:00:00+01:00', 'B'],
    ['cpf', 'sms', '2022-12-21', '2022-12-21T11:00:00+01:00', 'B'],
    ['cpf', 'post', '2026-11-24', AT, 'A'],
  ])('%s, %s, %s', (sector, channel, day, at, letter) => {
    expect(verdictOf(facts('consumer', agreed(channel, eve(day)), channel, at, { sector })).verdict).toBe(
      VERDICT_OF[letter],
    );
  });

  it.each<readonly [string, string, Json, Letter]>([
    ['energy_renovation', 'phone', { goods: 'kitchen' }, 'A'],
    ['energy_renovation', 'phone', { goods: 'maintenance' }, 'A'],
    ['energy_renovation', 'phone', { goods: 'shoes' }, 'B'],
    ['energy_renovation', 'phone', { goods: 'kitchen', until: '2026-11-23' }, 'B'],
    ['energy_renovation', 'phone', { goods: 'kitchen', from: '2026-11-25' }, 'B'],
    ['energy_renovation', 'phone', { goods: 'kitchen', organisation: 'BETA' }, 'B'],
    ['energy_renovation', 'email', { goods: 'kitchen', informed: true, refusalOffered: true }, 'C'],
    ['housing_adaptation', 'phone', { goods: 'kitchen' }, 'A'],
    ['cpf', 'phone', { goods: 'kitchen' }, 'A'],
    ['cpf', 'sms', { goods: 'kitchen', informed: true, refusalOffered: true }, 'C'],
  ])('%s, %s, current contract %j', (sector, channel, change, letter) => {
    const contact = { ...DIRECT, contracts: [{ from: '2026-01-02', until: null, ...change }] };
    expect(verdictOf(facts('consumer', contact, channel, AT, { sector, relatedGoods: ['maintenance'] })).verdict).toBe(
      VERDICT_OF[letter],
    );
  });

  it('does not touch appeals for gifts or due messages', () => {
    expect(
      verdictOf(facts('consumer', DIRECT, 'email', AT, { sector: 'energy_renovation', purpose: 'charity' })).verdict,
    ).toBe('conditional');
    expect(verdictOf(facts('consumer', DIRECT, 'email', AT, { sector: 'cpf', purpose: 'transactional' })).verdict).toBe(
      'allow',
    );
  });

  // 8.1, in the order consumer, professional, sole trader, organisation; related to the profession, then not.
  it.each<readonly [string, string, string, string]>([
    ['energy_renovation', 'phone', 'BCRA', 'BBBB'],
    ['energy_renovation', 'email', 'BCRA', 'BBBA'],
    ['energy_renovation', 'sms', 'BCRA', 'BBBA'],
    ['energy_renovation', 'automated_call', 'BCRC', 'BBBB'],
    ['housing_adaptation', 'phone', 'BCRA', 'BBBB'],
    ['housing_adaptation', 'email', 'BCRA', 'BBBA'],
    ['cpf', 'phone', 'BBBA', 'BBBB'],
    ['cpf', 'email', 'BBBA', 'BBBA'],
    ['energy_renovation', 'post', 'ACCA', 'ACCA'],
  ])('protect whom their text protects: %s by %s', (sector, channel, related, unrelated) => {
    const contact = { ...DIRECT, consents: [granted(channel, '2026-06-01')] };
    const asked = (professionRelated: boolean) =>
      ['consumer', 'professional', 'sole_trader', 'organisation'].map((audience) => {
        const held =
          audience === 'sole_trader'
            ? { ...DIRECT, email: 'paul.durand@plombier.example.org' }
            : audience === 'consumer'
              ? contact
              : DIRECT;
        return verdictOf(facts(audience, held, channel, AT, { sector, professionRelated })).verdict;
      });
    const letters = (text: string) => [...text].map((letter) => VERDICT_OF[letter as Letter]);
    expect(asked(true)).toEqual(letters(related));
    expect(asked(false)).toEqual(letters(unrelated));
  });

  it.each(['energy_renovation', 'housing_adaptation'])(
    'are lifted by a current contract, for a sole trader’s review too: %s',
    (sector) => {
      const contact = { ...DIRECT, contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }] };
      expect(verdictOf(facts('sole_trader', contact, 'phone', AT, { sector })).verdict).toBe('conditional');
    },
  );

  it.each<readonly [string, Json, string, Json, Letter, string | null]>([
    [
      'insurance on a current contract',
      { contracts: [{ goods: 'kitchen', from: '2026-01-02', until: null }] },
      AT,
      { sector: 'insurance' },
      'C',
      'insurance_agreement_to_continue',
    ],
    [
      'insurance, consent of yesterday',
      { consents: [granted('phone', '2026-11-23')] },
      AT,
      { sector: 'insurance' },
      'C',
      'insurance_delay_and_recording',
    ],
    ['insurance without consent', {}, AT, { sector: 'insurance' }, 'B', null],
    ['press, new regime', {}, AT, { sector: 'press' }, 'C', 'hours_observed'],
    ['press, new regime, weekend', {}, '2026-11-28T11:00:00+01:00', { sector: 'press' }, 'B', null],
    [
      'press, new regime, not informed',
      { origins: [origin('direct', '2026-01-02', { informed: null })] },
      AT,
      { sector: 'press' },
      'B',
      null,
    ],
    ['press, old regime, on Bloctel', { bloctel: true }, '2026-08-10T11:00:00+02:00', { sector: 'press' }, 'A', null],
    ['press, unknown origin', { origins: [] }, AT, { sector: 'press' }, 'B', null],
  ])('%s', (_, contact, at, campaign, letter, duty) => {
    const verdict = verdictOf(facts('consumer', { ...DIRECT, ...contact }, 'phone', at, campaign));
    expect(verdict.verdict).toBe(VERDICT_OF[letter]);
    if (duty !== null) expect(verdict.conditions).toContain(duty);
  });

  it('treats a solicited insurance call as unsolicited after thirty days', () => {
    const duties = (on: string) =>
      verdictOf(
        facts('consumer', { ...DIRECT, consents: [granted('phone', on)] }, 'phone', AT, { sector: 'insurance' }),
      ).conditions;
    expect(duties('2026-10-25')).not.toContain('insurance_agreement_to_continue');
    expect(duties('2026-10-24')).toContain('insurance_agreement_to_continue');
  });

  it('adds the reminder of the right to object to credit e-mails', () => {
    const verdict = verdictOf(
      facts('consumer', { ...DIRECT, consents: [granted('email', '2026-06-01')] }, 'email', AT, { sector: 'credit' }),
    );
    expect(verdict).toMatchObject({ verdict: 'conditional', basis: 'consent' });
    expect(verdict.conditions).toContain('credit_reminder');
  });
});
