import type { Remedy, Rule } from '../../model.ts';
import { CNIL_SALE } from '../guidance.ts';
import { ALL_CHANNELS, EVERYONE, sinceGdpr, using } from '../parts.ts';
import { TO_CONFIRM } from '../review.ts';

const OTHER_PURPOSE: Remedy = {
  kind: 'nothing',
  follow: [],
  say: {
    fr: 'Rien ne permettrait cet usage : ces données servent à la comptabilité ou au litige, puis s’effacent.',
    en: 'Nothing would allow this use: this data serves the accounts or the dispute, then is deleted.',
  },
};

export const retentionKeptFor: Rule = {
  id: 'fr.retention.kept_for',
  reference: ['D-4'],
  title: { fr: 'Gardé pour la comptabilité ou un litige', en: 'Kept for the accounts or a dispute' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X5',
  appliesTo: using(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Les données qui ne sont gardées que pour la comptabilité ou un litige ne servent pas à démarcher, et ne sont ni transmises ni vendues.',
      en: 'Data that is kept for the accounts or a dispute alone does not serve prospecting, and is neither passed on nor sold.',
    },
    outcomes: [
      {
        when: 'kept.accounts',
        verdict: 'block',
        message: {
          fr: 'Ces données ne sont gardées que pour la comptabilité.',
          en: 'This data is kept for the accounts alone.',
        },
        remedy: OTHER_PURPOSE,
      },
      {
        when: 'kept.dispute',
        verdict: 'block',
        message: {
          fr: 'Ces données ne sont gardées que pour un litige.',
          en: 'This data is kept for a dispute alone.',
        },
        remedy: OTHER_PURPOSE,
      },
    ],
    sources: [CNIL_SALE],
    confidence: 'official',
  }),
  review: TO_CONFIRM,
};
