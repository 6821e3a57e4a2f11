import type { Rule } from '../../model.ts';
import { direct, example, offer, organisation } from '../examples.ts';
import { anything } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { READ } from '../review.ts';
import { GDPR_SCOPE } from '../sources.ts';

export const foreignTerritory: Rule = {
  id: 'fr.scope.foreign',
  reference: [],
  title: { fr: 'Territoire étranger', en: 'Foreign territory' },
  kind: 'limit',
  step: 'X7',
  appliesTo: anything(),
  versions: [
    {
      from: null,
      until: null,
      text: {
        fr: 'Le droit d’un territoire qui n’est pas français n’est pas dans le livre : une personne décide.',
        en: 'The law of a territory that is not French is not in the book: a person decides.',
      },
      outcomes: [
        {
          when: 'territory.foreign',
          verdict: 'review',
          message: { fr: 'La personne n’est pas sur un territoire français ; le droit de son pays n’est pas dans le livre.', en: 'The person is not on French territory; the law of that country is not in the book.' },
          remedy: DECIDE,
        },
      ],
      sources: [GDPR_SCOPE],
      confidence: 'interpretation',
    },
  ],
  review: READ,
  examples: [
    example('2026-11-24', 'review', organisation({ territory: 'BE', origins: [direct('2026-01-02')] }), offer('email')),
    example('2026-11-24', 'allow', organisation({ territory: 'MF', origins: [direct('2026-01-02')] }), offer('email')),
  ],
};
