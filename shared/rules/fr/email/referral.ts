import { all, type Rule } from '../../model.ts';
import { EVERYONE, MESSAGE, NOTICE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { UFMD } from '../guidance.ts';

export const emailReferral: Rule = {
  id: 'fr.email.referral',
  reference: ['E-8'],
  title: { fr: 'E-mail : parrainage', en: 'E-mail: referral' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Aucun texte actuel ne permet d’écrire à une personne dont un parrain a donné l’adresse : que le parrain transmette lui-même le message. Pour un professionnel, une personne décide.',
      en: 'No current text allows writing to a person whose address a sponsor gave: let the sponsor forward the message. For a professional a person decides.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.referral',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: MESSAGE,
        message: {
          fr: 'L’adresse générique de cette organisation a été donnée par un tiers.',
          en: 'This organisation’s generic address was given by a third party.',
        },
      },
      {
        audiences: PROFESSIONALS,
        when: all('origin.referral.notified', 'offer.professional'),
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...MESSAGE, ...NOTICE, 'link_with_profession'],
        message: {
          fr: 'L’adresse de ce professionnel a été donnée par un tiers : à examiner avant d’écrire.',
          en: 'This professional’s address was given by a third party: look at it before writing.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.referral',
        verdict: 'block',
        message: {
          fr: 'L’adresse a été donnée par un tiers, et l’offre est sans rapport avec la profession ou la source n’est pas dite à temps.',
          en: 'The address was given by a third party, and the offer is not related to the profession or the source is not told in time.',
        },
        remedy: INFORM_OF_SOURCE,
      },
      {
        audiences: ['consumer'],
        when: 'origin.referral',
        verdict: 'block',
        message: {
          fr: 'Un tiers a donné cette adresse, et il ne peut pas dire oui à la place de la personne.',
          en: 'A third party gave this address, and can’t say yes in the person’s place.',
        },
        remedy: {
          kind: 'consent',
          follow: ['consent'],
          say: {
            fr: 'Laisser le parrain transmettre lui-même le message, ou recueillir l’accord de la personne.',
            en: 'Let the sponsor forward the message, or obtain the person’s consent.',
          },
        },
      },
    ],
    sources: [UFMD],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
