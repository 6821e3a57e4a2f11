import { all, any, not, type Rule } from '../../model.ts';
import { CALL, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { CHECK_BLOCTEL, PHONE_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L223_1_2020, L223_1_4 } from '../sources.ts';

const unrelated = all('contract.unrelated', not('contract.linked'));

export const phoneConsumerUnrelatedContract: Rule = {
  id: 'fr.phone.consumer.unrelated_contract',
  reference: ['T-2c'],
  title: {
    fr: 'Appel à un particulier : contrat en cours, autre offre',
    en: 'Calling a consumer: current contract, other offer',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Une offre sans rapport avec le contrat en cours suit la règle commune : information, opposition, absence de Bloctel.',
        en: 'An offer not linked to the current contract follows the common rule: information, objection, not on Bloctel.',
      },
      outcomes: [
        {
          when: all(unrelated, any('customer.informed', 'origin.direct.informed'), 'bloctel.clear'),
          verdict: 'conditional',
          basis: 'existing_customer',
          duties: CALL,
          message: {
            fr: 'L’offre est sans rapport avec le contrat, mais la personne a été informée et n’est pas sur Bloctel.',
            en: 'The offer is not linked to the contract, but the person was informed and is not on Bloctel.',
          },
        },
        {
          when: unrelated,
          verdict: 'block',
          message: {
            fr: 'L’offre est sans rapport avec le contrat, et la personne est sur Bloctel ou son information n’est pas établie.',
            en: 'The offer is not linked to the contract, and the person is on Bloctel or not known to have been informed.',
          },
          remedy: CHECK_BLOCTEL,
        },
      ],
      sources: [L223_1_2020],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Un contrat en cours ne permet pas d’appeler pour autre chose que son objet.',
        en: 'A current contract does not allow calls about anything but its object.',
      },
      outcomes: [
        {
          when: unrelated,
          verdict: 'block',
          message: {
            fr: 'La personne a un contrat en cours, mais l’offre ne s’y rapporte pas : il faut son accord.',
            en: 'The person has a current contract, but the offer is not linked to it: a consent is needed.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_4],
      confidence: 'official',
    }),
  ],
  review: READ,
};
