import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { BOOK } from '../guidance.ts';

export const futureDate: Rule = {
  id: 'fr.date.future',
  reference: ['FD-1', 'FD-2', 'FD-3', 'FD-4'],
  title: { fr: 'Date postérieure au moment jugé', en: 'Date after the moment judged' },
  kind: 'limit',
  step: 'X5',
  appliesTo: {
    channels: ALL_CHANNELS,
    audiences: EVERYONE,
    purposes: ['commercial', 'charity', 'relational', 'transfer'],
  },
  versions: sinceGdpr({
    text: {
      fr: 'Une date postérieure au moment jugé ne compte jamais en faveur d’un contact : l’origine, le dernier contact, l’achat, le contrat, la demande ou l’accord qui la porte est laissé de côté. Un refus, un retrait ou une opposition compte quelle que soit sa date. Les fins à venir (contrat, période, adhésion, garantie) ne sont pas des faits passés. L’app le dit chaque fois que cela a compté.',
      en: 'A date after the moment judged never counts in favour of a contact: the origin, last contact, purchase, contract, request or consent that bears it is left out. A refusal, withdrawal or opposition counts whatever its date. Ends to come (contract, period, membership, warranty) are no past facts. The app says so each time it mattered.',
    },
    outcomes: [
      {
        when: 'date.future',
        verdict: 'allow',
        message: {
          fr: 'Des dates sont postérieures au moment jugé : {dates}.',
          en: 'Some dates are after the moment judged: {dates}.',
        },
      },
    ],
    sources: [BOOK('section 1.4')],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
