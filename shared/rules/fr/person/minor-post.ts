import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_6_1_F } from '../sources.ts';
import { BOOK } from '../guidance.ts';

export const minorPost: Rule = {
  id: 'fr.minor.post',
  reference: ['X4', 'M-3'],
  title: { fr: '15 à 17 ans : courrier', en: '15 to 17: post' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X4',
  appliesTo: prospecting(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Le courrier sans accord à un mineur de 15 à 17 ans se regarde au cas par cas.',
      en: 'Mail without consent to a minor of 15 to 17 is looked at case by case.',
    },
    outcomes: [
      {
        when: all('age.minor', not('age.needs_parent'), not('consent.valid')),
        verdict: 'review',
        message: {
          fr: 'La personne est mineure : à examiner avant d’écrire.',
          en: 'The person is a minor: look at it before writing.',
        },
        remedy: DECIDE,
      },
    ],
    sources: [GDPR_6_1_F, BOOK('section 9 (M-3)')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
