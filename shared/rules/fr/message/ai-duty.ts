import type { Rule } from '../../model.ts';
import { AI_ANNOUNCEMENT } from '../dates.ts';
import { EVERYONE, prospecting, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { AI_ACT_50 } from '../sources.ts';

export const messageAiDuty: Rule = {
  id: 'fr.message.ai_duty',
  reference: ['A-5'],
  title: { fr: 'Annoncer l’intelligence artificielle', en: 'Announce the artificial intelligence' },
  kind: 'limit',
  step: 'X8',
  appliesTo: prospecting(['automated_call'], EVERYONE),
  versions: since(AI_ANNOUNCEMENT, {
    text: {
      fr: 'L’annonce est un devoir de la campagne qui emploie une voix d’intelligence artificielle.',
      en: 'The announcement is a duty of the campaign that uses an artificial intelligence voice.',
    },
    outcomes: [
      {
        when: 'system.ai',
        verdict: 'conditional',
        duties: ['announce_ai'],
        message: {
          fr: 'La voix s’annonce comme intelligence artificielle dès le début.',
          en: 'The voice announces itself as an artificial intelligence at the start.',
        },
      },
    ],
    sources: [AI_ACT_50],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
