import { type NounExamples, TOKEN } from './example.ts';

const asked = { fileToken: TOKEN, codes: [{ code: 'RDV', meaning: 'answered' }], sameClient: false } as const;
const inputs = [{ ...asked, codes: [...asked.codes] }];
const outputs = [{ jobId: TOKEN }];

export const returns: NounExamples<'returns'> = {
  'returns.inspect': { inputs, outputs },
  'returns.rehearse': { inputs, outputs },
  'returns.take': { inputs, outputs },
};
