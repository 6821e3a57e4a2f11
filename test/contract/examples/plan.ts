import { type NounExamples, TOKEN } from './example.ts';
import { CAMPAIGN } from './campaign.ts';

const asked = {
  campaign: CAMPAIGN,
  agents: 25,
  pace: 20,
  shift: '10:00-13:00,14:00-20:00',
  from: null,
  days: 7,
  perDay: 1,
  courtesy: false,
};

export const plan: NounExamples<'plan'> = {
  'plan.make': {
    inputs: [
      { ...asked, list: null },
      { ...asked, from: '2026-12-01', list: { format: 'dialer-csv', fileToken: TOKEN } },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'plan.callbacks': {
    inputs: [{}],
    outputs: [
      [],
      [
        {
          contact: '7',
          name: 'Claire Perdrix',
          at: '2026-12-01T10:00:00+01:00',
          verdict: 'conditional',
          lastDay: null,
          goods: 'linge',
        },
      ],
    ],
  },
};
