import type { Catalogue } from '../text.ts';

/** Sentences about a whole import. */
export const imports = {
  'import.file_changed': {
    fr: '« {file} » a changé depuis son import : l’importer à nouveau pour en voir les problèmes.',
    en: '“{file}” has changed since it was imported: import it again to see its problems.',
  },
  'import.no_columns': {
    fr: '« {file} » n’a aucune colonne de noms, d’adresses, d’e-mails ou de téléphones : indiquez les colonnes (--mapping) ou choisissez un autre fichier.',
    en: '“{file}” has no column of names, addresses, e-mails or phones: name its columns (--mapping) or choose another file.',
  },
  'import.other_client': {
    fr: '« {file} » ou son origine nomme {other}, et cet espace est celui de {organisation} : ouvrez l’espace de {other}, ou ajoutez --same-client si le fichier est bien pour {organisation}. Rien n’a été importé.',
    en: '“{file}” or its origin names {other}, and this workspace is that of {organisation}: open the workspace of {other}, or add --same-client if the file is really for {organisation}. Nothing was imported.',
  },
  'import.same_file': {
    fr: 'Ce fichier a déjà été importé le {on} par {by}, à l’identique.',
    en: 'This very file was imported on {on} by {by} already.',
  },
  'import.open_refusals': {
    fr: 'La colonne « {column} » n’est pas lue, et {count|cellule y refuse|cellules y refusent} le contact (à partir de la ligne {row}) : dites ce qu’elle est dans la correspondance (--mapping), « opposition », « note » ou null.',
    en: 'The column “{column}” is not read, and {count|cell of it refuses|cells of it refuse} contact (from row {row} on): say what it is in the mapping (--mapping), “opposition”, “note” or null.',
  },
  'import.unknown': {
    fr: 'Aucun import n’a le numéro « {id} » : « aval imports » donne la liste.',
    en: 'No import has the id “{id}”: “aval imports” lists them.',
  },
  'import.already_undone': {
    fr: 'L’import « {id} » est déjà annulé.',
    en: 'The import “{id}” is already undone.',
  },
  'import.problems_left_out': {
    fr: '{count|autre remarque n’est pas listée|autres remarques ne sont pas listées} : corrigez d’abord les colonnes que les premières montrent.',
    en: '{count|further remark is|further remarks are} not listed: correct the columns that the first ones show.',
  },
} as const satisfies Catalogue;
