import { all, type Rule } from '../../model.ts';
import { BUSINESS, selling, sinceGdpr, VOICE } from '../parts.ts';
import { DECIDE, NEW_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_21 } from '../sources.ts';
import { CNIL_TEL } from '../guidance.ts';

export const oralRefusalBusiness: Rule = {
  id: 'fr.hours.oral_refusal_business',
  reference: ['T-20'],
  title: { fr: 'Refus d’un professionnel pendant un appel', en: 'Refusal of a professional during a call' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X7',
  appliesTo: selling(VOICE, BUSINESS),
  versions: sinceGdpr({
    text: {
      fr: 'Un professionnel s’oppose simplement, en le disant : un refus pendant l’appel est noté et ferme les appels.',
      en: 'A professional objects simply, by saying so: a refusal during the call is noted and closes calls.',
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
        message: { fr: 'Ce professionnel a dit non pendant un appel.', en: 'This professional said no during a call.' },
        remedy: NEW_CONSENT,
      },
    ],
    sources: [GDPR_21, CNIL_TEL],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
