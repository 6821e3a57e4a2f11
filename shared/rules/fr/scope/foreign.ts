import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { READ } from '../review.ts';
import { GDPR_SCOPE } from '../sources.ts';

export const foreignTerritory: Rule = {
  id: 'fr.scope.foreign',
  reference: ['TX-3'],
  title: { fr: 'Territoire étranger', en: 'Foreign territory' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X7',
  appliesTo: {
    channels: ALL_CHANNELS,
    audiences: EVERYONE,
    purposes: ['commercial', 'charity', 'relational', 'transfer'],
  },
  versions: [
    {
      from: null,
      until: null,
      text: {
        fr: 'Le droit d’un territoire qui n’est pas français n’est pas dans le livre : une personne décide. Un message ou document dû (facture, confirmation, convocation) y va : il repose sur le contrat ou la loi, pas sur le droit de la prospection.',
        en: 'The law of a territory that is not French is not in the book: a person decides. A due message or document (invoice, confirmation, notice of meeting) goes there: it rests on the contract or the law, not on the law of prospecting.',
      },
      outcomes: [
        {
          when: 'territory.foreign',
          verdict: 'review',
          message: {
            fr: 'La personne n’est pas sur un territoire français ; le droit de son pays n’est pas dans le livre.',
            en: 'The person is not on French territory; the law of that country is not in the book.',
          },
          remedy: DECIDE,
        },
      ],
      sources: [GDPR_SCOPE],
      confidence: 'interpretation',
    },
  ],
  review: READ,
};
