import { not, type Rule } from '../../model.ts';
import { ALL_CHANNELS, PEOPLE, sinceGdpr, using } from '../parts.ts';
import { FIND_ORIGIN } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14_2_F, GDPR_5_2 } from '../sources.ts';

export const unknownOrigin: Rule = {
  id: 'fr.origin.unknown',
  reference: ['X3', 'FD-4'],
  title: { fr: 'Origine inconnue', en: 'Unknown origin' },
  kind: 'limit',
  step: 'X3',
  appliesTo: using(ALL_CHANNELS, PEOPLE),
  versions: sinceGdpr({
    text: {
      fr: 'Qui ne sait pas d’où viennent les données ne peut ni prouver leur licéité, ni dire leur source : pas de prospection. Une origine sans date, ou datée d’après le moment jugé, n’en est pas une. Une origine inconnue à côté d’une origine connue et licite ne bloque pas. Le point de contact d’une organisation suit les tableaux.',
      en: 'Who does not know where the data came from can neither prove that it is lawful nor tell its source: no prospecting. An origin without a date, or dated after the moment judged, is none. An unknown origin beside a known, lawful one does not block. An organisation’s contact point follows the tables.',
    },
    outcomes: [
      {
        when: not('origin.known'),
        verdict: 'block',
        message: { fr: 'On ne sait pas d’où viennent ces données.', en: 'Nobody knows where this data comes from.' },
        remedy: FIND_ORIGIN,
      },
    ],
    sources: [GDPR_5_2, GDPR_14_2_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
