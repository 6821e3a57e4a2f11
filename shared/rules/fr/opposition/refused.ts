import { all, type Rule } from '../../model.ts';
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
};
