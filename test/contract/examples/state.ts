import type { NounExamples } from './example.ts';

const LINE = {
  id: '3',
  contact: '12',
  name: 'M. Jean COLIN',
  kind: 'deceased',
  words: 'DCD',
  source: 'adherents.xlsx',
  on: null,
  numbers: [],
} as const;

const DECIDED = {
  contact: '12',
  household: 'MADAME MARIE COLIN',
  lists: [{ exportId: '2', campaign: 'Appel', channel: 'post' as const, on: '2026-11-20', people: 1 }],
  toWithdraw: 1,
};

export const state: NounExamples<'state'> = {
  'state.list': {
    inputs: [{}],
    outputs: [
      {
        open: [
          { ...LINE, numbers: [] },
          { ...LINE, id: '4', kind: 'wrong_number', numbers: ['+33639980001', '+33465710001'] },
        ],
        openOf: 2,
        held: [{ ...LINE, id: 'D4', kind: 'undeliverable', words: '', on: '2026-11-20', numbers: [] }],
        heldOf: 1,
      },
    ],
  },
  'state.decide': {
    inputs: [
      { id: '3', state: 'confirmed', on: '2026-11-20', phone: null },
      { id: '4', state: 'confirmed', on: null, phone: '+33639980001' },
      { id: '3', state: 'dismissed', on: null, phone: null },
    ],
    outputs: [DECIDED, { ...DECIDED, household: null, lists: [], toWithdraw: 0 }],
  },
  'state.lift': { inputs: [{ id: '3' }, { id: 'D4' }, { id: 'P7' }], outputs: [DECIDED] },
  'state.report': {
    inputs: [
      { contact: '12', kind: 'deceased', phone: null, on: null },
      { contact: '12', kind: 'wrong_number', phone: '+33639980001', on: '2026-11-20' },
    ],
    outputs: [DECIDED],
  },
};
