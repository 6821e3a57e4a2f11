import type { OpenWorkspace } from '../../../shared/contract/workspace.ts';
import { type NounExamples, TOKEN } from './example.ts';

export const PERDRIX: OpenWorkspace = {
  opening: 'a5c0',
  name: 'perdrix',
  organisation: 'Boutique Perdrix',
  alsoNamed: ['Perdrix Maison'],
  contacts: 3420,
  savedAt: '2026-11-24T10:42:07+01:00',
  isExample: false,
  readOnlyBecause: null,
  waiting: 0,
  isInSharedFolder: false,
  findings: [],
};

export const workspace: NounExamples<'workspace'> = {
  'workspace.backup': {
    inputs: [
      { fileToken: TOKEN },
      { fileToken: TOKEN, sealing: { passphrase: 'abeille jardin moulin violon', groups: null } },
      { fileToken: TOKEN, sealing: { passphrase: 'abeille jardin moulin violon', groups: ['0A1B', 'c2d3'] } },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'workspace.close': { inputs: [{}], outputs: [null] },
  'workspace.create': {
    inputs: [{ fileToken: TOKEN, organisation: 'Boutique Perdrix', alsoNamed: ['Perdrix Maison'] }],
    outputs: [PERDRIX],
  },
  'workspace.createExample': { inputs: [{}], outputs: [{ jobId: TOKEN }] },
  'workspace.forget': { inputs: [{ fileToken: TOKEN }], outputs: [null] },
  'workspace.open': {
    inputs: [{ fileToken: TOKEN }],
    outputs: [null, { ...PERDRIX, readOnlyBecause: { person: 'Paul', machine: 'comptoir' }, waiting: 2 }],
  },
  'workspace.rename': { inputs: [{ alsoNamed: ['Perdrix Maison'] }, { alsoNamed: [] }], outputs: [PERDRIX] },
  'workspace.recent': {
    inputs: [{}],
    outputs: [
      [],
      [
        {
          fileToken: TOKEN,
          name: 'perdrix',
          organisation: 'Boutique Perdrix',
          folder: 'Documents',
          openedAt: '2026-11-24T09:00:00.000Z',
          isMissing: false,
        },
      ],
    ],
  },
  'workspace.rehearseRestore': {
    inputs: [
      { backupToken: TOKEN, fileToken: null },
      { backupToken: TOKEN, fileToken: TOKEN },
      { backupToken: TOKEN, fileToken: null, secret: { kind: 'recovery', text: 'AAAA BBBB' } },
      { backupToken: TOKEN, fileToken: TOKEN, placeSecret: { kind: 'passphrase', text: 'quatre mots' } },
      { backupToken: TOKEN, fileToken: TOKEN, mirror: { mirrorToken: TOKEN, acceptsPartial: false } },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'workspace.restore': {
    inputs: [
      { backupToken: TOKEN, fileToken: TOKEN, acceptsLoss: false },
      { backupToken: TOKEN, fileToken: TOKEN, acceptsLoss: false, secret: { kind: 'passphrase', text: 'quatre mots' } },
      {
        backupToken: TOKEN,
        fileToken: TOKEN,
        acceptsLoss: false,
        placeSecret: { kind: 'recovery', text: 'AAAA BBBB' },
      },
      {
        backupToken: TOKEN,
        fileToken: TOKEN,
        acceptsLoss: false,
        mirror: { mirrorToken: TOKEN, acceptsPartial: true },
      },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'workspace.verify': { inputs: [{}], outputs: [{ jobId: TOKEN }] },
  'workspace.state': { inputs: [{}], outputs: [null, PERDRIX] },
};
