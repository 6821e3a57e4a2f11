import { all, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { EMAIL_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { L34_5_4 } from '../sources.ts';
import { CNIL_SMS } from '../guidance.ts';

export const emailCustomerSimilar: Rule = {
  id: 'fr.email.customer.similar',
  reference: ['E-2'],
  title: { fr: 'E-mail : un client, des produits analogues', en: 'E-mail: a customer, similar products' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un client peut recevoir un e-mail pour des produits analogues de la même personne morale si son adresse a été recueillie auprès de lui à l’occasion d’une vente, s’il a été informé et a pu refuser sans frais à la collecte, et s’il le peut dans chaque message. Un compte sans achat n’est pas un client.',
      en: 'A customer may be e-mailed about similar products of the same legal person if the address was collected from him or her at a sale, with information and a free refusal at collection and in every message. An account without a purchase is not a customer.',
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
          fr: 'La personne a acheté des produits analogues, mais rien ne dit que son adresse vient d’elle, qu’elle a été informée et a pu refuser.',
          en: 'The person bought similar products, but nothing says that she gave the address, was informed and could refuse.',
        },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [L34_5_4, CNIL_SMS],
    confidence: 'official',
  }),
  review: READ,
};
