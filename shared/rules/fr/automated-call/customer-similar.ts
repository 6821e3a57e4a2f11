import { all, any, type RuleOutcome, type Rule } from '../../model.ts';
import { BUSINESS_ROBOT, EVERYONE, PROFESSIONALS, ROBOT, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { DECIDE_OR_CONSENT, INFORM_AT_COLLECTION, ROBOT_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L223_1_4, L34_5_4 } from '../sources.ts';
import { CNIL_AUTO } from '../guidance.ts';

const business: readonly RuleOutcome[] = [
  {
    audiences: ['organisation'],
    when: 'customer.similar',
    verdict: 'conditional',
    basis: 'existing_customer',
    duties: BUSINESS_ROBOT,
    message: {
      fr: 'Cette organisation est cliente pour des produits analogues.',
      en: 'This organisation is a customer for similar products.',
    },
  },
  {
    audiences: PROFESSIONALS,
    when: 'customer.similar_informed',
    verdict: 'conditional',
    basis: 'existing_customer',
    duties: BUSINESS_ROBOT,
    message: {
      fr: 'Ce professionnel est client pour des produits analogues et a été informé.',
      en: 'This professional is a customer for similar products and was informed.',
    },
  },
  {
    audiences: PROFESSIONALS,
    when: 'customer.similar',
    verdict: 'block',
    message: {
      fr: 'Ce professionnel est client, mais rien ne dit qu’il a été informé et a pu refuser.',
      en: 'This professional is a customer, but nothing says that he or she was informed and could refuse.',
    },
    remedy: INFORM_AT_COLLECTION,
  },
];

export const automatedCallCustomerSimilar: Rule = {
  id: 'fr.automated_call.customer.similar',
  reference: ['A-2'],
  title: {
    fr: 'Automate d’appel : un client, des produits analogues',
    en: 'Automated call: a customer, similar products',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['automated_call'], EVERYONE),
  versions: [
    untilOptIn({
      text: {
        fr: 'Les sources se contredisent : la CNIL (2022) étend aux automates l’exception des clients, la loi la réserve au courrier électronique. Pour un particulier, une personne décide.',
        en: 'The sources conflict: the CNIL (2022) extends the customer exception to automated calls, the statute keeps it for electronic mail. For a consumer a person decides.',
      },
      outcomes: [
        ...business,
        {
          audiences: ['consumer'],
          when: any('contract.linked', all('customer.similar_informed', 'origin.direct')),
          verdict: 'review',
          basis: 'existing_customer',
          duties: ROBOT,
          message: {
            fr: 'La personne est cliente pour des produits analogues ; les textes se contredisent pour les automates.',
            en: 'The person is a customer for similar products; the texts conflict for automated calls.',
          },
          remedy: DECIDE_OR_CONSENT,
        },
        {
          audiences: ['consumer'],
          when: 'customer.similar',
          verdict: 'block',
          message: {
            fr: 'La personne est cliente, mais rien ne dit qu’elle a été informée et a pu refuser.',
            en: 'The person is a customer, but nothing says that she was informed and could refuse.',
          },
          remedy: ROBOT_CONSENT,
        },
      ],
      sources: [CNIL_AUTO, L34_5_4],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'Un client particulier ne peut être appelé par un automate sans accord ; avec un contrat en cours lié à l’offre, une personne décide après avis juridique.',
        en: 'A consumer who is a customer can’t be called by a machine without consent; with a current contract linked to the offer a person decides, on legal advice.',
      },
      outcomes: [
        ...business,
        {
          audiences: ['consumer'],
          when: 'contract.linked',
          verdict: 'review',
          basis: 'current_contract',
          duties: ROBOT,
          message: {
            fr: 'La personne a un contrat en cours lié à l’offre ; un automate demande un avis juridique.',
            en: 'The person has a current contract linked to the offer; an automated call needs legal advice.',
          },
          remedy: DECIDE_OR_CONSENT,
        },
        {
          audiences: ['consumer'],
          when: 'customer.similar',
          verdict: 'block',
          message: {
            fr: 'La personne a acheté des produits analogues, mais cela ne permet pas un appel automatisé.',
            en: 'The person bought similar products, but that does not allow an automated call.',
          },
          remedy: ROBOT_CONSENT,
        },
      ],
      sources: [L34_5_4, L223_1_4, CNIL_AUTO],
      confidence: 'official',
    }),
  ],
  review: TO_CONFIRM,
};
