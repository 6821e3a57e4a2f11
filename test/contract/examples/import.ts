import { type Examples, type NounExamples, TOKEN } from './example.ts';

const choice: Examples<'import.perform'>['inputs'][number] = {
  fileToken: TOKEN,
  sheet: 'Clients',
  headerRow: 3,
  rows: 395,
  columns: [
    { letter: 'A', target: 'customerRef' },
    { letter: 'B', target: null },
  ],
  acceptExpired: null,
  skipPast: true,
  emptied: ['C'],
  refusedRepairs: [{ column: 'CP', code: 'postcode.zero_restored' }],
  origin: {
    kind: 'direct',
    source: 'Carte de fidélité',
    on: '2026-11-14',
    since: '2011-01-01',
    informed: true,
    noticeOn: '2026-11-20',
    objectionOffered: true,
    transmissionConsent: false,
    transmissionInformed: true,
    expected: false,
    capturedFrom: null,
    capturedOn: null,
    reuseTerms: null,
    audience: 'consumer',
    consents: [
      {
        channel: 'phone',
        at: '2026-11-02',
        goods: ['cuisine'],
        wording: 'J’accepte d’être appelée.',
        until: '2027-11-01',
        proof: true,
        mentions: ['identity', 'choice', 'period', 'withdrawal', 'proof_access'],
      },
    ],
    salesGoods: 'cuisine',
    evidence: [TOKEN],
  },
};

const nothingStated: typeof choice = {
  ...choice,
  emptied: [],
  refusedRepairs: [],
  sheet: null,
  origin: {
    kind: 'unknown',
    source: null,
    on: null,
    since: null,
    informed: null,
    noticeOn: null,
    objectionOffered: null,
    transmissionConsent: null,
    transmissionInformed: null,
    expected: null,
    capturedFrom: null,
    capturedOn: null,
    reuseTerms: null,
    audience: null,
    consents: [{ channel: 'email', at: null, goods: [], wording: null, until: null, proof: false, mentions: [] }],
    salesGoods: null,
    evidence: [],
  },
};

export const importExamples: NounExamples<'import'> = {
  'import.inspect': {
    inputs: [
      { fileToken: TOKEN, sheet: null, headerRow: null },
      { fileToken: TOKEN, sheet: 'Clients', headerRow: 3 },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'import.rehearse': { inputs: [choice, nothingStated], outputs: [{ jobId: TOKEN }] },
  'import.perform': { inputs: [choice, nothingStated], outputs: [{ jobId: TOKEN }] },
  'import.list': {
    inputs: [{}],
    outputs: [
      [
        {
          importId: '1',
          kind: 'file',
          at: '2026-11-24T10:30:00+01:00',
          by: 'Nadège',
          file: 'clients.xlsx',
          rows: 4,
          created: 1,
          updated: 1,
          unchanged: 1,
          rejected: 1,
          oppositions: 0,
          isUndone: false,
          origin: { kind: 'direct', source: 'Carte de fidélité', audience: null },
        },
      ],
    ],
  },
  'import.saveProblems': {
    inputs: [{ importId: '1', fileToken: TOKEN, targetToken: TOKEN }],
    outputs: [{ jobId: TOKEN }],
  },
  'import.undo': { inputs: [{ importId: '1' }], outputs: [{ jobId: TOKEN }] },
};
