import { all, any, not, type Rule } from '../../model.ts';
import { CALL, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { CHECK_BLOCTEL, PHONE_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_4 } from '../sources.ts';
import { CNIL_POST } from '../guidance.ts';

const past = all('customer.any', not('contract.linked'), not('contract.unrelated'));

export const phoneConsumerPastCustomer: Rule = {
  id: 'fr.phone.consumer.past_customer',
  reference: ['T-2b'],
  title: { fr: 'Appel à un particulier : ancien client', en: 'Calling a consumer: former customer' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Un client dont le contrat est fini peut être appelé comme une personne qui a donné ses coordonnées : informé, mis à même de s’opposer, absent de Bloctel.',
        en: 'A customer whose contract is over may be called like a person who gave the details: informed, able to object, not on Bloctel.',
      },
      outcomes: [
        {
          when: all(past, any('customer.informed', 'origin.direct.informed'), 'bloctel.clear'),
          verdict: 'conditional',
          basis: 'existing_customer',
          duties: CALL,
          message: {
            fr: 'La personne a été cliente, a été informée et n’est pas sur Bloctel.',
            en: 'The person was a customer, was informed and is not on Bloctel.',
          },
        },
        {
          when: past,
          verdict: 'block',
          message: {
            fr: 'La personne a été cliente, mais elle est sur Bloctel ou son information n’est pas établie.',
            en: 'The person was a customer, but is on Bloctel or not known to have been informed.',
          },
          remedy: CHECK_BLOCTEL,
        },
      ],
      sources: [CNIL_POST],
      confidence: 'interpretation',
    }),
    sinceOptIn({
      text: {
        fr: 'Un contrat exécuté n’est plus « en cours » : l’ancien client ne peut être appelé sans accord. L’exception de l’e-mail pour les clients n’existe pas au téléphone.',
        en: 'A performed contract is no longer current: a former customer can’t be called without consent. The customer exception of e-mail does not exist for calls.',
      },
      outcomes: [
        {
          when: past,
          verdict: 'block',
          message: {
            fr: 'La personne a déjà acheté chez vous, mais n’a plus de contrat en cours : il faut son accord.',
            en: 'The person has bought from you, but has no current contract: a consent is needed.',
          },
          remedy: PHONE_CONSENT,
        },
      ],
      sources: [L223_1_4],
      confidence: 'interpretation',
    }),
  ],
  review: TO_CONFIRM,
};
