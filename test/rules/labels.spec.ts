import { describe, expect, it } from 'vitest';
import { facts, granted, origin, verdictOf } from './given.ts';

/**
 * One confidence label per cause (docs/law/rules-fr.md, 0.1), the order of statements by a machine, the numbers
 * of due calls (N-5), the sector guard (SG-3).
 */

type Json = Record<string, unknown>;

const AT = '2026-11-24T11:00:00+01:00';
const DIRECT = { origins: [origin('direct', '2026-01-02')] };
const phone = (change: Json, at = AT) =>
  verdictOf(facts('consumer', { ...DIRECT, consents: [granted('phone', '2026-09-01', change)] }, 'phone', at));

describe('the label of a reason is that of its cause', () => {
  it.each<readonly [string, ReturnType<typeof verdictOf>, string, string]>([
    [
      'no phone consent at all',
      verdictOf(facts('consumer', DIRECT, 'phone', AT)),
      'fr.phone.consumer.consent',
      'official',
    ],
    ['past its period', phone({ until: '2026-11-01' }), 'fr.phone.consumer.consent', 'secondary'],
    ['past its year', phone({ at: '2025-09-01' }), 'fr.phone.consumer.consent', 'secondary'],
    ['for another professional', phone({ organisations: ['BETA'] }), 'fr.phone.consumer.consent', 'secondary'],
    ['for other goods', phone({ goods: ['travel'] }), 'fr.phone.consumer.consent', 'secondary'],
    [
      'without the mentions, since the law',
      phone({ mentions: ['identity'] }),
      'fr.phone.consumer.consent',
      'secondary',
    ],
    [
      'without the mentions, before the law',
      phone({ at: '2026-08-10', mentions: ['identity'] }),
      'fr.phone.consumer.consent',
      'interpretation',
    ],
    ['for anything', phone({ goods: ['*'] }), 'fr.phone.consumer.consent', 'interpretation'],
    ['for more than a year, within it', phone({ until: '2028-09-01' }), 'fr.phone.consumer.consent', 'interpretation'],
    [
      'for more than a year, after it',
      phone({ at: '2025-09-01', until: '2028-09-01' }),
      'fr.phone.consumer.consent',
      'interpretation',
    ],
    [
      'an appeal for gifts',
      verdictOf(facts('consumer', DIRECT, 'email', AT, { purpose: 'charity' })),
      'fr.charity.appeal',
      'secondary',
    ],
    [
      'an appeal for gifts at night',
      verdictOf(facts('consumer', DIRECT, 'phone', '2026-11-24T22:00:00+01:00', { purpose: 'charity' })),
      'fr.charity.hours',
      'interpretation',
    ],
    [
      'the pause of sixty days',
      verdictOf(
        facts(
          'consumer',
          {
            ...DIRECT,
            contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }],
            calls: [{ at: '2026-07-20', outcome: 'refused' }],
          },
          'phone',
          '2026-08-10T11:00:00+02:00',
        ),
      ),
      'fr.hours.refusal_pause',
      'official',
    ],
    [
      'an oral refusal since',
      verdictOf(
        facts(
          'consumer',
          {
            ...DIRECT,
            contracts: [{ goods: 'kitchen', from: '2026-01-01', until: null }],
            calls: [{ at: '2026-07-20', outcome: 'refused' }],
          },
          'phone',
          AT,
        ),
      ),
      'fr.hours.oral_refusal',
      'interpretation',
    ],
    [
      'a transfer for post',
      verdictOf(facts('consumer', DIRECT, 'post', AT, { purpose: 'transfer', recipient: 'BETA' })),
      'fr.transfer.post',
      'official',
    ],
    [
      'a transfer for calls',
      verdictOf(facts('consumer', DIRECT, 'phone', AT, { purpose: 'transfer', recipient: 'BETA' })),
      'fr.transfer.phone',
      'secondary',
    ],
    [
      'a transfer of a professional for calls',
      verdictOf(facts('professional', DIRECT, 'phone', AT, { purpose: 'transfer', recipient: 'BETA' })),
      'fr.transfer.phone',
      'interpretation',
    ],
    [
      'an onward transfer',
      verdictOf(
        facts('consumer', { origins: [origin('purchased', '2026-11-10')] }, 'post', AT, {
          purpose: 'transfer',
          recipient: 'BETA',
        }),
      ),
      'fr.transfer.onward',
      'interpretation',
    ],
    [
      'a transfer for a banned sector',
      verdictOf(facts('consumer', DIRECT, 'phone', AT, { purpose: 'transfer', recipient: 'BETA', sector: 'cpf' })),
      'fr.transfer.banned_sector',
      'interpretation',
    ],
    [
      'the CPF of a consumer',
      verdictOf(facts('consumer', DIRECT, 'email', AT, { sector: 'cpf' })),
      'fr.sector.cpf',
      'official',
    ],
    [
      'the CPF of a professional',
      verdictOf(facts('professional', DIRECT, 'email', AT, { sector: 'cpf' })),
      'fr.sector.cpf',
      'interpretation',
    ],
  ])('%s', (_, { reasons }, rule, confidence) => {
    expect(reasons.find((reason) => reason.rule === rule)?.confidence).toBe(confidence);
  });

  it('says beside a consent for more than a year that it is valid for one', () => {
    expect(phone({ until: '2028-09-01' }).reasons[0]?.message).toContain('il ne vaut qu’un an depuis son recueil');
    expect(phone({ until: '2027-08-31' }).reasons[0]?.message).not.toContain('un an');
  });
});

describe('the statements at the start of an automated call (A-5)', () => {
  const agreed = { ...DIRECT, consents: [granted('automated_call', '2026-09-01')] };
  it.each<readonly [string, string, Json, readonly string[]]>([
    [
      'a recorded message',
      'consumer',
      { dialing: 'recorded' },
      ['announce_automated', 'identify_caller', 'commercial_nature'],
    ],
    [
      'an artificial voice',
      'consumer',
      { dialing: 'ai_agent', message: { aiAnnounced: true } },
      ['announce_automated', 'announce_ai', 'identify_caller', 'commercial_nature'],
    ],
    [
      'a predictive dialler',
      'consumer',
      { channel: 'phone', dialing: 'predictive' },
      ['announce_automated', 'identify_caller', 'commercial_nature'],
    ],
    [
      'a professional',
      'professional',
      { dialing: 'recorded' },
      ['announce_automated', 'identify_caller', 'commercial_nature'],
    ],
    [
      'an appeal for gifts',
      'consumer',
      { dialing: 'recorded', purpose: 'charity' },
      ['announce_automated', 'identify_caller', 'free_opposition'],
    ],
  ])('comes first and in order: %s', (_, audience, campaign, expected) => {
    expect(
      verdictOf(facts(audience, agreed, 'automated_call', AT, campaign)).conditions.slice(0, expected.length),
    ).toEqual(expected);
  });

  it('is not required of a live call', () => {
    expect(
      verdictOf(facts('consumer', { ...DIRECT, consents: [granted('phone', '2026-09-01')] }, 'phone', AT)).conditions,
    ).not.toContain('announce_automated');
  });
});

describe('the number of an automated due call (N-5)', () => {
  const RANGES = [
    '0162',
    '0163',
    '0270',
    '0271',
    '0377',
    '0378',
    '0424',
    '0425',
    '0568',
    '0569',
    '0948',
    '0949',
    '09475',
    '09476',
    '09477',
    '09478',
    '09479',
    '0937',
    '0938',
    '09390',
    '09391',
    '09392',
    '09393',
    '09394',
    '09010',
    '09011',
    '09012',
    '09013',
    '09014',
    '07000',
    '07001',
    '07002',
    '07003',
    '07004',
    '01510',
    '02810',
    '03410',
    '04410',
    '05410',
    '09410',
  ];
  const shown = (beginning: string) => `+33${beginning.slice(1).padEnd(9, '1')}`;
  const asked = (purpose: string, callerId: string) =>
    verdictOf(
      facts('consumer', { ...DIRECT, consents: [granted('automated_call', '2026-09-01')] }, 'automated_call', AT, {
        purpose,
        callerId,
      }),
    ).verdict;

  it.each(RANGES)('may be of %s', (beginning) => {
    for (const purpose of ['transactional', 'relational']) expect(asked(purpose, shown(beginning))).toBe('allow');
  });

  it.each(RANGES.slice(17))('is not of a prospecting call, nor of an appeal for gifts: %s', (beginning) => {
    for (const purpose of ['commercial', 'charity']) expect(asked(purpose, shown(beginning))).toBe('block');
  });

  it.each(['0145', '0512', '0972', '0612', '0712', '07005', '09015', '01511', '09395'])(
    'is never an ordinary number, for any purpose: %s',
    (beginning) => {
      for (const purpose of ['transactional', 'relational', 'commercial', 'charity'])
        expect(asked(purpose, shown(beginning))).toBe('block');
    },
  );

  it('reminds the caller to be the assignee of a number of general interest', () => {
    const { reasons } = verdictOf(
      facts('consumer', DIRECT, 'automated_call', AT, { purpose: 'transactional', callerId: shown('01510') }),
    );
    expect(reasons.map(({ message }) => message)).toContain(
      'Un numéro d’intérêt général ne s’affiche que par qui en est titulaire : vérifiez que c’est votre cas.',
    );
  });
});

describe('due documents abroad (TX-3)', () => {
  it.each(['BE', 'NC', 'PF', 'WF', 'PM', 'US'])(
    'are permitted to %s; other messages need a person’s decision',
    (territory) => {
      const asked = (purpose: string) =>
        verdictOf(facts('consumer', { ...DIRECT, territory }, 'post', AT, { purpose })).verdict;
      expect(asked('transactional')).toBe('allow');
      for (const purpose of ['relational', 'commercial', 'charity']) expect(asked(purpose)).toBe('review');
    },
  );
});

describe('goods that suggest a sector (SG-1, SG-3)', () => {
  const asked = (goods: string, campaign: Json = {}) =>
    verdictOf(
      facts('consumer', { ...DIRECT, consents: [granted('phone', '2026-09-01', { goods: [goods] })] }, 'phone', AT, {
        goods,
        ...campaign,
      }),
    );
  it.each([
    'pompe à chaleur',
    'POMPES A CHALEUR',
    'Pompe chaleur',
    'PAC air/eau',
    'Isolation des combles',
    'panneaux solaires',
    'chauffe-eau',
    'Chauffe eau thermodynamique',
    'poêles à granulés',
    'Fenêtres PVC',
    'CEE',
    'MaPrimeRénov’',
    'Économies d’énergie',
    'douche de plain-pied',
    'Monte-escaliers',
    'maintien à domicile',
    'Adaptation du logement',
    'CPF',
    'Formation d’anglais',
    'bilan de compétences',
    'VAE',
    'heat pumps',
    'walk-in showers',
  ])('%s', (goods) => {
    expect(asked(goods)).toMatchObject({ verdict: 'review', reasons: [{ rule: 'fr.sector.guard' }, {}] });
    expect(asked(goods, { sector: 'none' }).verdict).toBe('conditional');
  });

  it.each([
    'information',
    'carpaccio',
    'pacte',
    'vaeller',
    'ceela',
    'cuisine',
    'chaleur de pompe',
    'linge',
    'réformations',
  ])('does not hear a sector in %s', (goods) => {
    expect(asked(goods).verdict).toBe('conditional');
  });

  it('asks nothing about people whom the ban does not protect', () => {
    expect(verdictOf(facts('organisation', DIRECT, 'phone', AT, { goods: 'PAC' })).verdict).toBe('allow');
    expect(verdictOf(facts('professional', DIRECT, 'phone', AT, { goods: 'PAC' })).verdict).toBe('conditional');
    expect(verdictOf(facts('consumer', DIRECT, 'post', AT, { goods: 'PAC' })).verdict).toBe('conditional');
    expect(verdictOf(facts('consumer', DIRECT, 'email', AT, { goods: 'PAC', purpose: 'charity' })).verdict).toBe(
      'conditional',
    );
  });
});
