import type { Catalogue } from '../text.ts';

/** Findings about answers to a request for consent. */
export const consent = {
  'consent.unclear': {
    fr: 'Cette réponse n’est ni un oui ni un non : elle ne donne aucun accord, son texte est gardé.',
    en: 'This answer is neither a yes nor a no: it grants nothing, its text is kept.',
  },
} as const satisfies Catalogue;
