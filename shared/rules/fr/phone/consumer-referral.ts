import { all, type Rule } from '../../model.ts';
import { CALL, NOTICE, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { DECIDE_OR_CONSENT, PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_2, L223_1_2020 } from '../sources.ts';
import { BOOK } from '../guidance.ts';

export const phoneConsumerReferral: Rule = {
  id: 'fr.phone.consumer.referral',
  reference: ['T-7'],
  title: { fr: 'Appel à un particulier : parrainage', en: 'Calling a consumer: referral' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un numéro donné par un parrain se regarde au cas par cas ; jamais s’il est inscrit à Bloctel.',
        en: 'A number given by a sponsor is looked at case by case; never if it is on Bloctel.',
      },
      outcomes: [
        {
          when: all('origin.referral', 'bloctel.registered'),
          verdict: 'block',
          message: {
            fr: 'Le numéro a été donné par un tiers, et la personne est sur Bloctel.',
            en: 'The number was given by a third party, and the person is on Bloctel.',
          },
          remedy: PHONE_CONSENT,
        },
        {
          when: 'origin.referral',
          verdict: 'review',
          basis: 'legitimate_interest',
          duties: [...CALL, ...NOTICE],
          message: {
            fr: 'Le numéro a été donné par un tiers : à examiner avant d’appeler.',
            en: 'The number was given by a third party: look at it before calling.',
          },
          remedy: DECIDE_OR_CONSENT,
        },
      ],
      sources: [BOOK('section 2.2 (T-7)'), L223_1_2020],
      confidence: 'interpretation',
    }),
    sinceOptIn({
      text: {
        fr: 'Le parrain ne peut consentir pour la personne parrainée.',
        en: 'The sponsor can’t consent for the person referred.',
      },
      outcomes: [
        {
          when: 'origin.referral',
          verdict: 'block',
          message: {
            fr: 'Un tiers a donné ce numéro, et il ne peut pas dire oui à la place de la personne.',
            en: 'A third party gave this number, and can’t say yes in the person’s place.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_2],
      confidence: 'interpretation',
    }),
  ],
  review: TO_CONFIRM,
};
