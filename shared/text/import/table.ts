import type { Catalogue } from '../text.ts';

/** Refusals when no table of contacts is found. */
export const table = {
  'table.none': {
    fr: 'Aucune feuille de ce fichier ne contient de lignes : choisissez un autre fichier.',
    en: 'No sheet of this file holds rows: choose another file.',
  },
  'table.unknown_sheet': {
    fr: 'La feuille « {sheet} » n’existe pas : les feuilles sont {sheets}.',
    en: 'The sheet “{sheet}” does not exist: the sheets are {sheets}.',
  },
  'table.other': {
    fr: 'Les lignes {from} à {to} forment un autre tableau (« {headings} ») : {count|ligne écartée|lignes écartées}. Pour l’importer, copiez-le dans une feuille à part.',
    en: 'Rows {from} to {to} form another table (“{headings}”): {count|row|rows} left out. To import it, copy it to a sheet of its own.',
  },
  'table.refusals': {
    fr: 'Les lignes {from} à {to} (« {headings} ») semblent être des personnes à ne plus contacter, pas des contacts ({count|ligne|lignes}) : à copier dans une feuille à part et à ajouter aux oppositions.',
    en: 'Rows {from} to {to} (“{headings}”) seem to be people who are not to be contacted: {count|row|rows} that are no contacts. Copy them to a sheet of their own and add them to the suppression list.',
  },
  'table.refusal_sheets': {
    fr: 'La feuille « {sheets} » semble contenir des personnes à ne plus contacter, et n’est pas lue ici : ajoutez-la aux oppositions avant d’utiliser ces contacts.',
    en: 'The sheet “{sheets}” seems to hold people who are not to be contacted, and is not read here: add it to the suppression list before you use these contacts.',
  },
  'table.refusal_sheet_read': {
    fr: 'La feuille « {sheet} » semble contenir des personnes à ne plus contacter : importées comme contacts, elles ne seraient pas opposées. Ajoutez-la plutôt aux oppositions.',
    en: 'The sheet “{sheet}” seems to hold people who are not to be contacted: imported as contacts, they would not be opposed. Add it to the suppression list instead.',
  },
  'table.other_sheets': {
    fr: 'D’autres feuilles contiennent aussi des contacts ({sheets}) : seule « {sheet} » est lue. Importez les autres ensuite, une à une.',
    en: 'Other sheets hold contacts too ({sheets}): only “{sheet}” is read. Import the others afterwards, one by one.',
  },
  'table.aside': {
    fr: 'Un autre petit tableau se trouve à côté (colonnes {columns}) : il n’est pas lu avec les contacts, sauf si ses colonnes sont choisies.',
    en: 'There is another small table beside the contacts (columns {columns}): it is not read with them, unless its columns are chosen.',
  },
  'table.two_header_rows': {
    fr: 'Les titres des colonnes tiennent sur deux lignes ({from} et {to}) : ils sont lus ensemble.',
    en: 'The column headers take two rows ({from} and {to}): they are read together.',
  },
} as const satisfies Catalogue;
