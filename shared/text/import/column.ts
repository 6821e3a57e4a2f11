import type { Catalogue } from '../text.ts';

/** Questions about a whole column. */
export const column = {
  'column.refusals': {
    fr: 'La colonne « {column} » n’est pas lue, et {count|cellule y refuse|cellules y refusent} le contact (à partir de la ligne {row}) : à trancher avant l’import.',
    en: 'The column “{column}” is not read, and {count|cell of it refuses|cells of it refuse} contact (from row {row} on): to be settled before the import.',
  },
} as const satisfies Catalogue;
