import { type NounExamples, TOKEN } from './example.ts';

const WORDS = {
  contact: 'ALPHA, 69002 Lyon',
  purposes: 'vous écrire',
  dpo: '',
  recipients: 'notre imprimeur',
  retention: '',
  address: '3 place Bellecour, 69002 Lyon',
};

export const notice: NounExamples<'notice'> = {
  'notice.owed': { inputs: [{}], outputs: [{ jobId: TOKEN }] },
  'notice.write': {
    inputs: [{ format: 'letters', words: WORDS, fileToken: TOKEN }],
    outputs: [{ jobId: TOKEN }],
  },
  'notice.exempt': {
    inputs: [{ source: 'Fichiers & Cie', reason: 'ni adresse ni e-mail', by: 'Nadège' }],
    outputs: [{ jobId: TOKEN }],
  },
};
