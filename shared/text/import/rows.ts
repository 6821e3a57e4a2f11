import type { Catalogue } from '../text.ts';

/** Findings about the rows of a sheet as a whole. */
export const rows = {
  'rows.blank': {
    fr: '{count|ligne vide ou seulement mise en forme, laissée|lignes vides ou seulement mises en forme, laissées} de côté.',
    en: '{count|blank or merely formatted row|blank or merely formatted rows} left out.',
  },
  'rows.hidden': {
    fr: '{count|ligne masquée, lue comme les autres|lignes masquées, lues comme les autres}.',
    en: '{count|hidden row, read like any other|hidden rows, read like any other}.',
  },
  'rows.out_of_order': {
    fr: '{count|ligne hors de sa place dans le fichier : son numéro reste|lignes hors de leur place dans le fichier : leur numéro reste} celui que le classeur donne.',
    en: '{count|row out of its place in the file: its number stays|rows out of their place in the file: their numbers stay} as the workbook gives them.',
  },
  'rows.repeated_number': {
    fr: '{count|ligne porte un numéro déjà pris et est lue|lignes portent un numéro déjà pris et sont lues} sous le suivant qui est libre : Excel n’écrit pas ainsi, vérifiez que le fichier est entier.',
    en: '{count|row bears a number that is taken and is read|rows bear a number that is taken and are read} under the next free one: Excel does not write so, check that the file is whole.',
  },
  'rows.above_header': {
    fr: '{count|ligne au-dessus des titres des colonnes, laissée|lignes au-dessus des titres des colonnes, laissées} de côté.',
    en: '{count|row above the column headers|rows above the column headers} left out.',
  },
} as const satisfies Catalogue;
