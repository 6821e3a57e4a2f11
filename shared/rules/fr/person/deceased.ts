import type { Rule } from '../../model.ts';
import { consumer, direct, example, offer } from '../examples.ts';
import { anything, sinceGdpr } from '../parts.ts';
import { NOTHING } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_5_1_D } from '../sources.ts';

export const deceased: Rule = {
  id: 'fr.person.deceased',
  reference: [],
  title: { fr: 'Personne décédée', en: 'Deceased person' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X5',
  appliesTo: anything(),
  versions: sinceGdpr({
    text: {
      fr: 'Une personne décédée n’est plus contactée, par aucun canal.',
      en: 'A deceased person is no longer contacted, by any channel.',
    },
    outcomes: [
      {
        when: 'status.deceased',
        verdict: 'block',
        message: { fr: 'La personne est décédée.', en: 'The person has died.' },
        remedy: NOTHING,
      },
    ],
    sources: [GDPR_5_1_D],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
  examples: [
    example(
      '2026-11-24',
      'block',
      consumer({ status: 'deceased', origins: [direct('2026-05-02')] }),
      offer('post', { purpose: 'transactional' }),
    ),
  ],
};
