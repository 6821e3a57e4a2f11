import { CAMPAIGN } from './campaign.ts';
import { type NounExamples } from './example.ts';

const SUBJECT = { kind: 'campaign' as const, campaign: CAMPAIGN, year: null };
const SALE = {
  kind: 'transfer' as const,
  draft: {
    kind: 'sale' as const,
    recipient: 'BETA Literie',
    channels: ['post' as const],
    goods: 'literie',
    sector: 'none' as const,
    from: '2026-12-01',
    reason: 'merger' as const,
  },
};
const WAITING = {
  id: '4',
  campaign: 'Fêtes',
  channel: 'post' as const,
  people: 1049,
  proposedAt: '2026-11-24T10:42:07+01:00',
  by: 'Anne',
};
const STANDING = {
  state: 'refused' as const,
  proposedBy: 'Anne',
  decidedBy: 'Benoît',
  reason: 'trop tôt',
  came: 0,
  went: 0,
};
const SHOWN = {
  twoPersons: true,
  offProposed: { by: 'Anne', at: '2026-11-24T10:42:07+01:00' },
  waiting: [WAITING],
};
const REFUSED = { decision: 'refused' as const, reason: 'mauvais texte' };

export const approval: NounExamples<'approval'> = {
  'approval.list': { inputs: [{}], outputs: [SHOWN] },
  'approval.standing': { inputs: [{ subject: SUBJECT }, { subject: SALE }], outputs: [STANDING] },
  'approval.propose': { inputs: [{ subject: SUBJECT, by: 'Anne' }], outputs: [STANDING] },
  'approval.look': {
    inputs: [{ id: '4' }],
    outputs: [
      {
        ...WAITING,
        came: 0,
        went: 1,
        sameRules: true,
        evaluatedAt: '2026-12-01',
        total: 1100,
        steps: [{ step: 'blocked', out: 52 }],
        eligible: 1048,
      },
    ],
  },
  'approval.decide': {
    inputs: [
      { id: '4', answer: REFUSED, by: 'Benoît' },
      { id: '4', answer: { decision: 'accepted' }, by: 'Benoît' },
    ],
    outputs: [null],
  },
  'approval.switch': {
    inputs: [
      { change: 'on', by: 'Anne' },
      { change: REFUSED, by: 'Benoît' },
    ],
    outputs: [SHOWN],
  },
};
