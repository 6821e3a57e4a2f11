import type { Rule } from '../../model.ts';
import { EVERYONE, LETTER, NOTICE, PEOPLE, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { DECIDE_OR_CONSENT, INFORM_OF_SOURCE } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_REUSE } from '../guidance.ts';

export const postPublic: Rule = {
  id: 'fr.post.public',
  reference: ['P-6', 'D-5'],
  title: { fr: 'Courrier : données publiques', en: 'Post: public data' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['post'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Les données publiques ne sont pas librement réutilisables : aucune opposition à la source, un usage que la personne pouvait attendre, les conditions du site respectées, et la source dite au premier courrier. Pour un particulier, une personne décide au cas par cas.',
      en: 'Public data is not free to reuse: no objection at the source, a use that the person could expect, the site’s terms kept, and the source told in the first letter. For a consumer, a person decides case by case.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: 'origin.public',
        verdict: 'allow',
        basis: 'legitimate_interest',
        duties: LETTER,
        message: { fr: 'Cette adresse d’organisation est publique.', en: 'This organisation’s address is public.' },
      },
      {
        audiences: PROFESSIONALS,
        when: 'origin.public.expected',
        verdict: 'conditional',
        basis: 'legitimate_interest',
        duties: [...LETTER, ...NOTICE],
        message: {
          fr: 'L’adresse professionnelle est publiée pour cet usage ; la lettre dit d’où elle vient.',
          en: 'The business address is published for that use; the letter says where it comes from.',
        },
      },
      {
        audiences: ['consumer'],
        when: 'origin.public.expected',
        verdict: 'review',
        basis: 'legitimate_interest',
        duties: [...LETTER, ...NOTICE],
        confidence: 'interpretation',
        message: {
          fr: 'L’adresse d’un particulier vient d’une source publique : à examiner avant d’écrire.',
          en: 'A consumer’s address comes from a public source: look at it before writing.',
        },
        remedy: DECIDE_OR_CONSENT,
      },
      {
        audiences: PEOPLE,
        when: 'origin.public',
        verdict: 'block',
        message: {
          fr: 'L’adresse est publique, mais la personne ne pouvait pas s’attendre à cet usage ou n’est pas informée de la source.',
          en: 'The address is public, but the person could not expect this use or is not told the source.',
        },
        remedy: INFORM_OF_SOURCE,
      },
    ],
    sources: [CNIL_REUSE],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
