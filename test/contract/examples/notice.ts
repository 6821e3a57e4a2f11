import { type NounExamples, TOKEN } from './example.ts';

const WORDS = {
  contact: 'ALPHA, 69002 Lyon',
  purposes: 'vous écrire',
  dpo: '',
  recipients: 'notre imprimeur',
  retention: '',
  address: '3 place Bellecour, 69002 Lyon',
};

const COUNTS = { owed: 2000, post: 1990, email: 1980, unreachable: 6, opposed: 37, deceased: 1 };

export const notice: NounExamples<'notice'> = {
  'notice.owed': {
    inputs: [{}],
    outputs: [
      { on: '2026-11-30', owed: 0, people: 0, overdue: 0, dueSoon: 0, origins: [], words: null },
      {
        on: '2026-11-30',
        owed: 4000,
        people: 2000,
        overdue: 2000,
        dueSoon: 0,
        origins: [
          { source: 'Fichiers & Cie', kind: 'purchased', received: '2026-10-20', dueOn: '2026-11-20', ...COUNTS },
          { source: null, kind: 'public', received: null, dueOn: null, ...COUNTS },
        ],
        words: WORDS,
      },
    ],
  },
  'notice.write': {
    inputs: [{ format: 'letters', words: WORDS, fileToken: TOKEN }],
    outputs: [{ exportId: '12', people: 1999, files: ['lettres.pdf'] }],
  },
};
