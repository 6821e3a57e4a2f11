import type { Catalogue } from './text.ts';

/** What is said of a whole row. */
export const row = {
  'row.nobody': {
    fr: 'Rien dans cette ligne ne désigne ni ne permet de joindre quelqu’un : elle est écartée.',
    en: 'Nothing in this row identifies or reaches anybody: it is left out.',
  },
  'row.total': {
    fr: 'Cette ligne est un total, pas une personne : elle est écartée.',
    en: 'This row is a total, not a person: it is left out.',
  },
  'row.repeated_header': {
    fr: 'Cette ligne répète les titres des colonnes : elle est écartée.',
    en: 'This row repeats the column headers: it is left out.',
  },
} as const satisfies Catalogue;
