import { all, type Rule } from '../../model.ts';
import { CALL, NOTICE, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { CHECK_BLOCTEL, PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_1 } from '../sources.ts';
import { CNIL_PART18, CNIL_PART26 } from '../guidance.ts';

export const phoneConsumerPartner: Rule = {
  id: 'fr.phone.consumer.partner',
  reference: ['T-5'],
  title: { fr: 'Appel à un particulier : données d’un partenaire', en: 'Calling a consumer: data from a partner' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un partenaire peut transmettre un numéro si la personne a été informée, a pu s’opposer et n’est pas sur Bloctel.',
        en: 'A partner may pass on a number if the person was informed, could object and is not on Bloctel.',
      },
      outcomes: [
        {
          when: all('origin.partner.objection', 'bloctel.clear'),
          verdict: 'conditional',
          basis: 'legitimate_interest',
          duties: [...CALL, ...NOTICE],
          message: {
            fr: 'Un partenaire a transmis le numéro ; la personne le savait, pouvait s’opposer et n’est pas sur Bloctel.',
            en: 'A partner passed the number on; the person knew, could object and is not on Bloctel.',
          },
        },
        {
          when: 'origin.partner',
          verdict: 'block',
          message: {
            fr: 'Un partenaire a transmis le numéro, et la personne est sur Bloctel ou son information n’est pas établie.',
            en: 'A partner passed the number on, and the person is on Bloctel or not known to have been informed.',
          },
          remedy: CHECK_BLOCTEL,
        },
      ],
      sources: [CNIL_PART18],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Un numéro transmis ne peut être appelé que si l’accord au téléphone nomme le partenaire qui appelle : information et accord préalables.',
        en: 'A number that was passed on may be called only if the phone consent names the partner who calls: prior information and consent.',
      },
      outcomes: [
        {
          when: 'origin.partner',
          verdict: 'block',
          message: {
            fr: 'Un partenaire a transmis le numéro, sans accord de la personne à vos appels.',
            en: 'A partner passed the number on, without the person’s consent to your calls.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_1, CNIL_PART26],
      confidence: 'secondary',
    }),
  ],
  review: TO_CONFIRM,
};
