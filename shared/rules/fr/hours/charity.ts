import { any, type Rule } from '../../model.ts';
import { CALLING_HOURS } from '../dates.ts';
import { since, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { D223_9_2022 } from '../sources.ts';
import { BOOK } from '../guidance.ts';

export const charityHours: Rule = {
  id: 'fr.charity.hours',
  reference: ['CH-4'],
  title: { fr: 'Appel aux dons : heures par courtoisie', en: 'Call for gifts: hours by courtesy' },
  kind: 'limit',
  step: 'X7',
  appliesTo: { channels: VOICE, audiences: ['consumer'], purposes: ['charity'] },
  versions: since(CALLING_HOURS, {
    text: {
      fr: 'Les heures d’appel des professionnels ne lient pas un appel aux dons ; Aval les tient par courtoisie : hors de ces heures, une personne décide.',
      en: 'The calling hours of professionals do not bind a call for gifts; Aval holds to them by courtesy: outside these hours a person decides.',
    },
    outcomes: [
      {
        when: any('hours.day_off', 'hours.hour_off'),
        verdict: 'review',
        message: {
          fr: 'Ce n’est pas une heure à laquelle on appelle d’habitude (lundi à vendredi, 10 h–13 h et 14 h–20 h).',
          en: 'This is no usual time to call (Monday to Friday, 10:00–13:00 and 14:00–20:00).',
        },
        remedy: {
          kind: 'decision',
          follow: ['other_moment'],
          say: {
            fr: 'Appeler aux heures habituelles, ou décider en le disant.',
            en: 'Call at the usual hours, or decide and say so.',
          },
        },
      },
    ],
    sources: [D223_9_2022, BOOK('section 10 (CH-4)')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
