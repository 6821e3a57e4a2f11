import { all, type Rule } from '../../model.ts';
import { direct, example, no, offer, professional } from '../examples.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr, using } from '../parts.ts';
import { DECIDE, NEW_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_21, L34_5 } from '../sources.ts';

export const oppositionRefused: Rule = {
  id: 'fr.opposition.refused',
  reference: ['X1'],
  title: { fr: 'La personne a dit non à ce canal', en: 'The person said no to this channel' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X1',
  appliesTo: using(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Un non répondu à une demande d’accord ferme le canal comme une opposition, aussi là où l’accord n’est pas exigé : la personne a usé de la faculté de refuser.',
      en: 'A no answered to a request for consent closes the channel like an opposition, also where no consent is needed: the person used the right to refuse.',
    },
    outcomes: [
      {
        when: all('refusal.standing', 'request.after_no'),
        verdict: 'review',
        confidence: 'interpretation',
        message: {
          fr: 'La personne a dit non, puis a demandé à être rappelée pour cet objet : à lire avant ce seul appel. Le refus vaut pour tout le reste.',
          en: 'The person said no, then asked to be called back about this object: read it before this one call. The refusal stands for everything else.',
        },
        remedy: DECIDE,
      },
      {
        when: 'refusal.standing',
        verdict: 'block',
        message: { fr: 'La personne a dit non à ce canal.', en: 'The person said no to this channel.' },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [GDPR_21, L34_5],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
  examples: [
    example(
      '2026-11-24',
      'block',
      professional({ origins: [direct('2026-10-15')], consents: [no('email', '2026-10-15', { event: 'refused' })] }),
      offer('email'),
    ),
    example(
      '2026-11-24',
      'conditional',
      professional({ origins: [direct('2026-10-15')], consents: [no('sms', '2026-10-15', { event: 'refused' })] }),
      offer('email'),
    ),
    example(
      '2026-11-24',
      'review',
      professional({
        origins: [direct('2026-10-15')],
        consents: [no('phone', '2026-10-15', { event: 'refused' })],
        requests: [{ at: '2026-11-20', goods: 'kitchen', proof: true }],
      }),
      offer('phone'),
    ),
  ],
};
