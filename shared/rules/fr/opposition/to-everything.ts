import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr } from '../parts.ts';
import { NEW_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_21 } from '../sources.ts';
import { CNIL_COM } from '../guidance.ts';

export const oppositionToEverything: Rule = {
  id: 'fr.opposition.to_everything',
  reference: ['OP-3'],
  title: { fr: 'Opposition sans précision, message relationnel', en: 'Unspecified opposition, relational message' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X1',
  appliesTo: { channels: ALL_CHANNELS, audiences: EVERYONE, purposes: ['relational'] },
  versions: sinceGdpr({
    text: {
      fr: 'Un message de suivi sans promotion repose sur l’intérêt légitime : une opposition sans précision de but le ferme aussi. Un message dû (confirmation, facture, convocation) passe toujours.',
      en: 'A follow-up without promotion rests on legitimate interest: an opposition that states no purpose closes it too. A due message (confirmation, invoice, notice of meeting) always passes.',
    },
    outcomes: [
      {
        when: 'opposition.to_everything',
        verdict: 'block',
        message: {
          fr: 'La personne s’est opposée à tout message, sans se limiter à la prospection.',
          en: 'The person objected to every message, not only to prospecting.',
        },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [GDPR_21, CNIL_COM],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
