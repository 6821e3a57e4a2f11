import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr } from '../parts.ts';
import { NOTHING } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { GDPR_6_1_F } from '../sources.ts';

export const minorTransfer: Rule = {
  id: 'fr.minor.transfer',
  reference: ['X4'],
  title: { fr: 'Mineur : transmission des données', en: 'Minor: passing the data on' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X4',
  appliesTo: { channels: ALL_CHANNELS, audiences: EVERYONE, purposes: ['transfer'] },
  versions: sinceGdpr({
    text: {
      fr: 'Les données d’un mineur connu ne sont pas transmises.',
      en: 'The data of a known minor is not passed on.',
    },
    outcomes: [
      {
        when: 'age.minor',
        verdict: 'block',
        message: {
          fr: 'La personne est mineure : ses données ne sont pas transmises.',
          en: 'The person is a minor: the data is not passed on.',
        },
        remedy: NOTHING,
      },
    ],
    sources: [GDPR_6_1_F],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
