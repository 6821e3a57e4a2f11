import type { Rule } from '../../model.ts';
import { EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { AF2M } from '../guidance.ts';

export const smsHours: Rule = {
  id: 'fr.hours.sms',
  reference: ['X7', 'S-7'],
  title: { fr: 'Heures des SMS', en: 'Hours of text messages' },
  kind: 'limit',
  step: 'X7',
  appliesTo: prospecting(['sms'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'La charte des opérateurs ne laisse passer les SMS de prospection que de 8 h à 21 h 30 ; le dimanche et les jours fériés sont à éviter : une personne décide. Aucune loi ne fixe ces heures ; Aval les tient pour une règle.',
      en: 'The operators’ charter lets marketing text messages pass from 08:00 to 21:30 only; Sundays and public holidays are to be avoided: a person decides. No statute sets these hours; Aval holds them as a rule.',
    },
    outcomes: [
      {
        when: 'hours.sms_off',
        verdict: 'block',
        message: {
          fr: 'Là où est la personne, ce n’est pas une heure de SMS (8 h–21 h 30).',
          en: 'Where the person is, this is no time for text messages (08:00–21:30).',
        },
        remedy: {
          kind: 'facts',
          follow: ['other_moment'],
          say: {
            fr: 'Envoyer entre 8 h et 21 h 30, heure de la personne.',
            en: 'Send between 08:00 and 21:30, the person’s time.',
          },
        },
      },
      {
        when: 'hours.sms_rest_day',
        verdict: 'review',
        message: {
          fr: 'C’est un dimanche ou un jour férié, à éviter pour un SMS.',
          en: 'This is a Sunday or public holiday, to be avoided for a text message.',
        },
        remedy: {
          kind: 'decision',
          follow: ['other_moment'],
          say: {
            fr: 'Envoyer un jour de semaine ou un samedi, ou décider en le disant.',
            en: 'Send on a weekday or a Saturday, or decide and say so.',
          },
        },
      },
    ],
    sources: [AF2M],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
