import type { Input } from '../../../shared/contract/contract.ts';
import { type NounExamples, TOKEN } from './example.ts';

export const CAMPAIGN: Input<'campaign.check'>['campaign'] = {
  name: 'Fêtes de fin d’année',
  channel: 'phone',
  purpose: 'commercial',
  goods: 'literie',
  relatedGoods: ['linge de lit'],
  sector: null,
  professionRelated: null,
  from: '2026-12-01',
  to: '2026-12-12',
  dialing: 'manual',
  callerId: '01 99 00 00 01',
  operator: null,
  segment: {
    join: 'all',
    conditions: [
      { field: 'postcode', op: 'startsWith', value: '69' },
      { field: 'emails', op: 'exists', value: false },
      { field: 'city', op: 'in', value: ['Lyon', 'Bron'] },
    ],
  },
  savedSegment: null,
  exclude: [{ export: '12' }, { segment: 'Fidèles' }, { fileToken: TOKEN }],
  limit: null,
  onePerHousehold: true,
  pressure: { days: 30, max: 2 },
  sender: { name: null, address: null, oppositionContact: 'contact@example.com' },
};
const EVERYBODY: Input<'campaign.check'>['campaign'] = {
  ...CAMPAIGN,
  channel: 'post',
  segment: { join: 'any', conditions: [] },
  savedSegment: 'Fidèles',
  exclude: [],
  pressure: null,
};

const FUNNEL = {
  total: 13,
  steps: [
    {
      step: 'excluded' as const,
      out: 3,
      parts: [
        { export: '12', out: 1 },
        { segment: 'Fidèles', out: 1 },
        { file: 'livres.csv', out: 1 },
      ],
    },
    { step: 'blocked' as const, out: 4 },
    { step: 'review' as const, out: 1 },
  ],
  eligible: 5,
};
const REASON = {
  rule: 'fr.phone.consumer.consent',
  verdict: 'block' as const,
  message: 'Cette personne n’a pas dit oui au téléphone.',
  source: 'code de la consommation, art. L223-1',
  from: '2026-08-11',
  until: null,
  confidence: 'official' as const,
};
const DECISION = { verdict: 'allow' as const, reason: 'Homonyme.', by: 'Anne', at: '2026-11-24T10:42:07+01:00' };
const RECORD = {
  exportId: '3',
  name: 'Fêtes',
  channel: 'post' as const,
  format: 'post-lines',
  at: '2026-11-24T10:42:07+01:00',
  by: 'Anne',
  twoPersons: { proposedBy: 'Anne', acceptedBy: 'Benoît', people: 6 },
  evaluatedAt: '2026-12-01',
  ruleset: 'fr 2026-11-29',
  fingerprint: 'a1',
  ...FUNNEL,
  reasons: [{ rule: REASON.rule, count: 4, message: REASON.message, source: REASON.source }],
  files: [
    { name: 'dnc.txt', sha256: 'b2', rows: 2, lists: 'oppositions' as const },
    { name: 'post-lines.xlsx', sha256: 'a1', rows: 5, format: 'post-lines' },
  ],
  message: { text: 'Chers clients', file: null, sha256: 'c3' },
};

const CHOICES = {
  listId: '1001',
  labels: 'L7160' as const,
  firstLabel: 4,
  attempts: 2,
  offsetX: 1.5,
  offsetY: -0.5,
  scaleX: 100.4,
  scaleY: 99,
  printer: 'Accueil',
  preset: null,
  zone: 'RE',
  dnc: true,
  smsForm: '00' as const,
  numbersOnly: true,
  year: 2026,
};

const APPROVAL = {
  function: 'gérante',
  dpo: null,
  message: 'Chers clients',
  balancingTest: null,
  similarBecause: 'Même rayon',
  professionBecause: null,
  recipients: ['Imprimerie Roy'],
  processors: [],
  deletedBy: null,
};

export const campaign: NounExamples<'campaign'> = {
  'campaign.count': {
    inputs: [
      { segment: CAMPAIGN.segment, savedSegment: null, goods: 'literie' },
      { segment: EVERYBODY.segment, savedSegment: 'Fidèles', goods: null },
    ],
    outputs: [{ matching: 3, total: 10 }],
  },
  'campaign.check': { inputs: [{ campaign: CAMPAIGN }, { campaign: EVERYBODY }], outputs: [{ jobId: TOKEN }] },
  'campaign.people': {
    inputs: [
      { campaign: CAMPAIGN, step: 'blocked', rule: REASON.rule, offset: 0, limit: 50 },
      { campaign: EVERYBODY, step: 'eligible', rule: null, offset: 50, limit: 50 },
    ],
    outputs: [
      {
        total: 2,
        people: [
          {
            contact: '38',
            name: 'Mme Claire PERDRIX',
            coordinate: '+33639981234',
            verdict: 'block',
            reason: REASON,
            decision: null,
          },
          { contact: '39', name: '', coordinate: null, verdict: null, reason: null, decision: DECISION },
        ],
      },
    ],
  },
  'campaign.explain': {
    inputs: [{ campaign: CAMPAIGN, contact: '38' }],
    outputs: [
      {
        contact: '38',
        name: 'Mme Claire PERDRIX',
        sentence: 'Non.',
        verdict: 'block',
        steps: [{ question: 'Est-ce permis ?', outcome: 'block', reasons: [REASON] }],
        conditions: ['Dire qui écrit.'],
        remedy: 'Un accord écrit.',
        decision: null,
      },
    ],
  },
  'campaign.decide': {
    inputs: [{ campaign: CAMPAIGN, contact: '38', verdict: 'allow', reason: 'Homonyme.', by: 'Anne' }],
    outputs: [{ at: DECISION.at }],
  },
  'campaign.replay': {
    inputs: [{ campaign: CAMPAIGN, dates: ['2026-08-10', '2026-12-01'] }],
    outputs: [{ jobId: TOKEN }],
  },
  'campaign.preview': {
    inputs: [{ campaign: CAMPAIGN, format: 'vicidial', choices: CHOICES }],
    outputs: [{ columns: ['external_id'], rows: [['38']] }],
  },
  'campaign.export': {
    inputs: [
      {
        campaign: CAMPAIGN,
        format: 'post-labels',
        further: ['post-lines'],
        choices: CHOICES,
        approval: APPROVAL,
        messageToken: TOKEN,
        fileToken: TOKEN,
        replaceTokens: [TOKEN],
        by: 'Anne',
      },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'campaign.list': { inputs: [{ offset: 0, limit: 50 }], outputs: [{ total: 1, records: [RECORD] }] },
  'campaign.record': { inputs: [{ exportId: '3' }], outputs: [RECORD] },
};
