import type { Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L221_17, L44 } from '../sources.ts';

export const callerHidden: Rule = {
  id: 'fr.caller.hidden',
  reference: ['X7', 'N-1'],
  title: { fr: 'Numéro masqué', en: 'Hidden number' },
  kind: 'limit',
  step: 'X7',
  appliesTo: prospecting(VOICE, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Le numéro affiché est attribué au professionnel pour qui l’appel est fait ; un numéro masqué est interdit.',
      en: 'The number shown is assigned to the professional for whom the call is made; a hidden number is forbidden.',
    },
    outcomes: [
      {
        when: 'caller.hidden',
        verdict: 'block',
        message: { fr: 'Le numéro de l’appelant est masqué.', en: 'The caller’s number is hidden.' },
        remedy: {
          kind: 'facts',
          follow: ['number_shown'],
          say: {
            fr: 'Afficher un numéro attribué à votre organisation.',
            en: 'Show a number assigned to your organisation.',
          },
        },
      },
    ],
    sources: [L221_17, L44],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
