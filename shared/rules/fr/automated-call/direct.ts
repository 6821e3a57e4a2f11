import { all, any, not, type Rule } from '../../model.ts';
import { BUSINESS_ROBOT, EVERYONE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, INFORM_AT_COLLECTION, ROBOT_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L34_5 } from '../sources.ts';
import { CNIL_AUTO } from '../guidance.ts';

const otherCustomer = all('customer.any', not('customer.similar'));

export const automatedCallDirect: Rule = {
  id: 'fr.automated_call.direct',
  reference: ['A-3'],
  title: {
    fr: 'Automate d’appel : données directes, ou client pour autre chose',
    en: 'Automated call: direct data, or a customer for something else',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['automated_call'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un particulier qui a seulement donné son numéro, ou acheté autre chose, ne peut être appelé par un automate. Un professionnel informé, qui peut s’opposer, peut l’être pour sa profession ; la loi lue à la lettre protège toute personne physique : pour un entrepreneur individuel, une personne décide.',
      en: 'A consumer who merely gave the number, or bought something else, can’t be called by a machine. An informed professional who can object may be called about the profession; the statute read literally protects every natural person: for a sole trader a person decides.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: all(any('origin.direct', otherCustomer), 'offer.professional'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: BUSINESS_ROBOT,
        message: {
          fr: 'Cette organisation a donné son numéro ou est cliente, et l’offre se rapporte à son activité.',
          en: 'This organisation gave its number or is a customer, and the offer is related to its business.',
        },
      },
      {
        audiences: ['organisation'],
        when: any('origin.direct', otherCustomer),
        verdict: 'block',
        confidence: 'interpretation',
        message: {
          fr: 'L’offre est sans rapport avec l’activité de cette organisation.',
          en: 'The offer is not related to this organisation’s business.',
        },
        remedy: ROBOT_CONSENT,
      },
      {
        audiences: ['professional'],
        when: all(any('origin.direct.informed', 'customer.informed'), 'offer.professional'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: BUSINESS_ROBOT,
        message: {
          fr: 'Ce professionnel a été informé, peut s’opposer, et l’offre est en rapport avec sa profession.',
          en: 'This professional was informed, can object, and the offer is related to the profession.',
        },
      },
      {
        audiences: ['sole_trader'],
        when: all(any('origin.direct.informed', 'customer.informed'), 'offer.professional'),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: BUSINESS_ROBOT,
        confidence: 'interpretation',
        message: {
          fr: 'C’est un entrepreneur individuel, une personne physique : à examiner avant un appel automatisé.',
          en: 'This is a sole trader, a natural person: look at it before an automated call.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: PROFESSIONALS,
        when: any('origin.direct', otherCustomer),
        verdict: 'block',
        message: {
          fr: 'L’offre est sans rapport avec la profession, ou rien ne dit que la personne a été informée et a pu s’opposer.',
          en: 'The offer is not related to the profession, or nothing says that the person was informed and could object.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
      {
        audiences: ['consumer'],
        when: any('origin.direct', otherCustomer),
        verdict: 'block',
        message: {
          fr: 'La personne a donné son numéro ou acheté autre chose, mais cela ne permet pas un appel automatisé.',
          en: 'The person gave the number or bought something else, but that does not allow an automated call.',
        },
        remedy: ROBOT_CONSENT,
      },
    ],
    sources: [CNIL_AUTO, L34_5],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
