import { all, type Rule } from '../../model.ts';
import { CALL, NOTICE, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { CHECK_BLOCTEL, PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_1, L223_3, R223_1 } from '../sources.ts';
import { CNIL_SALE } from '../guidance.ts';

export const phoneConsumerPurchased: Rule = {
  id: 'fr.phone.consumer.purchased',
  reference: ['T-4'],
  title: { fr: 'Appel à un particulier : fichier acheté ou loué', en: 'Calling a consumer: bought or rented file' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un fichier acheté peut servir aux appels après passage à Bloctel, la personne apprenant la source au premier contact et dans le mois. Vendre ou louer des numéros inscrits était interdit.',
        en: 'A bought file may serve for calls after a check against Bloctel, the person learning the source at first contact and within a month. Selling or renting listed numbers was forbidden.',
      },
      outcomes: [
        {
          when: all('origin.purchased.notified', 'bloctel.clear'),
          verdict: 'conditional',
          basis: 'legitimate_interest',
          duties: [...CALL, ...NOTICE],
          message: {
            fr: 'Le fichier a été acheté, la personne n’est pas sur Bloctel et apprend la source à temps.',
            en: 'The file was bought; the person is not on Bloctel and learns the source in time.',
          },
        },
        {
          when: 'origin.purchased',
          verdict: 'block',
          message: {
            fr: 'Le fichier a été acheté, et la personne est sur Bloctel ou n’est pas informée de la source à temps.',
            en: 'The file was bought, and the person is on Bloctel or not told the source in time.',
          },
          remedy: CHECK_BLOCTEL,
        },
      ],
      sources: [CNIL_SALE, L223_3],
      confidence: 'secondary',
    }),
    sinceOptIn({
      text: {
        fr: 'Un numéro acheté ne peut être appelé que si la preuve montre un accord R223-1 qui nomme celui qui appelle et la nature des biens ; un accord « aux partenaires » est nul.',
        en: 'A bought number may be called only if the proof shows an R223-1 consent that names the caller and the nature of the goods; a consent to “partners” is void.',
      },
      outcomes: [
        {
          when: 'origin.purchased',
          verdict: 'block',
          message: {
            fr: 'Le numéro vient d’un fichier acheté, sans accord prouvé à vos appels.',
            en: 'The number comes from a bought file, without a proven consent to your calls.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_1, R223_1, CNIL_SALE],
      confidence: 'secondary',
    }),
  ],
  review: TO_CONFIRM,
};
