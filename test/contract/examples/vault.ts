import type { VaultStanding } from '../../../shared/contract/vault.ts';
import { type NounExamples, TOKEN } from './example.ts';
import { PERDRIX } from './workspace.ts';

export const STANDINGS: readonly VaultStanding[] = [
  { locked: null, isSealed: false, opens: [], isRecovered: false },
  {
    locked: null,
    isSealed: true,
    opens: [{ kind: 'passphrase' }, { kind: 'recovery' }, { kind: 'keystore', label: 'comptoir' }],
    isRecovered: true,
  },
  { locked: { name: 'perdrix', organisation: null }, isSealed: false, opens: [], isRecovered: false },
];

const PRESENT = { kind: 'passphrase', text: 'quatre mots pour ouvrir' } as const;
const NEW = { passphrase: 'abeille jardin moulin violon', groups: ['0A1B', 'c2d3'] };

export const vault: NounExamples<'vault'> = {
  'vault.state': { inputs: [{}], outputs: [...STANDINGS] },
  'vault.propose': { inputs: [{}], outputs: [{ passphrase: 'abeille jardin moulin violon' }] },
  'vault.prepare': {
    inputs: [
      { fileToken: TOKEN, opens: 'workspace' },
      { fileToken: TOKEN, opens: 'backup' },
    ],
    outputs: [{ file: 'fiche de secours.pdf', asked: [3, 11] }],
  },
  'vault.seal': { inputs: [NEW], outputs: [{ jobId: TOKEN }] },
  'vault.rotate': { inputs: [{ ...NEW, present: PRESENT }], outputs: [{ jobId: TOKEN }] },
  'vault.change': {
    inputs: [
      { present: PRESENT, passphrase: NEW.passphrase },
      { present: null, passphrase: NEW.passphrase },
    ],
    outputs: [{ jobId: TOKEN }],
  },
  'vault.unseal': { inputs: [{ present: PRESENT }], outputs: [{ jobId: TOKEN }] },
  'vault.recognition': {
    inputs: [{}],
    outputs: [
      { absence: null, isOn: true },
      { absence: 'absent', isOn: false },
      { absence: 'unprotected', isOn: false },
    ],
  },
  'vault.recognise': { inputs: [{}], outputs: ['opened', 'unknown', 'unfit'] },
  'vault.remember': { inputs: [{ present: PRESENT }], outputs: [{ jobId: TOKEN }] },
  'vault.forget': { inputs: [{}], outputs: [{ jobId: TOKEN }] },
  'vault.lock': { inputs: [{}], outputs: [null] },
  'vault.unlock': {
    inputs: [{ secret: PRESENT }, { secret: { kind: 'recovery', text: '0A1B C2D3' } }],
    outputs: [PERDRIX],
  },
  'vault.leave': { inputs: [{}], outputs: [null] },
};
