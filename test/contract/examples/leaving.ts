import { type NounExamples, TOKEN } from './example.ts';

const SECRET = { kind: 'passphrase', text: 'abeille jardin moulin violon' } as const;
const LIST = { exportId: '3', campaign: 'Noël', channel: 'post' as const, people: 348, toWithdraw: 1, toCorrect: 0 };

export const leaving: NounExamples<'leaving'> = {
  'leaving.checkBackup': {
    inputs: [{ backupToken: TOKEN }, { backupToken: TOKEN, secret: SECRET }],
    outputs: [
      {
        at: '2026-11-29T18:00:00+01:00',
        contacts: 1311,
        oppositions: 202,
        files: 4,
        outOfReach: ['lundi.avalbackup'],
      },
    ],
  },
  'leaving.retire': {
    inputs: [
      { backupToken: TOKEN, confirm: 'ALPHA' },
      { backupToken: TOKEN, confirm: 'ALPHA', secret: SECRET },
    ],
    outputs: [{ files: 4, outOfReach: ['lundi.avalbackup'] }],
  },
  'leaving.noteBreach': {
    inputs: [{ folderToken: TOKEN, found: '2026-11-29T14:30', what: 'stolen' }],
    outputs: [
      {
        until: '2026-12-02T14:30:00+01:00',
        hoursLeft: 46,
        encrypted: true,
        contacts: 1311,
        data: [{ kind: 'e-mail', count: 900 }],
        proposals: ['CNIL : probablement oui.'],
        files: ['violation-fiche.pdf'],
      },
    ],
  },
  'leaving.returnData': { inputs: [{ folderToken: TOKEN }], outputs: [{ jobId: TOKEN }] },
  'leaving.closeContract': {
    inputs: [{ folderToken: TOKEN, confirm: 'ALPHA' }],
    outputs: [
      {
        at: '2026-11-29T18:00:00+01:00',
        by: 'Camille',
        files: 4,
        certificate: ['certificat-de-destruction.pdf'],
        outOfReach: [],
      },
    ],
  },
  'leaving.lists': { inputs: [{}], outputs: [[], [LIST]] },
};
