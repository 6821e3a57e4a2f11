import type { Catalogue } from './text.ts';

/** Why no table of contacts is found. */
export const table = {
  'table.none': {
    fr: 'Aucune feuille de ce fichier ne contient de lignes : choisissez un autre fichier.',
    en: 'No sheet of this file holds rows: choose another file.',
  },
  'table.unknown_sheet': {
    fr: 'La feuille « {sheet} » n’existe pas : les feuilles sont {sheets}.',
    en: 'The sheet “{sheet}” does not exist: the sheets are {sheets}.',
  },
} as const satisfies Catalogue;
