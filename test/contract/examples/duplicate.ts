import { type NounExamples, TOKEN } from './example.ts';

export const duplicate: NounExamples<'duplicate'> = {
  'duplicate.list': { inputs: [{}], outputs: [{ jobId: TOKEN }] },
  'duplicate.decide': {
    inputs: [
      { pair: '1,2', verdict: 'same' },
      { pair: '1,2', verdict: null },
    ],
    outputs: [null],
  },
};
