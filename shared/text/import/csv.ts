import type { Catalogue } from '../text.ts';

/** Repairs made to read a CSV file. */
export const csv = {
  'csv.mixed_encoding': {
    fr: 'Le fichier mélange deux encodages ; les caractères isolés ont été lus en Windows-1252.',
    en: 'The file mixes two encodings; the stray characters were read as Windows-1252.',
  },
  'csv.double_encoding': {
    fr: '{count|caractère mal enregistré (« Ã© » pour « é »), rétabli|caractères mal enregistrés (« Ã© » pour « é »), rétablis}.',
    en: '{count|character that was stored wrongly (“Ã©” for “é”), restored|characters that were stored wrongly (“Ã©” for “é”), restored}.',
  },
  'csv.separator_ignored': {
    fr: 'La ligne « sep={named} » ne correspond pas au fichier, dont les colonnes sont séparées par « {delimiter} » : elle n’est pas suivie.',
    en: 'The line “sep={named}” is not true of the file, whose columns are parted by “{delimiter}”: it is not followed.',
  },
  'csv.stray_quotes': {
    fr: '{count|guillemet sans son pareil, pris|guillemets sans leur pareil, pris} comme texte : vérifiez les lignes voisines.',
    en: '{count|quotation mark without its partner, taken|quotation marks without their partners, taken} as text: check the rows around.',
  },
  'csv.formula_text': {
    fr: '{count|valeur écrite en formule (="06…"), lue comme texte|valeurs écrites en formule (="06…"), lues comme texte}.',
    en: '{count|value written as a formula (="06…"), read as text|values written as formulas (="06…"), read as text}.',
  },
} as const satisfies Catalogue;
