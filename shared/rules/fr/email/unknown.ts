import { not, type Rule } from '../../model.ts';
import { EVERYONE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { FIND_ORIGIN } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14_2_F } from '../sources.ts';

export const emailUnknown: Rule = {
  id: 'fr.email.unknown',
  reference: ['E-9'],
  title: { fr: 'E-mail : origine inconnue', en: 'E-mail: unknown origin' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Une adresse d’origine inconnue ne sert pas ; pour l’adresse générique d’une organisation, une personne décide.',
      en: 'An address of unknown origin is not used; for an organisation’s generic address a person decides.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: not('origin.known'),
        verdict: 'review',
        message: {
          fr: 'On ne sait pas d’où vient l’adresse de cette organisation.',
          en: 'Nobody knows where this organisation’s address comes from.',
        },
        remedy: FIND_ORIGIN,
      },
      {
        audiences: PEOPLE,
        when: not('origin.known'),
        verdict: 'block',
        message: {
          fr: 'On ne sait pas d’où vient cette adresse e-mail.',
          en: 'Nobody knows where this e-mail address comes from.',
        },
        remedy: FIND_ORIGIN,
      },
    ],
    sources: [GDPR_14_2_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
