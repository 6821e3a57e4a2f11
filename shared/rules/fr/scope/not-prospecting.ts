import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_COM } from '../guidance.ts';

export const notProspecting: Rule = {
  id: 'fr.not_prospecting',
  reference: ['X0', 'TX-1', 'TX-2'],
  title: { fr: 'Ce qui n’est pas de la prospection', en: 'What is not prospecting' },
  kind: 'case',
  step: 'X0',
  appliesTo: { channels: ALL_CHANNELS, audiences: EVERYONE, purposes: ['transactional', 'relational'] },
  versions: [
    {
      from: null,
      until: null,
      text: {
        fr: 'Un message dû (confirmation de commande, rappel de rendez-vous) ou de suivi sans finalité promotionnelle n’exige pas d’accord à la prospection. C’est l’objectif qui compte : un contenu commercial peut requalifier tout le message.',
        en: 'A due message (order confirmation, appointment reminder) or a follow-up without promotion needs no consent to prospecting. What counts is the objective: commercial content may requalify the whole message.',
      },
      outcomes: [
        {
          when: 'always',
          verdict: 'allow',
          basis: 'not_prospecting',
          message: { fr: 'Ce message n’est pas de la prospection.', en: 'This message is not prospecting.' },
        },
      ],
      sources: [CNIL_COM],
      confidence: 'secondary',
    },
  ],
  review: TO_CONFIRM,
};
