import type { Rule } from '../../model.ts';
import { consumer, direct, example, offer, yes } from '../examples.ts';
import { EVERYONE, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { CNIL_PART18, CNIL_SALE } from '../sources.ts';

const PASSING_ON = { purpose: 'transfer', recipient: 'BETA' } as const;
const agreed = consumer({ origins: [direct('2026-02-01')], consents: [yes('email', '2026-06-01', { organisations: ['BETA'] })] });

export const transferElectronic: Rule = {
  id: 'fr.transfer.electronic',
  reference: ['D-1', 'D-3', 'D-4'],
  title: { fr: 'Transmettre une adresse ou un numéro pour e-mails, SMS ou automates', en: 'Passing an address or number on for e-mails, text messages or automated calls' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ['email', 'sms', 'automated_call'], audiences: EVERYONE, purposes: ['transfer'] },
  versions: sinceGdpr({
    text: {
      fr: 'Une coordonnée n’est transmise pour des e-mails, SMS ou automates qu’avec l’accord de la personne à ce canal, qui nomme celui qui la reçoit ; il ne se transmet pas en cascade. Une société sœur est un destinataire comme un autre : mieux vaut que le premier responsable envoie lui-même.',
      en: 'A detail is passed on for e-mails, text messages or automated calls only with the person’s consent to that channel, which names the recipient; it is not passed on in cascade. A sister company is a recipient like another: better let the first controller send.',
    },
    outcomes: [
      {
        when: 'consent.valid',
        verdict: 'conditional',
        basis: 'consent',
        duties: ['notice_art14', 'consent_proof_at_hand', 'objections_passed_on'],
        message: { fr: 'La personne a accepté ce canal pour ce destinataire, nommé.', en: 'The person agreed to this channel for this recipient, by name.' },
      },
      {
        when: 'always',
        verdict: 'block',
        message: { fr: 'La personne n’a pas accepté ce canal pour ce destinataire.', en: 'The person has not agreed to this channel for this recipient.' },
        remedy: { fr: 'Recueillir un accord à ce canal qui nomme ce destinataire.', en: 'Obtain a consent to this channel that names this recipient.' },
      },
    ],
    sources: [CNIL_PART18, CNIL_SALE],
    confidence: 'official',
  }),
  review: READ,
  examples: [
    example('2026-11-24', 'conditional', agreed, offer('email', PASSING_ON)),
    example('2026-11-24', 'block', agreed, offer('sms', PASSING_ON)),
    example('2026-11-24', 'block', consumer({ origins: [direct('2026-02-01')] }), offer('email', PASSING_ON)),
  ],
};
