import { all, not, type Rule } from '../../model.ts';
import { consumer, direct, example, offer, organisation, professional, sale } from '../examples.ts';
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
  examples: [
    example(
      '2026-11-24T10:00:00+01:00',
      'block',
      consumer({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { goods: 'shoes' })] }),
      offer('sms'),
    ),
    example(
      '2026-11-24T10:00:00+01:00',
      'conditional',
      professional({
        origins: [direct('2026-05-02', { informed: false })],
        sales: [sale('2026-05-02', { goods: 'shoes' })],
      }),
      offer('sms'),
    ),
    example(
      '2026-11-24T10:00:00+01:00',
      'block',
      professional({
        origins: [direct('2026-05-02', { informed: false })],
        sales: [sale('2026-05-02', { goods: 'shoes', informed: false })],
      }),
      offer('sms'),
    ),
    example(
      '2026-11-24T10:00:00+01:00',
      'allow',
      organisation({ origins: [direct('2026-05-02')], sales: [sale('2026-05-02', { goods: 'shoes' })] }),
      offer('sms'),
    ),
  ],
};
