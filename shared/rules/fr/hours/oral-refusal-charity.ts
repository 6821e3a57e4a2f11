import type { Rule } from '../../model.ts';
import { EVERYONE, sinceGdpr, VOICE } from '../parts.ts';
import { NEW_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_21 } from '../sources.ts';
import { CNIL_CHARITY } from '../guidance.ts';

export const oralRefusalCharity: Rule = {
  id: 'fr.charity.oral_refusal',
  reference: ['CH-1'],
  title: { fr: 'Appel aux dons : refus pendant un appel', en: 'Call for gifts: refusal during a call' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X7',
  appliesTo: { channels: VOICE, audiences: EVERYONE, purposes: ['charity'] },
  versions: sinceGdpr({
    text: {
      fr: 'Un refus exprimé pendant un appel aux dons est une opposition : plus d’appel.',
      en: 'A refusal expressed during a call for gifts is an opposition: no more calls.',
    },
    outcomes: [
      {
        when: 'refusal.oral',
        verdict: 'block',
        message: { fr: 'La personne a dit non pendant un appel.', en: 'The person said no during a call.' },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [GDPR_21, CNIL_CHARITY],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
