import { all, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { EMAIL_CONSENT, INFORM_AT_COLLECTION } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_ELEC } from '../guidance.ts';

export const emailDirect: Rule = {
  id: 'fr.email.direct',
  reference: ['E-4'],
  title: { fr: 'E-mail : adresse recueillie auprès de la personne', en: 'E-mail: address collected from the person' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un particulier qui a seulement donné son adresse doit avoir dit oui. Un professionnel informé de l’usage de son adresse, qui peut s’opposer simplement et sans frais, peut recevoir un e-mail en rapport avec sa profession.',
      en: 'A consumer who merely gave the address must have said yes. A professional told of the use of the address, able to object simply and free of charge, may be e-mailed about something related to the profession.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.direct',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'Cette organisation a donné elle-même son adresse.',
          en: 'This organisation gave its address itself.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.direct.informed', 'offer.professional'),
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, 'link_with_profession'],
        message: {
          fr: 'Ce professionnel a donné son adresse, a été informé, et l’offre est en rapport avec sa profession.',
          en: 'This professional gave the address, was informed, and the offer is related to the profession.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.direct',
        verdict: 'block',
        message: {
          fr: 'Ce professionnel a donné son adresse, mais l’offre est sans rapport avec sa profession ou son information n’est pas établie.',
          en: 'This professional gave the address, but the offer is not related to the profession or the information is not established.',
        },
        remedy: INFORM_AT_COLLECTION,
      },
      {
        audiences: ['consumer'],
        when: 'origin.direct',
        verdict: 'block',
        message: {
          fr: 'La personne a donné son adresse, mais cela ne vaut pas accord aux e-mails.',
          en: 'The person gave the address, but that is no consent to e-mails.',
        },
        remedy: EMAIL_CONSENT,
      },
    ],
    sources: [CNIL_ELEC],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
