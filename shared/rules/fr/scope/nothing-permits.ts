import type { Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE } from '../parts.ts';
import { READ } from '../review.ts';
import { GDPR_5_2 } from '../sources.ts';

/** Applies when no row of a table does: a contact without a permission is blocked. */
export const nothingPermits: Rule = {
  id: 'fr.scope.nothing_permits',
  reference: [],
  title: { fr: 'Rien ne permet ce contact', en: 'Nothing permits this contact' },
  kind: 'case',
  step: 'table',
  appliesTo: { channels: ALL_CHANNELS, audiences: EVERYONE, purposes: ['commercial', 'charity', 'transfer'] },
  versions: [
    {
      from: null,
      until: null,
      text: {
        fr: 'Quand aucune ligne des tableaux ne s’applique, rien ne permet le contact.',
        en: 'When no row of the tables applies, nothing permits the contact.',
      },
      outcomes: [
        {
          when: 'always',
          verdict: 'block',
          message: {
            fr: 'Rien dans les faits connus ne permet ce contact.',
            en: 'Nothing in the known facts permits this contact.',
          },
          remedy: {
            kind: 'consent',
            follow: ['origin_found', 'consent'],
            say: {
              fr: 'Enregistrer d’où viennent les données et ce que la personne a accepté.',
              en: 'Record where the data came from and what the person agreed to.',
            },
          },
        },
      ],
      sources: [GDPR_5_2],
      confidence: 'interpretation',
    },
  ],
  review: READ,
};
