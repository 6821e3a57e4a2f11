import { all, not, type Rule } from '../../model.ts';
import { ALL_CHANNELS, EVERYONE, prospecting, sinceGdpr } from '../parts.ts';
import { JOINT_CONSENT } from '../remedies.ts';
import { TO_CONFIRM } from '../review.ts';
import { LIL_45 } from '../sources.ts';
import { CNIL_MINORS } from '../guidance.ts';

export const minorUnder15: Rule = {
  id: 'fr.minor.under_15',
  reference: ['X4', 'M-1'],
  title: { fr: 'Moins de 15 ans', en: 'Under 15' },
  kind: 'limit',
  beyondConsent: true,
  step: 'X4',
  appliesTo: prospecting(ALL_CHANNELS, EVERYONE),
  versions: sinceGdpr({
    text: {
      fr: 'Pas de prospection d’un enfant de moins de 15 ans sans l’accord prouvé de l’enfant et d’un parent, pour ce canal.',
      en: 'No prospecting of a child under 15 without the proven consent of child and parent, for this channel.',
    },
    outcomes: [
      {
        when: all('age.needs_parent', not('consent.joint')),
        verdict: 'block',
        message: {
          fr: 'La personne a moins de 15 ans, et aucun accord donné avec un parent n’est prouvé.',
          en: 'The person is under 15, and no consent given with a parent is proven.',
        },
        remedy: JOINT_CONSENT,
      },
    ],
    sources: [LIL_45, CNIL_MINORS],
    confidence: 'interpretation',
  }),
  review: TO_CONFIRM,
};
