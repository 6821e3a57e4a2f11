import type { Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { ARCEP } from '../guidance.ts';

export const callerMobile: Rule = {
  id: 'fr.caller.mobile',
  reference: ['X7', 'N-3'],
  title: { fr: 'Numéro mobile affiché', en: 'Mobile number shown' },
  kind: 'limit',
  step: 'X7',
  appliesTo: prospecting(['phone'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Une personne qui lance chaque appel peut afficher un numéro ordinaire (01 à 05, 09) ; un 06 ou 07 seulement depuis la ligne mobile qu’il désigne.',
      en: 'A person who starts each call may show an ordinary number (01 to 05, 09); an 06 or 07 only from the mobile line that it identifies.',
    },
    outcomes: [
      {
        when: 'caller.mobile',
        verdict: 'conditional',
        duties: ['own_mobile_line', 'caller_number_shown'],
        message: {
          fr: 'Le numéro affiché est un mobile : l’appel doit partir de cette ligne même.',
          en: 'The number shown is a mobile: the call must come from that very line.',
        },
      },
    ],
    sources: [ARCEP],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
