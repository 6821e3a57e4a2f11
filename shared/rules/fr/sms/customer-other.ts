import { all, not, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { INFORM_AT_COLLECTION, SMS_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L34_5 } from '../sources.ts';

const other = all('customer.any', not('customer.similar'));

export const smsCustomerOther: Rule = {
  id: 'fr.sms.customer.other',
  reference: ['S-3'],
  title: { fr: 'SMS : un client, d’autres produits', en: 'SMS: a customer, other products' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['sms'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Pour d’autres produits, un client particulier doit avoir dit oui ; un client professionnel informé peut recevoir un SMS en rapport avec sa profession.',
      en: 'For other products a consumer who is a customer must have said yes; an informed professional customer may be sent a text message related to the profession.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: other,
        verdict: 'allow',
        basis: 'existing_customer',
        duties: MESSAGE,
        message: { fr: 'Cette organisation est cliente.', en: 'This organisation is a customer.' },
      },
      {
        audiences: PROFESSIONALS,
        when: all('customer.informed', 'offer.professional'),
        verdict: 'conditional',
        basis: 'existing_customer',
        duties: [...MESSAGE, 'link_with_profession'],
        message: {
          fr: 'Ce professionnel est client, a été informé, et l’offre est en rapport avec sa profession.',
          en: 'This professional is a customer, was informed, and the offer is related to the profession.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: other,
        verdict: 'block',
        message: {
          fr: 'Ce professionnel est client, mais l’offre est sans rapport avec sa profession ou son information n’est pas établie.',
          en: 'This professional is a customer, but the offer is not related to the profession or the information is not established.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
      {
        audiences: ['consumer'],
        when: other,
        verdict: 'block',
        message: {
          fr: 'La personne est cliente, mais pour d’autres produits que ceux de l’offre.',
          en: 'The person is a customer, but for other products than those offered.',
        },
        remedy: SMS_CONSENT,
      },
    ],
    sources: [L34_5],
    confidence: 'official',
  }),
  review: READ,
};
