import type { Rule } from '../../model.ts';
import { EVERYONE, selling, sinceGdpr } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { L312_9 } from '../sources.ts';

export const sectorCredit: Rule = {
  id: 'fr.sector.credit',
  reference: ['X2-CR'],
  title: { fr: 'Crédit : e-mail', en: 'Credit: e-mail' },
  kind: 'limit',
  step: 'X2',
  appliesTo: selling(['email'], EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Chaque document de prospection pour un crédit envoyé par e-mail rappelle clairement le droit de s’opposer.',
      en: 'Each prospecting document about credit sent by e-mail clearly recalls the right to object.',
    },
    outcomes: [
      {
        when: 'sector.credit',
        verdict: 'conditional',
        duties: ['credit_reminder'],
        message: {
          fr: 'C’est un crédit : l’e-mail rappelle clairement le droit de s’opposer.',
          en: 'This is credit: the e-mail clearly recalls the right to object.',
        },
      },
    ],
    sources: [L312_9],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
};
