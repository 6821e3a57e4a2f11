import type { NounExamples } from './example.ts';

const SAVED = [{ name: 'Lyonnais', words: 'le code postal commence par « 69 »', by: 'Anne' }];

export const segment: NounExamples<'segment'> = {
  'segment.known': {
    inputs: [{}],
    outputs: [
      { campaigns: ['Noël', 'Soldes'], giftYears: ['2026', '2025'] },
      { campaigns: [], giftYears: [] },
    ],
  },
  'segment.list': { inputs: [{}], outputs: [SAVED] },
  'segment.save': {
    inputs: [
      {
        name: 'Lyonnais',
        segment: { join: 'all', conditions: [{ field: 'postcode', op: 'startsWith', value: '69' }] },
      },
    ],
    outputs: [SAVED],
  },
  'segment.drop': { inputs: [{ name: 'Lyonnais' }], outputs: [SAVED] },
};
