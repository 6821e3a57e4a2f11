import { type NounExamples, TOKEN } from './example.ts';

const standing = {
  exportId: '12',
  campaign: 'Noël',
  channel: 'post',
  formats: ['post-lines'],
  people: 1049,
  state: 'open',
  on: '2026-12-01',
  isLive: true,
  returned: 0,
  toWithdraw: 3,
  toCorrect: 1,
} as const;

export const list: NounExamples<'list'> = {
  'list.standing': {
    inputs: [{}],
    outputs: [{ lists: [{ ...standing, formats: [...standing.formats] }], toWithdraw: 3, toCorrect: 1 }],
  },
  'list.read': {
    inputs: [{ exportId: '12' }],
    outputs: [
      null,
      {
        standing: { ...standing, formats: [...standing.formats] },
        statements: [
          { event: 'sent', at: '2026-12-02T09:00:00Z', by: 'Nadège', on: '2026-12-02', people: 1049, reason: null },
          { event: 'not_sent', at: '2026-12-02T10:00:00Z', by: 'Nadège', on: null, people: 1049, reason: 'panne' },
        ],
        withdrawals: [{ at: '2026-12-02T11:00:00Z', people: 3, doneOn: '2026-12-03', doneBy: 'Nadège' }],
      },
    ],
  },
  'list.judgeFile': {
    inputs: [{ fileToken: TOKEN }],
    outputs: [
      {
        exportId: '12',
        campaign: 'Noël',
        channel: 'post',
        at: '2026-11-30T09:00:00Z',
        isAltered: true,
        people: 1049,
        withdrawn: 3,
        alreadyWithdrawn: 0,
        stay: 1046,
        closedOtherwise: 0,
        reasons: [{ words: 'Opposition ou retrait d’accord', count: 3 }],
      },
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
    inputs: [
      { fileToken: TOKEN, exportId: null },
      { fileToken: TOKEN, exportId: '12' },
    ],
    outputs: [
      {
        people: 3,
        lists: [
          {
            exportId: '12',
            campaign: 'Noël',
            formats: ['post-lines'],
            files: ['liste-12/retrait.xlsx'],
            reprint: 1,
            closedOtherwise: 0,
            corrected: 0,
            withoutCoordinate: 0,
          },
        ],
      },
    ],
  },
  'list.markRecalled': { inputs: [{ exportId: '12', on: '2026-12-05' }], outputs: [{ people: 3 }] },
};
