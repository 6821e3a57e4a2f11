import type { Rule } from '../../model.ts';
import { direct, example, offer, professional } from '../examples.ts';
import { BUSINESS, selling, sinceGdpr, VOICE } from '../parts.ts';
import { NEW_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { CNIL_TEL, GDPR_21 } from '../sources.ts';

export const oralRefusalBusiness: Rule = {
  id: 'fr.hours.oral_refusal_business',
  reference: ['T-20'],
  title: { fr: 'Refus d’un professionnel pendant un appel', en: 'Refusal of a professional during a call' },
  kind: 'limit',
  step: 'X7',
  appliesTo: selling(VOICE, BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Un professionnel s’oppose simplement, en le disant : un refus pendant l’appel est noté et ferme les appels.',
      en: 'A professional objects simply, by saying so: a refusal during the call is noted and closes calls.',
    },
    outcomes: [
      {
        when: 'refusal.oral',
        verdict: 'block',
        message: { fr: 'Ce professionnel a dit non pendant un appel.', en: 'This professional said no during a call.' },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [GDPR_21, CNIL_TEL],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
  examples: [
    example('2026-11-24', 'block', professional({ origins: [direct('2026-01-02')], calls: [{ at: '2026-02-10', outcome: 'refused' }] }), offer('phone')),
    example('2026-11-24', 'conditional', professional({ origins: [direct('2026-01-02')], calls: [{ at: '2026-02-10', outcome: 'answered' }] }), offer('phone')),
  ],
};
