import type { Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr, VOICE } from '../parts.ts';
import { READ } from '../review.ts';
import { L34_5_3 } from '../sources.ts';

export const callerPremium: Rule = {
  id: 'fr.caller.premium',
  reference: ['X7', 'N-4'],
  title: { fr: 'Numéro surtaxé', en: 'Premium number' },
  kind: 'limit',
  step: 'X7',
  appliesTo: prospecting(VOICE, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Faire rappeler un numéro surtaxé est aussi de la prospection, et interdit.',
      en: 'Making someone call back a premium number is prospecting too, and forbidden.',
    },
    outcomes: [
      {
        when: 'caller.premium',
        verdict: 'block',
        message: { fr: 'Le numéro affiché est surtaxé.', en: 'The number shown is a premium one.' },
        remedy: {
          kind: 'facts',
          follow: ['number_shown'],
          say: {
            fr: 'Afficher un numéro ordinaire attribué à votre organisation.',
            en: 'Show an ordinary number assigned to your organisation.',
          },
        },
      },
    ],
    sources: [L34_5_3],
    confidence: 'official',
  }),
  review: READ,
};
