import { all, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { SMS_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L34_5_4 } from '../sources.ts';
import { CNIL_SMS } from '../guidance.ts';

export const smsCustomerSimilar: Rule = {
  id: 'fr.sms.customer.similar',
  reference: ['S-2'],
  title: { fr: 'SMS : un client, des produits analogues', en: 'SMS: a customer, similar products' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['sms'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un client peut recevoir un SMS pour des produits analogues si son numéro a été recueilli auprès de lui à l’occasion d’une vente, s’il a été informé au moment de cette collecte et a pu refuser sans frais, et s’il le peut dans chaque message.',
      en: 'A customer may be sent a text message about similar products if the number was collected from him or her at a sale, with information at that moment and a free refusal, then and in every message.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'customer.similar',
        verdict: 'allow',
        basis: 'existing_customer',
        duties: MESSAGE,
        message: {
          fr: 'Cette organisation est cliente pour des produits analogues.',
          en: 'This organisation is a customer for similar products.',
        },
      },
      {
        audiences: PEOPLE,
        when: all('customer.similar_informed', 'origin.direct'),
        verdict: 'conditional',
        basis: 'existing_customer',
        duties: MESSAGE,
        message: {
          fr: 'La personne a acheté des produits analogues, a été informée et n’a pas refusé.',
          en: 'The person bought similar products, was informed and did not refuse.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'customer.similar',
        verdict: 'block',
        message: {
          fr: 'La personne a acheté des produits analogues, mais rien ne dit que son numéro vient d’elle, qu’elle a été informée et a pu refuser.',
          en: 'The person bought similar products, but nothing says that she gave the number, was informed and could refuse.',
        },
        remedy: SMS_CONSENT,
      },
    ],
    sources: [CNIL_SMS, L34_5_4],
    confidence: 'official',
  }),
  review: READ,
};
