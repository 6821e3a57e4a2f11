import { all, type Rule } from '../../model.ts';
import { AI_ANNOUNCEMENT } from '../dates.ts';
import { anyMessage, since } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { AI_ACT_50, L34_5 } from '../sources.ts';

export const messageAi: Rule = {
  id: 'fr.message.ai',
  reference: ['X8', 'A-5'],
  title: { fr: 'Voix d’intelligence artificielle annoncée', en: 'Artificial intelligence voice announced' },
  kind: 'limit',
  step: 'X8',
  appliesTo: anyMessage(['automated_call']),
  versions: since(AI_ANNOUNCEMENT, {
    text: {
      fr: 'Une voix d’intelligence artificielle dit dès le début, avant toute chose, qu’elle en est une, puis pour qui elle appelle ; une annonce à la fin ou sur demande n’en est pas une. Aval la tient pour un automate.',
      en: 'An artificial intelligence voice says at the start, before anything else, that it is one, then for whom it calls; an announcement at the end or on request is none. Aval treats it as an automated call.',
    },
    outcomes: [
      {
        when: all('system.ai', 'message.ai_not_announced'),
        verdict: 'block',
        message: {
          fr: 'La voix d’intelligence artificielle n’est pas annoncée au début.',
          en: 'The artificial intelligence voice is not announced at the start.',
        },
        remedy: {
          kind: 'facts',
          follow: ['message_complete'],
          say: {
            fr: 'Faire dire à la voix, dès le début, qu’elle est une intelligence artificielle et pour qui elle appelle.',
            en: 'Have the voice say, at the start, that it is an artificial intelligence and for whom it calls.',
          },
        },
      },
    ],
    sources: [AI_ACT_50, L34_5],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
