import type { Rule } from '../../model.ts';
import { EVERYONE, LETTER, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { INFORM_AT_COLLECTION } from '../remedies.ts';
import { READ } from '../review.ts';
import { CNIL_POST } from '../guidance.ts';

export const postCustomer: Rule = {
  id: 'fr.post.customer',
  reference: ['P-2'],
  title: { fr: 'Courrier : un client', en: 'Post: a customer' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un client, même pour d’autres produits, peut recevoir du courrier s’il a été informé à la collecte et a pu s’opposer simplement et gratuitement.',
      en: 'A customer, for other products too, may be sent mail if informed at collection and able to object simply and free of charge.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'customer.any',
        verdict: 'allow',
        basis: 'existing_customer',
        duties: LETTER,
        message: { fr: 'Cette organisation est cliente.', en: 'This organisation is a customer.' },
      },
      {
        audiences: PEOPLE,
        when: 'customer.informed',
        verdict: 'conditional',
        basis: 'existing_customer',
        duties: LETTER,
        message: {
          fr: 'La personne est cliente, a été informée et a pu refuser.',
          en: 'The person is a customer, was informed and could refuse.',
        },
      },
      {
        audiences: PEOPLE,
        when: 'customer.any',
        verdict: 'block',
        message: {
          fr: 'La personne est cliente, mais rien ne dit qu’elle a été informée et a pu refuser le courrier.',
          en: 'The person is a customer, but nothing says that she was informed and could refuse mail.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
    ],
    sources: [CNIL_POST],
    confidence: 'official',
  }),
  review: READ,
};
