import { not, type Rule } from '../../model.ts';
import { BUSINESS, PROFESSIONALS, selling, sinceGdpr } from '../parts.ts';
import { FIND_ORIGIN } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_14_2_F } from '../sources.ts';

export const phoneBusinessUnknown: Rule = {
  id: 'fr.phone.business.unknown',
  reference: ['T-24'],
  title: { fr: 'Appel à un professionnel : origine inconnue', en: 'Calling a professional: unknown origin' },
  kind: 'case',
  step: 'table',
  appliesTo: selling(['phone'], BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Un numéro professionnel d’origine inconnue ne peut être appelé ; pour le standard d’une organisation, une personne décide.',
      en: 'A business number of unknown origin can’t be called; for an organisation’s switchboard a person decides.',
    },
    outcomes: [
      {
        audiences: ['organisation'],
        when: not('origin.known'),
        verdict: 'review',
        message: {
          fr: 'On ne sait pas d’où vient le numéro de cette organisation.',
          en: 'Nobody knows where this organisation’s number comes from.',
        },
        remedy: FIND_ORIGIN,
      },
      {
        audiences: PROFESSIONALS,
        when: not('origin.known'),
        verdict: 'block',
        message: {
          fr: 'On ne sait pas d’où vient le numéro de ce professionnel.',
          en: 'Nobody knows where this professional’s number comes from.',
        },
        remedy: FIND_ORIGIN,
      },
    ],
    sources: [GDPR_14_2_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
