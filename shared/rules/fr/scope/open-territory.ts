import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

export const openTerritory: Rule = {
  id: 'fr.scope.open_territory',
  reference: ['X7', 'H-5', 'TX-3'],
  title: {
    fr: 'Nouvelle-Calédonie, Polynésie, Wallis-et-Futuna, Saint-Pierre-et-Miquelon',
    en: 'New Caledonia, Polynesia, Wallis and Futuna, Saint-Pierre and Miquelon',
  },
  kind: 'limit',
  beyondConsent: true,
  step: 'X7',
  appliesTo: {
    channels: ALL_CHANNELS,
    audiences: EVERYONE,
    purposes: ['commercial', 'charity', 'relational', 'transfer'],
  },
  versions: sinceGdpr({
    text: {
      fr: 'Que le code de la consommation y vaille est une question ouverte : une personne décide, sauf pour un message dû. L’heure est celle du territoire.',
      en: 'Whether consumer law applies there is an open question: a person decides, but for a due message. The time is that of the territory.',
    },
    outcomes: [
      {
        when: 'territory.open_question',
        verdict: 'review',
        message: {
          fr: 'La personne est dans un territoire où l’application du droit de la consommation n’est pas certaine.',
          en: 'The person is in a territory where the application of consumer law is not certain.',
        },
        remedy: DECIDE,
      },
    ],
    sources: [BOOK('section 4 (H-5) ; question 13')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
