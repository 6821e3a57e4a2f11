import type { NounExamples } from './example.ts';

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
};
