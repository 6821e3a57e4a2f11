import type { Rule } from '../../model.ts';
import { direct, example, offer, soleTrader } from '../examples.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr, using } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';
import { INSEE_SIRENE } from '../sources.ts';

export const sirenePartial: Rule = {
  id: 'fr.person.sirene_partial',
  reference: ['D-6'],
  title: { fr: 'Sirene : diffusion partielle', en: 'Sirene: partial diffusion' },
  kind: 'limit',
  step: 'X3',
  appliesTo: using(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Une entreprise au statut « P » (diffusion partielle) du répertoire Sirene ne doit pas servir à la prospection.',
      en: 'A business with status “P” (partial diffusion) in the Sirene register must not be used for prospecting.',
    },
    outcomes: [
      {
        when: 'sirene.partial',
        verdict: 'block',
        message: { fr: 'L’entreprise a demandé la diffusion partielle de ses données dans Sirene.', en: 'The business asked for partial diffusion of its data in Sirene.' },
        remedy: { fr: 'Rien, tant que l’entreprise garde le statut P.', en: 'Nothing, as long as the business keeps status P.' },
      },
    ],
    sources: [INSEE_SIRENE],
    confidence: 'secondary',
  }),
  review: TO_CONFIRM,
  examples: [
    example('2026-11-24', 'block', soleTrader({ sirene: 'P', origins: [direct('2026-05-02')] }), offer('post')),
    example('2026-11-24', 'conditional', soleTrader({ sirene: 'A', origins: [direct('2026-05-02')] }), offer('post')),
  ],
};
