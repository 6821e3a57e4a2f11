import type { RuleOutcome, Rule } from '../../model.ts';
import { CALL, selling, sinceOptIn, untilOptIn } from '../parts.ts';
import { READ } from '../review.ts';
import { L223_1_2020, L223_1_4 } from '../sources.ts';

const linked: RuleOutcome = {
  when: 'contract.linked',
  verdict: 'allow',
  basis: 'current_contract',
  duties: CALL,
  message: {
    fr: 'La personne a un contrat en cours avec vous, et l’offre s’y rapporte.',
    en: 'The person has a current contract with you, and the offer is linked to it.',
  },
};

export const phoneConsumerContract: Rule = {
  id: 'fr.phone.consumer.current_contract',
  reference: ['T-2a'],
  title: {
    fr: 'Appel à un particulier : contrat en cours, offre liée',
    en: 'Calling a consumer: current contract, linked offer',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], ['consumer']),
  versions: [
    untilOptIn({
      text: {
        fr: 'Dans le cadre d’un contrat en cours, une offre en rapport avec son objet peut être faite par téléphone, même à une personne inscrite à Bloctel.',
        en: 'Under a current contract, an offer linked to its object may be made by phone, even to a person on Bloctel.',
      },
      outcomes: [linked],
      sources: [L223_1_2020],
      confidence: 'official',
    }),
    sinceOptIn({
      text: {
        fr: 'L’appel est permis sans accord dans le cadre de l’exécution d’un contrat en cours et s’il a un rapport avec son objet, y compris pour des produits complémentaires ou de nature à améliorer ses performances ou sa qualité.',
        en: 'A call without consent is allowed in the performance of a current contract and if linked to its object, including complementary products or ones that improve its performance or quality.',
      },
      outcomes: [linked],
      sources: [L223_1_4],
      confidence: 'official',
    }),
  ],
  review: READ,
};
