import { all, not, type Condition, type RuleOutcome, type Rule } from '../../model.ts';
import { CALLING_HOURS, LAST_OPT_OUT_DAY, PHONE_OPT_IN } from '../dates.ts';
import { selling, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { D223_9_2022, D223_9_2026, L223_1_6, L3133_1 } from '../sources.ts';

const outcomes = (derogation: Condition): readonly RuleOutcome[] => [
  {
    when: all('hours.day_off', not(derogation)),
    verdict: 'block',
    message: {
      fr: 'On n’appelle pas un particulier le samedi, le dimanche ni un jour férié.',
      en: 'Consumers are not called on Saturdays, Sundays or public holidays.',
    },
    remedy: {
      kind: 'facts',
      follow: ['other_moment'],
      say: {
        fr: 'Appeler du lundi au vendredi, hors jours fériés, de 10 h à 13 h ou de 14 h à 20 h, heure de la personne.',
        en: 'Call from Monday to Friday, not on public holidays, from 10:00 to 13:00 or 14:00 to 20:00, the person’s time.',
      },
    },
  },
  {
    when: all('hours.hour_off', not(derogation)),
    verdict: 'block',
    message: {
      fr: 'Là où est la personne, ce n’est pas une heure d’appel (10 h–13 h, 14 h–20 h).',
      en: 'Where the person is, this is no calling time (10:00–13:00, 14:00–20:00).',
    },
    remedy: {
      kind: 'facts',
      follow: ['other_moment'],
      say: {
        fr: 'Appeler de 10 h à 13 h ou de 14 h à 20 h, heure de la personne.',
        en: 'Call from 10:00 to 13:00 or 14:00 to 20:00, the person’s time.',
      },
    },
  },
];

export const callingHours: Rule = {
  id: 'fr.hours.calling',
  reference: ['X7', 'H-1', 'H-2', 'H-6'],
  title: { fr: 'Jours et heures d’appel', en: 'Calling days and hours' },
  kind: 'limit',
  step: 'X7',
  appliesTo: selling(VOICE, ['consumer']),
  versions: [
    {
      from: CALLING_HOURS,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'Les particuliers sont appelés du lundi au vendredi, hors jours fériés de L3133-1, de 10 h à 13 h et de 14 h à 20 h à leur heure ; sauf accord exprès, préalable et prouvé à être appelé hors de ces heures. Vaut aussi pour les contrats en cours et la presse.',
        en: 'Consumers are called from Monday to Friday, not on the public holidays of L3133-1, from 10:00 to 13:00 and 14:00 to 20:00 their time; unless they gave express, prior and proven consent to be called outside these hours. Holds for current contracts and the press too.',
      },
      outcomes: outcomes({ any: ['consent.outside_hours', 'consent.slot_now'] }),
      sources: [D223_9_2022, L3133_1],
      confidence: 'official',
    },
    {
      from: PHONE_OPT_IN,
      until: null,
      text: {
        fr: 'Mêmes jours et heures. Seule dérogation : un créneau, jour et heure précis, que la personne a explicitement accepté, avec sa preuve ; elle vaut pour ce seul créneau.',
        en: 'Same days and hours. The only derogation: a slot, a precise day and time, that the person explicitly accepted, with its proof; it holds for that slot alone.',
      },
      outcomes: outcomes('consent.slot_now'),
      sources: [D223_9_2026, L223_1_6, L3133_1],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};
