import { all, type Rule } from '../../model.ts';
import { CALL, NOTICE, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { DECIDE_OR_CONSENT, PHONE_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L223_1_1 } from '../sources.ts';
import { CNIL_REUSE } from '../guidance.ts';

export const phoneConsumerPublic: Rule = {
  id: 'fr.phone.consumer.public',
  reference: ['T-6'],
  title: { fr: 'Appel à un particulier : données publiques', en: 'Calling a consumer: public data' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un numéro public se regarde au cas par cas : Bloctel, signes d’opposition dans l’annonce ou l’annuaire, information sur la source.',
        en: 'A public number is looked at case by case: Bloctel, signs of opposition in the advertisement or directory, information on the source.',
      },
      outcomes: [
        {
          when: all('origin.public.expected', 'bloctel.clear'),
          verdict: 'review',
          basis: 'legitimate_interest',
          duties: [...CALL, ...NOTICE],
          message: {
            fr: 'Le numéro d’un particulier vient d’une source publique : à examiner avant d’appeler.',
            en: 'A consumer’s number comes from a public source: look at it before calling.',
          },
          remedy: DECIDE_OR_CONSENT,
        },
        {
          when: 'origin.public',
          verdict: 'block',
          message: {
            fr: 'Le numéro est public, et la personne est sur Bloctel, s’oppose à la source ou n’est pas informée.',
            en: 'The number is public, and the person is on Bloctel, objects at the source or is not informed.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [CNIL_REUSE],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Un numéro trouvé dans une source publique ne peut être appelé sans accord.',
        en: 'A number found in a public source can’t be called without consent.',
      },
      outcomes: [
        {
          when: 'origin.public',
          verdict: 'block',
          message: {
            fr: 'Le numéro vient d’une source publique, sans accord de la personne aux appels.',
            en: 'The number comes from a public source, without the person’s consent to calls.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_1, CNIL_REUSE],
      confidence: 'official',
    }),
  ],
  review: READ,
};
