import { type NounExamples, TOKEN } from './example.ts';

const asked = {
  fileToken: TOKEN,
  codes: [{ code: 'RDV', meaning: 'answered' }],
  forThisFile: [{ meaning: 'letter_refused', as: 'ignored' }],
  timeZone: 'Indian/Reunion',
  complete: ['12'],
  sameClient: false,
} as const;
const inputs = [
  { ...asked, codes: [...asked.codes], forThisFile: [...asked.forThisFile], complete: [...asked.complete] },
];
const outputs = [{ jobId: TOKEN }];

export const returns: NounExamples<'returns'> = {
  'returns.inspect': { inputs, outputs },
  'returns.rehearse': { inputs, outputs },
  'returns.take': { inputs, outputs },
};
