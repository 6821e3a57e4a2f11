import { not, type Rule } from '../../model.ts';
import { EVERYONE, PEOPLE, selling, sinceGdpr } from '../parts.ts';
import { FIND_ORIGIN } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14_2_F } from '../sources.ts';

export const postUnknown: Rule = {
  id: 'fr.post.unknown',
  reference: ['P-8'],
  title: { fr: 'Courrier : origine inconnue', en: 'Post: unknown origin' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Sans origine connue, la source ne peut être dite : pas de courrier. Pour l’adresse d’une organisation, une personne décide.',
      en: 'Without a known origin the source can’t be told: no mail. For an organisation’s address a person decides.',
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
        message: { fr: 'On ne sait pas d’où vient cette adresse.', en: 'Nobody knows where this address comes from.' },
        remedy: FIND_ORIGIN,
      },
    ],
    sources: [GDPR_14_2_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
