import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { READ } from '../review.ts';
import { L221_16, L34_5 } from '../sources.ts';
import { CNIL_POST } from '../guidance.ts';

export const messageIdentity: Rule = {
  id: 'fr.message.identity',
  reference: ['X8', 'P-9', 'S-6', 'E-11'],
  title: { fr: 'Identité dans le message', en: 'Identity in the message' },
  kind: 'limit',
  step: 'X8',
  appliesTo: prospecting(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Tout message dit qui l’envoie et pour le compte de qui ; au téléphone dès le début, avec son caractère commercial ; dans un SMS en premier.',
      en: 'Every message says who sends it and on whose behalf; in a call at the start, with its commercial nature; in a text message first.',
    },
    outcomes: [
      {
        when: 'message.no_identity',
        verdict: 'block',
        message: { fr: 'Le message ne dit pas qui l’envoie.', en: 'The message does not say who sends it.' },
        remedy: {
          kind: 'facts',
          follow: ['message_complete'],
          say: {
            fr: 'Ajouter au message le nom de l’organisation pour qui il est envoyé.',
            en: 'Add to the message the name of the organisation for which it is sent.',
          },
        },
      },
    ],
    sources: [L34_5, L221_16, CNIL_POST],
    confidence: 'official',
  }),
  review: READ,
};
