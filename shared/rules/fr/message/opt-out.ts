import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { GDPR_21_4, L34_5 } from '../sources.ts';

export const messageOptOut: Rule = {
  id: 'fr.message.opt_out',
  reference: ['X8', 'P-9', 'S-6', 'E-11', 'I-4'],
  title: { fr: 'Moyen de s’opposer dans le message', en: 'Means to object in the message' },
  kind: 'limit',
  step: 'X8',
  appliesTo: prospecting(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Tout message offre un moyen simple et gratuit de ne plus en recevoir : adresse ou site dans un courrier, lien dans un e-mail, STOP au numéro court dans un SMS, une phrase au téléphone.',
      en: 'Every message offers a simple, free means to receive no more: an address or site in a letter, a link in an e-mail, STOP to the short code in a text message, a sentence in a call.',
    },
    outcomes: [
      {
        when: 'message.no_opt_out',
        verdict: 'block',
        message: { fr: 'Le message n’offre pas de moyen de s’opposer.', en: 'The message offers no means to object.' },
        remedy: {
          kind: 'facts',
          follow: ['message_complete'],
          say: {
            fr: 'Ajouter au message un moyen simple et gratuit de s’opposer.',
            en: 'Add to the message a simple, free means to object.',
          },
        },
      },
    ],
    sources: [L34_5, GDPR_21_4],
    confidence: 'official',
  }),
  review: READ,
};
