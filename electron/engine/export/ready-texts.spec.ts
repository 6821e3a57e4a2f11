import { describe, expect, it } from 'vitest';
import { BASES, type Basis, type Duty } from '../../../shared/domain/compliance.ts';
import { parseCampaign } from '../campaign/definition/parse-campaign.ts';
import { messageDuties, readyTexts, type ReadyText } from './ready-texts.ts';

const GIVEN = {
  organisation: 'Alba',
  channel: 'phone',
  purpose: 'commercial',
  goods: 'literie',
  from: '2026-12-01',
  dialing: 'manual',
  callerId: '+33199000001',
  sender: { oppositionContact: 'non@alba.example.com' },
};

const texts = (
  given: object,
  duties: readonly Duty[] = [],
  bases: readonly (Basis | null)[] = ['legitimate_interest'],
): readonly ReadyText[] =>
  readyTexts(
    parseCampaign({ ...GIVEN, ...given }, ['Alba']),
    messageDuties(bases.map((basis) => ({ judged: { verdict: { conditions: duties, basis } } }))),
  );

const notice = (bases: readonly (Basis | null)[], given: object = {}): string =>
  texts({ channel: 'post', ...given }, ['notice_art14'], bases)[1]?.text ?? '';

it.each<[string, readonly Duty[], readonly string[], string]>([
  ['post', ['opt_out_in_message'], ['letter'], 'refuser nos courriers : non@alba.example.com'],
  ['email', ['source_in_message'], ['email', 'source'], 'STOP'],
  ['sms', [], ['sms'], 'STOP au'],
  ['phone', ['notice_art14'], ['call', 'notice'], 'un appel commercial'],
  ['automated_call', [], ['robot'], 'un message automatique'],
])('has the texts that a campaign by %s needs', (channel, duties, kinds, words) => {
  const ready = texts({ channel, dialing: channel === 'automated_call' ? 'recorded' : 'manual' }, duties);
  expect(ready.map(({ kind }) => kind)).toEqual(kinds);
  expect(ready[0]?.text).toContain(words);
  for (const { text } of ready) expect(text).not.toMatch(/[{}]|ready\./);
});

describe('the announcement of a call by a machine', () => {
  it.each([
    [
      'recorded',
      'commercial',
      ['message automatique', 'Alba', 'un appel commercial', 'literie', 'tapez 9', 'non@alba.example.com'],
    ],
    [
      'ai_agent',
      'commercial',
      ['appel automatique', 'intelligence artificielle', 'Alba', 'un appel commercial', 'literie', 'stop'],
    ],
    [
      'ai_agent',
      'charity',
      ['appel automatique', 'intelligence artificielle', 'Alba', 'appel à la générosité', 'literie', 'stop'],
    ],
    [
      'predictive',
      'commercial',
      ['composé par un logiciel', 'Alba', 'un appel commercial', 'literie', 'ne plus vous appeler'],
    ],
  ])('says its nature, then who calls, then what for: %s, %s', (dialing, purpose, inOrder) => {
    const text =
      texts({ channel: dialing === 'predictive' ? 'phone' : 'automated_call', dialing, purpose })[0]?.text ?? '';
    const places = inOrder.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('never calls an appeal or a message to members commercial', () => {
    for (const purpose of ['charity', 'relational', 'transactional'])
      expect(texts({ purpose })[0]?.text).not.toContain('commercial');
  });
});

describe('the notice of article 14', () => {
  it.each<[readonly (Basis | null)[], string]>([
    [['consent'], 'Fondement : votre accord, que vous pouvez retirer à tout moment.'],
    [
      ['existing_customer'],
      'Fondement : notre intérêt légitime à proposer à nos clients des produits ou services analogues à leurs achats.',
    ],
    [['current_contract'], 'Fondement : le contrat en cours entre vous et nous.'],
    [['legitimate_interest'], 'Fondement : notre intérêt légitime à faire connaître notre activité.'],
    [['charity'], 'Fondement : notre intérêt légitime à faire appel à votre générosité.'],
    [
      ['legitimate_interest', 'consent'],
      'Fondement : selon les personnes, votre accord, que vous pouvez retirer à tout moment ; notre intérêt légitime à faire connaître notre activité.',
    ],
    [[null], 'Fondement : [votre accord, un contrat ou notre intérêt légitime, à préciser].'],
  ])('tells the basis of the contact: %j', (bases, words) => {
    expect(notice(bases)).toContain(words);
    if (!bases.includes('legitimate_interest')) expect(notice(bases)).not.toContain('faire connaître');
  });

  it('has words for every basis', () => {
    for (const basis of BASES) expect(notice([basis])).not.toMatch(/ready\./);
  });

  it('contains data, recipients, officer, limitation and complaint, and the right to object separately', () => {
    const words = notice(['consent'], {
      operator: 'Presto',
      approval: { dpo: 'Mme Roy, dpo@alba.example.com', processors: ['Routage Dubois', 'Presto'] },
    });
    for (const part of [
      'nom et adresse postale',
      'nos services, Presto, Routage Dubois',
      'Mme Roy, dpo@alba.example.com',
      'limiter l’usage',
      'CNIL',
    ])
      expect(words).toContain(part);
    const [before, apart, ...more] = words.split('\n\n');
    expect(more).toEqual([]);
    expect(apart).toMatch(/^Votre droit d’opposition : .* non@alba\.example\.com\.$/);
    expect(before).not.toMatch(/opposition|refuser/);
  });

  it('uses only the bases of the people whom it informs', () => {
    const { noticeBases } = messageDuties([
      { judged: { verdict: { conditions: ['notice_art14'], basis: 'consent' } } },
      { judged: { verdict: { conditions: ['opt_out_in_message'], basis: 'legitimate_interest' } } },
    ]);
    expect(noticeBases).toEqual(['consent']);
  });
});
