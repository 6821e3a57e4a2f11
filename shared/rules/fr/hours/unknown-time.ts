import type { Rule } from '../../model.ts';
import { CALLING_HOURS } from '../dates.ts';
import { selling, since, VOICE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { D223_9_2026 } from '../sources.ts';

export const unknownTime: Rule = {
  id: 'fr.hours.unknown_time',
  reference: ['H-1', 'H-5'],
  title: { fr: 'Numéro d’un pays dont l’heure n’est pas connue', en: 'Number of a country whose time is not known' },
  kind: 'limit',
  step: 'X7',
  appliesTo: selling([...VOICE, 'sms'], ['consumer']),
  versions: since(CALLING_HOURS, {
    text: {
      fr: 'Quand le numéro est d’un pays que le livre ne sait pas situer à une heure, l’heure de la personne n’est pas connue : une personne décide.',
      en: 'When the number belongs to a country that the book can’t place at one time, the person’s time is not known: a person decides.',
    },
    outcomes: [
      {
        when: 'hours.unknown_time',
        verdict: 'review',
        message: {
          fr: 'Le numéro est étranger : l’heure qu’il est pour la personne n’est pas connue.',
          en: 'The number is foreign: what time it is for the person is not known.',
        },
        remedy: {
          kind: 'decision',
          follow: ['french_number'],
          say: {
            fr: 'Employer un numéro français, ou vérifier où est la personne et décider.',
            en: 'Use a French number, or check where the person is and decide.',
          },
        },
      },
    ],
    sources: [D223_9_2026],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
