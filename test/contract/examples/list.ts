import { type NounExamples, TOKEN } from './example.ts';

export const list: NounExamples<'list'> = {
  'list.standing': {
    inputs: [{}],
    outputs: [
      [
        {
          exportId: '12',
          campaign: 'Noël',
          channel: 'post',
          people: 1049,
          state: 'open',
          on: '2026-12-01',
          isLive: true,
          toWithdraw: 3,
        },
      ],
    ],
  },
  'list.close': {
    inputs: [
      { exportId: '12', said: { event: 'sent', on: '2026-12-05' } },
      { exportId: '12', said: { event: 'partly', on: '2026-12-05', fileToken: TOKEN } },
      { exportId: '12', said: { event: 'not_sent', reason: 'panne' } },
      { exportId: '12', said: { event: 'ended' } },
    ],
    outputs: [{ state: 'partly', people: 1049, counted: 400 }],
  },
  'list.prepareRecall': {
    inputs: [{ fileToken: TOKEN }],
    outputs: [
      {
        people: 3,
        lists: [{ exportId: '12', campaign: 'Noël', formats: ['post-lines'], files: ['liste-12/retrait.xlsx'] }],
      },
    ],
  },
  'list.markRecalled': { inputs: [{ exportId: '12', on: '2026-12-05' }], outputs: [{ people: 3 }] },
};
