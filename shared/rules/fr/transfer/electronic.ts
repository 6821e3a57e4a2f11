import type { Rule } from '../../model.ts';
import { EVERYONE, PROFESSIONALS, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { CNIL_PART18, CNIL_SALE } from '../guidance.ts';
import { AGREED, LEGAL_PERSON, NOT_AGREED, whenNotInformed, whenInformed } from './rows.ts';

export const transferElectronic: Rule = {
  id: 'fr.transfer.electronic',
  reference: ['D-1', 'D-3', 'D-4', 'D-9'],
  title: {
    fr: 'Transmettre une adresse ou un numéro pour e-mails, SMS ou automates',
    en: 'Passing an address or number on for e-mails, text messages or automated calls',
  },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ['email', 'sms', 'automated_call'], audiences: EVERYONE, purposes: ['transfer'] },
  versions: sinceGdpr({
    text: {
      fr: 'La coordonnée d’un particulier n’est transmise pour des e-mails, SMS ou automates qu’avec son accord à ce canal, qui nomme celui qui la reçoit ; il ne se transmet pas en cascade. Celle d’un professionnel l’est s’il a été informé de la transmission et a pu s’y opposer. Une société sœur est un destinataire comme un autre : mieux vaut que le premier responsable envoie lui-même.',
      en: 'A consumer’s detail is passed on for e-mails, text messages or automated calls only with the consent to that channel, which names the recipient; it is not passed on in cascade. A professional’s is, if told of the transmission and able to object to it. A sister company is a recipient like another: better let the first controller send.',
    },
    outcomes: [
      ...LEGAL_PERSON,
      AGREED,
      whenInformed(PROFESSIONALS, undefined, 'interpretation'),
      whenNotInformed(PROFESSIONALS, 'interpretation'),
      NOT_AGREED,
    ],
    sources: [CNIL_PART18, CNIL_SALE],
    confidence: 'official',
  }),
  review: READ,
};
