import type { Catalogue } from '../text.ts';

/** Refusals of a mapping of columns. */
export const mapping = {
  'mapping.unknown_column': {
    fr: 'La colonne « {column} » n’est pas dans le fichier : vérifiez son titre ou donnez sa lettre.',
    en: 'The column “{column}” is not in the file: check its header or give its letter.',
  },
  'mapping.unknown_field': {
    fr: '« {field} », demandé pour la colonne « {column} », n’est pas un champ connu : choisissez-en un de la liste.',
    en: '“{field}”, asked for the column “{column}”, is no known field: choose one of the list.',
  },
  'mapping.not_an_object': {
    fr: 'La correspondance des colonnes doit être un objet JSON entre accolades.',
    en: 'The mapping must be a JSON object in braces.',
  },
  'mapping.unknown_key': {
    fr: 'Dans la correspondance, « {field} » n’est pas connu : elle a « headerRow », « columns », « refusedRepairs » et « empty ».',
    en: 'In the mapping, “{field}” is unknown: it has “headerRow”, “columns”, “refusedRepairs” and “empty”.',
  },
  'mapping.bad_header_row': {
    fr: 'Dans la correspondance, « {field} » doit être le numéro de la ligne des titres (0 : il n’y en a pas).',
    en: 'In the mapping, “{field}” must be the number of the header row (0: there is none).',
  },
  'mapping.bad_columns': {
    fr: 'Dans la correspondance, « {field} » doit donner un champ à chaque colonne, entre accolades.',
    en: 'In the mapping, “{field}” must give each column a field, in braces.',
  },
  'mapping.bad_target': {
    fr: 'Dans la correspondance, « {field} » doit être un champ entre guillemets, ou null pour laisser la colonne.',
    en: 'In the mapping, “{field}” must be a field in quotes, or null to leave the column out.',
  },
  'mapping.bad_refusals': {
    fr: 'Dans la correspondance, « {field} » doit donner à chaque colonne les codes des réparations refusées, entre crochets.',
    en: 'In the mapping, “{field}” must give each column the codes of the repairs that are refused, in square brackets.',
  },
  'mapping.unknown_repair': {
    fr: '« {repair} », refusée pour « {column} », n’est pas une réparation que l’on puisse refuser : prenez un code de « repairs » dans le rapport de l’import.',
    en: '“{repair}”, refused for “{column}”, is no repair that can be refused: take a code of “repairs” in the import report.',
  },
  'mapping.repair_of_rows': {
    fr: '« {repair} » concerne des lignes entières, pas la colonne « {column} » : refusez-la sous « * ».',
    en: '“{repair}” concerns whole rows, not the column “{column}”: refuse it under “*”.',
  },
  'mapping.bad_empty': {
    fr: 'Dans la correspondance, « {field} » doit dire « erase » ou « keep » pour chaque colonne, entre accolades.',
    en: 'In the mapping, “{field}” must say “erase” or “keep” for each column, in braces.',
  },
  'mapping.empty_unsuited': {
    fr: 'Une cellule vide de la colonne « {column} » ne peut rien effacer : seules le peuvent une coordonnée, l’adresse, la fonction, la date de naissance et la référence client, dans une colonne lue.',
    en: 'An empty cell of the column “{column}” can erase nothing: only a detail, the address, the job title, the birth date and the customer reference can be erased, in a column that is read.',
  },
} as const satisfies Catalogue;
