import { type NounExamples, TOKEN } from './example.ts';

const LISTS = [{ exportId: '2', campaign: 'Noël', channel: 'post', on: '2026-11-24', people: 1 }] as const;

export const rights: NounExamples<'rights'> = {
  'rights.list': {
    inputs: [{ all: false }],
    outputs: [
      [
        {
          number: '4',
          kind: 'access',
          contact: { id: '3', name: 'Jeanne Martin' },
          receivedOn: '2026-11-02',
          asked: 'Que savez-vous de moi ?',
          dueOn: '2026-12-02',
          isExtended: false,
          mayExtend: true,
          daysLeft: 3,
          state: 'open',
          isDone: false,
          isRestricting: false,
          outcome: null,
          answers: 0,
        },
      ],
      [],
    ],
  },
  'rights.held': {
    inputs: [{ contact: '3' }],
    outputs: [
      {
        name: 'Jeanne Martin',
        lines: [{ block: 'origin', label: 'Source', value: 'Salon', on: '2026-10-01' }],
        keptUntil: '2029-09-30',
        isUndated: false,
      },
    ],
  },
  'rights.receive': {
    inputs: [{ kind: 'opposition', contact: '3', typed: '', on: '2026-11-02', way: 'letter', asked: 'Plus rien' }],
    outputs: [{ number: '4', isDone: true, lists: [...LISTS] }],
  },
  'rights.answer': {
    inputs: [{ number: '4', fileToken: TOKEN }],
    outputs: [{ folder: 'reponse-4', files: ['reponse.pdf', 'copie.pdf', 'donnees.json', 'donnees.csv'] }],
  },
  'rights.extend': {
    inputs: [{ number: '4', reason: 'trois fichiers à relire', fileToken: TOKEN }],
    outputs: [{ folder: 'demande-4', file: 'prolongation.pdf' }],
  },
  'rights.lift': {
    inputs: [{ number: '4', reason: 'l’adresse est vérifiée', fileToken: TOKEN }],
    outputs: [{ folder: 'demande-4', file: 'levee-limitation.pdf' }],
  },
  'rights.close': { inputs: [{ number: '4', outcome: 'refused', reason: 'un litige' }], outputs: [undefined] },
  'rights.previewErasure': {
    inputs: [{ number: '4' }],
    outputs: [
      {
        name: 'Jeanne Martin',
        oppositions: 2,
        proofs: 1,
        proofsUntil: '2029-09-30',
        copies: ['sauvegarde.aval-backup'],
        lists: [...LISTS],
        hold: null,
      },
    ],
  },
  'rights.erase': {
    inputs: [{ number: '4', fileToken: TOKEN }],
    outputs: [{ recalled: ['liste-2/retraits.xlsx'], proofs: 1 }],
  },
};
