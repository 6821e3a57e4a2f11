import type { Catalogue } from './text.ts';

/** What is said of a whole row. */
export const row = {
  'row.nobody': {
    fr: 'Rien dans cette ligne ne désigne ni ne permet de joindre quelqu’un : elle est écartée.',
    en: 'Nothing in this row identifies or reaches anybody: it is left out.',
  },
} as const satisfies Catalogue;
