import { not, type Rule } from '../../model.ts';
import { selling, sinceGdpr } from '../parts.ts';
import { FIND_ORIGIN } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14_2_F } from '../sources.ts';

export const phoneConsumerUnknown: Rule = {
  id: 'fr.phone.consumer.unknown',
  reference: ['T-8'],
  title: { fr: 'Appel à un particulier : origine inconnue', en: 'Calling a consumer: unknown origin' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: sinceGdpr({
    text: {
      fr: 'Un numéro d’origine inconnue ne peut être appelé.',
      en: 'A number of unknown origin can’t be called.',
    },
    outcomes: [
      {
        when: not('origin.known'),
        verdict: 'block',
        message: { fr: 'On ne sait pas d’où vient ce numéro.', en: 'Nobody knows where this number comes from.' },
        remedy: FIND_ORIGIN,
      },
    ],
    sources: [GDPR_14_2_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
