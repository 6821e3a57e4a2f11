import { all, type Rule } from '../../model.ts';
import { CALLING_HOURS, LAST_OPT_OUT_DAY } from '../dates.ts';
import { selling, VOICE } from '../parts.ts';
import { DECIDE } from '../remedies.ts';
import { READ } from '../review.ts';
import { D223_9_2022 } from '../sources.ts';

export const refusalPause: Rule = {
  id: 'fr.hours.refusal_pause',
  reference: ['X7', 'H-4'],
  title: { fr: 'Soixante jours après un refus', en: 'Sixty days after a refusal' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X7',
  appliesTo: selling(VOICE, ['consumer']),
  versions: [
    {
      from: CALLING_HOURS,
      until: LAST_OPT_OUT_DAY,
      text: {
        fr: 'Après un refus exprimé pendant l’appel, pas d’appel ni de tentative avant soixante jours calendaires révolus : le premier jour possible est le soixante et unième.',
        en: 'After a refusal expressed during the call, no call or attempt before sixty full calendar days: the first possible day is the sixty-first.',
      },
      outcomes: [
        {
          when: all('refusal.pause', 'request.after_no'),
          verdict: 'review',
          confidence: 'interpretation',
          message: {
            fr: 'La personne a dit non, puis a demandé à être rappelée pour cet objet : à lire avant ce seul appel. Le refus vaut pour tout le reste.',
            en: 'The person said no, then asked to be called back about this object: read it before this one call. The refusal stands for everything else.',
          },
          remedy: DECIDE,
        },
        {
          when: 'refusal.pause',
          verdict: 'block',
          message: {
            fr: 'La personne a refusé pendant un appel il y a soixante jours ou moins.',
            en: 'The person refused during a call sixty days ago or less.',
          },
          remedy: {
            kind: 'facts',
            follow: ['other_moment'],
            say: {
              fr: 'Attendre le soixante et unième jour après le refus.',
              en: 'Wait for the sixty-first day after the refusal.',
            },
          },
        },
      ],
      sources: [D223_9_2022],
      confidence: 'official',
    },
  ],
  review: READ,
};
