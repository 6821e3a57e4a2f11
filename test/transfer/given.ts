import { DIRECT, LETTER } from '../campaign/firm.ts';

/** An origin whose people are told that their data may be passed on. */
export const TOLD = { ...DIRECT, transmissionInformed: true } as const;

/** The same, with a consent to e-mails that names the recipient. */
export const NAMED = {
  ...TOLD,
  consents: [
    {
      channel: 'email',
      at: '2026-10-01',
      organisations: ['ALPHA', 'BETA Literie'],
      goods: ['*'],
      positiveAct: true,
      proof: true,
      wording: 'Oui',
    },
  ],
} as const;

/** A campaign that passes postal data on to that recipient. */
export const TRANSFER = {
  ...LETTER,
  name: 'Fichier pour BETA',
  purpose: 'transfer',
  recipient: 'BETA Literie',
} as const;
