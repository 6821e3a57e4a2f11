import type { Catalogue } from '../text.ts';

/** Decisions on a review. */
export const decision = {
  'decision.reason_missing': {
    fr: 'Une décision a besoin de sa raison (--reason).',
    en: 'A decision needs its reason (--reason).',
  },
  'decision.name_missing': {
    fr: 'Une décision a besoin du nom de qui la prend (--by).',
    en: 'A decision needs the name of its author (--by).',
  },
  'decision.no_review': {
    fr: 'Le contact {contact} n’est pas « à vérifier » dans cette campagne : il n’y a rien à décider (--id).',
    en: 'The contact {contact} is not to be reviewed in this campaign: there is nothing to decide (--id).',
  },
} as const satisfies Catalogue;
