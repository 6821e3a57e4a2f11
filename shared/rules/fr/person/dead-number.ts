import { all, type Rule } from '../../model.ts';
import { anyMessage, sinceGdpr } from '../parts.ts';
import { CONFIRM_STATUS } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_5_1_D } from '../sources.ts';

export const deadNumber: Rule = {
  id: 'fr.person.dead_number',
  reference: [],
  title: { fr: 'Numéro d’une autre personne', en: 'Number of another person' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X5',
  appliesTo: anyMessage(['phone', 'sms', 'automated_call']),
  versions: sinceGdpr({
    text: {
      fr: 'Un faux numéro ferme les appels, les SMS et les automates vers lui, jusqu’à ce qu’un numéro plus récent soit reçu.',
      en: 'A wrong number closes calls, text messages and automated calls to it, until a newer number is received.',
    },
    outcomes: [
      {
        when: all('status.number_dead', 'status.unconfirmed'),
        verdict: 'review',
        message: {
          fr: 'Une remarque dit que le numéro n’est pas celui de la personne ; personne ne l’a encore confirmé.',
          en: 'A remark says that the number is not the person’s; nobody has confirmed it yet.',
        },
        remedy: CONFIRM_STATUS,
      },
      {
        when: 'status.number_dead',
        verdict: 'block',
        message: { fr: 'Ce numéro n’est pas celui de la personne.', en: 'This number is not the person’s.' },
        remedy: {
          kind: 'facts',
          follow: ['newer_coordinate'],
          say: { fr: 'Obtenir un numéro plus récent.', en: 'Obtain a newer number.' },
        },
      },
    ],
    sources: [GDPR_5_1_D],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
