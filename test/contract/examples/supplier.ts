import { type NounExamples, TOKEN } from './example.ts';

const ANSWERS = {
  kind: 'broker',
  listOwner: 'Jeux du Rhône',
  address: '4 rue du Port, 44000 Nantes',
  contractUntil: '2027-03-31',
  collected: 'jeu-concours',
  wording: 'J’accepte',
  named: 'ALPHA',
  proofOnRequest: true,
  delivery: 'whole',
  priceCents: 45_000,
  note: '',
} as const;

const NAME = 'Fichiers & Cie';

export const supplier: NounExamples<'supplier'> = {
  'supplier.list': {
    inputs: [{}],
    outputs: [
      [
        {
          id: '1',
          name: NAME,
          answers: { ...ANSWERS },
          state: 'watched',
          stated: { on: '2026-11-24', by: 'Nadège', reason: 'preuves en retard' },
          evidence: ['contrat.pdf'],
          deliveries: 2,
          lastOn: '2026-11-23',
          alarms: ['contract_ending', 'shrunk'],
        },
      ],
      [],
    ],
  },
  'supplier.worth': { inputs: [{ name: NAME }], outputs: [{ jobId: TOKEN }] },
  'supplier.set': { inputs: [{ name: NAME, answers: { ...ANSWERS }, evidence: [TOKEN] }], outputs: [undefined] },
  'supplier.state': {
    inputs: [{ name: NAME, state: 'blocked', reason: 'preuves fausses' }],
    outputs: [{ people: 545, onLists: 3 }],
  },
  'supplier.askProofs': {
    inputs: [{ name: NAME, count: 20, fileToken: TOKEN }],
    outputs: [{ asked: 20, until: '2026-12-24', files: ['demande-de-preuves.pdf'] }],
  },
  'supplier.receiveProof': {
    inputs: [{ name: NAME, reference: 'K7Q2M-1074', verdict: 'good', evidence: TOKEN }],
    outputs: [{ asked: 20, received: 17, good: 15 }],
  },
  'supplier.write': {
    inputs: [{ name: NAME, letter: 'complaint', fileToken: TOKEN }],
    outputs: [{ file: 'reclamation.pdf' }],
  },
};
