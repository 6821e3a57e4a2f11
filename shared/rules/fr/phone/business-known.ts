import { all, not, type Rule } from '../../model.ts';
import { BUSINESS, BUSINESS_CALL, PROFESSIONALS, PROOF, selling, sinceGdpr } from '../parts.ts';
import { DECIDE, INFORM_AT_COLLECTION } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_TEL } from '../guidance.ts';

export const phoneBusinessKnown: Rule = {
  id: 'fr.phone.business.known',
  reference: ['T-20', 'H-7'],
  title: {
    fr: 'Appel à un professionnel : accord, client ou données directes',
    en: 'Calling a professional: consent, customer or direct data',
  },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Un professionnel informé, client ou consentant peut être appelé pour un objet en rapport avec sa profession : identité dès la première phrase, origine des données, opposition simple et notée, numéro affiché. Ni heures ni nombre d’appels légaux ; les mêmes que pour les particuliers sont conseillés.',
      en: 'A professional who was informed, is a customer or consented may be called about something related to the profession: identity in the first sentence, origin of the data, simple objection that is noted, number shown. No legal hours or number of calls; the same as for consumers are advised.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: all('offer.professional', 'consent.valid', 'consent.operator_named'),
        verdict: 'allow',
        basis: 'consent',
        duties: BUSINESS_CALL,
        message: { fr: 'Cette organisation a accepté vos appels.', en: 'This organisation agreed to your calls.' },
      },
      {
        audiences: ['organisation'],
        when: all('offer.professional', 'customer.any'),
        verdict: 'allow',
        basis: 'existing_customer',
        duties: BUSINESS_CALL,
        message: { fr: 'Cette organisation est cliente.', en: 'This organisation is a customer.' },
      },
      {
        audiences: ['organisation'],
        when: all('offer.professional', 'origin.direct'),
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: BUSINESS_CALL,
        message: {
          fr: 'Cette organisation a donné elle-même son numéro.',
          en: 'This organisation gave its number itself.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('offer.professional', 'consent.valid', 'consent.operator_named'),
        verdict: 'conditional',
        basis: 'consent',
        duties: [...BUSINESS_CALL, ...PROOF],
        message: { fr: 'Ce professionnel a accepté vos appels.', en: 'This professional agreed to your calls.' },
      },
      {
        audiences: PROFESSIONALS,
        when: all('offer.professional', 'customer.informed'),
        verdict: 'conditional',
        basis: 'existing_customer',
        duties: BUSINESS_CALL,
        message: {
          fr: 'Ce professionnel est client et a été informé.',
          en: 'This professional is a customer and was informed.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('offer.professional', 'origin.direct.informed'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: BUSINESS_CALL,
        message: {
          fr: 'Ce professionnel a donné son numéro, a été informé et pouvait s’opposer.',
          en: 'This professional gave the number, was informed and could object.',
        },
      },
      {
        when: all('offer.professional', 'consent.valid'),
        verdict: 'review',
        basis: 'consent',
        duties: [...BUSINESS_CALL, ...PROOF],
        confidence: 'interpretation',
        message: {
          fr: 'L’accord aux appels ne nomme pas le prestataire qui appelle.',
          en: 'The consent to calls does not name the operator who calls.',
        },
        remedy: DECIDE,
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.direct', not('origin.direct.informed')),
        verdict: 'block',
        message: {
          fr: 'Ce professionnel a donné son numéro, mais rien ne dit qu’il a été informé et a pu s’opposer.',
          en: 'This professional gave the number, but nothing says that he or she was informed and could object.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
      {
        audiences: PROFESSIONALS,
        when: all('customer.any', not('customer.informed')),
        verdict: 'block',
        message: {
          fr: 'Ce professionnel est client, mais rien ne dit qu’il a été informé et a pu refuser.',
          en: 'This professional is a customer, but nothing says that he or she was informed and could refuse.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
    ],
    sources: [CNIL_TEL],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
