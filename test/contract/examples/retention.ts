import { type NounExamples, TOKEN } from './example.ts';

export const retention: NounExamples<'retention'> = {
  'retention.read': { inputs: [{ kind: null }, { kind: 'member' }], outputs: [{ jobId: TOKEN }] },
  'retention.keep': {
    inputs: [
      { contact: '12', until: '2027-01-31', reason: 'litige' },
      { contact: '12', until: null, reason: '' },
    ],
    outputs: [null],
  },
  'retention.ask': {
    inputs: [{ kind: null, format: 'letters', answerTo: 'ALPHA, 69002 Lyon', fileToken: TOKEN }],
    outputs: [{ jobId: TOKEN }],
  },
  'retention.erase': { inputs: [{ kind: 'customer', confirm: 2495 }], outputs: [{ jobId: TOKEN }] },
  'retention.writeMinutes': {
    inputs: [{ fileToken: TOKEN }],
    outputs: [{ file: 'proces-verbal-2026-11-29.pdf' }],
  },
};
