import { type NounExamples, TOKEN } from './example.ts';

const PROCESSING = {
  organisation: 'ALPHA',
  on: '2026-11-24',
  words: { dpo: 'Aucun' },
  parts: [
    {
      title: 'Responsable du traitement',
      lines: [
        { heading: 'Nom', content: 'ALPHA', isMissing: false },
        { heading: 'Adresse', content: 'À compléter', isMissing: true },
      ],
    },
  ],
  processings: 1,
  toComplete: 7,
};

const COPIES = [
  { id: '1', kind: 'answer' as const, madeOn: '2026-11-24', isOld: false },
  {
    id: '2',
    kind: 'export' as const,
    name: 'Noël',
    madeOn: '2026-11-24',
    sha256: 'a'.repeat(64),
    where: 'imprimeur',
    destroyedOn: '2026-12-10',
    by: 'Camille',
    isOld: false,
  },
  {
    id: '3',
    kind: 'mirror' as const,
    name: 'perdrix.refus',
    madeOn: '2026-11-24',
    where: 'CLE-USB',
    isOld: false,
    mirror: { state: 'complete' as const, waiting: 0, lastAt: '2026-11-29T18:00:00+01:00' },
  },
];

export const register: NounExamples<'register'> = {
  'register.page': {
    inputs: [
      { kind: null, by: null, offset: 0, limit: 50 },
      { kind: 'import', by: 'Camille', offset: 50, limit: 50 },
    ],
    outputs: [
      {
        total: 1,
        of: 2,
        entries: [
          {
            seq: 2,
            at: '2026-11-24T10:42:07+01:00',
            by: 'Camille',
            action: 'import.accepted',
            subject: { import: 1, rows: 388 },
            file: 'clients.xlsx',
            sha256: 'a'.repeat(64),
          },
        ],
        people: ['Camille'],
      },
    ],
  },
  'register.verify': {
    inputs: [{}],
    outputs: [
      { entries: 2, brokenAt: null },
      { entries: 1, brokenAt: 1 },
    ],
  },
  'register.processing': { inputs: [{}], outputs: [PROCESSING] },
  'register.keepProcessing': { inputs: [{ words: {} }, { words: { dpo: '' } }], outputs: [PROCESSING] },
  'register.writeProcessing': {
    inputs: [{ folderToken: TOKEN }],
    outputs: [{ file: 'registre.xlsx', sha256: 'a'.repeat(64), processings: 1, rows: 17, toComplete: 7 }],
  },
  'register.copies': { inputs: [{}], outputs: [[], COPIES] },
  'register.placeCopy': { inputs: [{ id: '2', where: '' }], outputs: [COPIES] },
  'register.destroyCopy': { inputs: [{ id: '2', on: '2026-12-10' }], outputs: [COPIES] },
};
