import type { Catalogue } from './text.ts';

/** Why a mapping of columns is refused. */
export const mapping = {
  'mapping.unknown_column': {
    fr: 'La colonne « {column} » n’est pas dans le fichier : vérifiez son titre ou donnez sa lettre.',
    en: 'The column “{column}” is not in the file: check its header or give its letter.',
  },
  'mapping.unknown_field': {
    fr: '« {field} », demandé pour la colonne « {column} », n’est pas un champ connu : choisissez-en un de la liste.',
    en: '“{field}”, asked for the column “{column}”, is no known field: choose one of the list.',
  },
} as const satisfies Catalogue;
