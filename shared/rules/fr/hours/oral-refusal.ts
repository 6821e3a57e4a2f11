import { all, type Rule } from '../../model.ts';
import { PHONE_OPT_IN } from '../dates.ts';
import { selling, since, VOICE } from '../parts.ts';
import { DECIDE, NEW_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { L221_16, R223_3 } from '../sources.ts';

export const oralRefusal: Rule = {
  id: 'fr.hours.oral_refusal',
  reference: ['X1', 'H-4', 'OP-4'],
  title: { fr: 'Refus pendant un appel', en: 'Refusal during a call' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X7',
  appliesTo: selling(VOICE, ['consumer']),
  versions: since(PHONE_OPT_IN, {
    text: {
      fr: 'Un refus exprimé pendant l’appel vaut retrait ou opposition : plus d’appel avant un nouvel accord. Ce que la pause de soixante jours est devenue est une question ouverte ; ceci est plus strict. Un rappel demandé après le refus : une personne décide.',
      en: 'A refusal expressed during the call counts as withdrawal or opposition: no more calls before a new consent. What became of the pause of sixty days is an open question; this is stricter. A call-back asked for after the refusal: a person decides.',
    },
    outcomes: [
      {
        when: all('refusal.oral', 'request.after_no'),
        verdict: 'review',
        confidence: 'interpretation',
        message: {
          fr: 'La personne a dit non, puis a demandé à être rappelée pour cet objet : à lire avant ce seul appel. Le refus vaut pour tout le reste.',
          en: 'The person said no, then asked to be called back about this object: read it before this one call. The refusal stands for everything else.',
        },
        remedy: DECIDE,
      },
      {
        when: 'refusal.oral',
        verdict: 'block',
        message: {
          fr: 'La personne a dit non pendant un appel, et n’a pas redonné d’accord depuis.',
          en: 'The person said no during a call, and has not consented again since.',
        },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [R223_3, L221_16],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
