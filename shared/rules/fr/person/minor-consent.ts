import { all, not, type Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_6_1_F } from '../sources.ts';
import { BOOK } from '../guidance.ts';

export const minorConsent: Rule = {
  id: 'fr.minor.own_consent',
  reference: ['X4', 'M-2'],
  title: { fr: '15 à 17 ans : accord du seul mineur', en: '15 to 17: consent of the minor alone' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X4',
  appliesTo: prospecting(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'L’accord donné par un mineur de 15 à 17 ans sans parent se regarde au cas par cas ; Aval le tient pour tous les canaux.',
      en: 'A consent given by a minor of 15 to 17 without a parent is looked at case by case; Aval holds to it for every channel.',
    },
    outcomes: [
      {
        when: all('age.minor', not('age.needs_parent'), 'consent.valid', not('consent.joint')),
        verdict: 'review',
        message: {
          fr: 'La personne a entre 15 et 17 ans et a donné seule son accord.',
          en: 'The person is between 15 and 17 and consented alone.',
        },
        remedy: DECIDE,
      },
    ],
    sources: [BOOK('section 9 (M-2)'), GDPR_6_1_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
