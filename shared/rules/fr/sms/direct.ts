import { all, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { INFORM_AT_COLLECTION, SMS_CONSENT } from '../remedies.ts';
import { READ } from '../review.ts';
import { CNIL_SMS } from '../guidance.ts';

export const smsDirect: Rule = {
  id: 'fr.sms.direct',
  reference: ['S-4'],
  title: { fr: 'SMS : numéro recueilli auprès de la personne', en: 'SMS: number collected from the person' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['sms'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un particulier qui a seulement donné son numéro doit avoir dit oui. Un professionnel informé à la collecte du numéro, qui peut s’opposer simplement et sans frais, peut recevoir un SMS en rapport avec sa profession.',
      en: 'A consumer who merely gave the number must have said yes. A professional informed when the number was collected, able to object simply and free of charge, may be sent a text message related to the profession.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.direct',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'Cette organisation a donné elle-même son numéro.',
          en: 'This organisation gave its number itself.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.direct.informed', 'offer.professional'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, 'link_with_profession'],
        message: {
          fr: 'Ce professionnel a donné son numéro, a été informé, et l’offre est en rapport avec sa profession.',
          en: 'This professional gave the number, was informed, and the offer is related to the profession.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.direct',
        verdict: 'block',
        message: {
          fr: 'Ce professionnel a donné son numéro, mais l’offre est sans rapport avec sa profession ou son information n’est pas établie.',
          en: 'This professional gave the number, but the offer is not related to the profession or the information is not established.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
      {
        audiences: ['consumer'],
        when: 'origin.direct',
        verdict: 'block',
        message: {
          fr: 'La personne a donné son numéro, mais cela ne vaut pas accord aux SMS.',
          en: 'The person gave the number, but that is no consent to text messages.',
        },
        remedy: SMS_CONSENT,
      },
    ],
    sources: [CNIL_SMS],
    confidence: 'official',
  }),
  review: READ,
};
