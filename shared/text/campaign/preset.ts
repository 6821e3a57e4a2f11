import type { Catalogue } from '../text.ts';

/** Refusals of a preset: the file that somebody’s own tool takes (PRESET.json). */
export const preset = {
  'preset.not_an_object': {
    fr: '« {field} » doit être un objet JSON dans PRESET : le mettre entre accolades.',
    en: '“{field}” must be a JSON object in PRESET: put it in braces.',
  },
  'preset.not_a_list': {
    fr: '« {field} » doit être une liste dans PRESET : mettre ses éléments entre crochets.',
    en: '“{field}” must be a list in PRESET: put its elements in square brackets.',
  },
  'preset.not_a_text': {
    fr: '« {field} » doit être un texte entre guillemets dans PRESET.',
    en: '“{field}” must be a text in quotes in PRESET.',
  },
  'preset.not_a_boolean': {
    fr: '« {field} » doit être true ou false dans PRESET, sans guillemets.',
    en: '“{field}” must be true or false in PRESET, without quotes.',
  },
  'preset.not_a_count': {
    fr: '« {field} » doit être un nombre entier dans PRESET, à partir de {least}.',
    en: '“{field}” must be a whole number in PRESET, from {least} on.',
  },
  'preset.unknown_field': {
    fr: '« {field} » n’existe pas dans PRESET : le retirer ou corriger son nom.',
    en: '“{field}” does not exist in PRESET: remove it or correct its name.',
  },
  'preset.missing_field': {
    fr: '« {field} » manque dans PRESET : l’ajouter.',
    en: '“{field}” is missing in PRESET: add it.',
  },
  'preset.empty': {
    fr: '« {field} » est vide dans PRESET : lui donner une valeur.',
    en: '“{field}” is empty in PRESET: give it a value.',
  },
  'preset.not_in_list': {
    fr: '« {field} » doit être dans PRESET l’une de ces valeurs : {expected}.',
    en: '“{field}” must be one of these values in PRESET: {expected}.',
  },
  'preset.too_long': {
    fr: '« {field} » est trop long dans PRESET : {most} caractères au plus.',
    en: '“{field}” is too long in PRESET: {most} characters at most.',
  },
  'preset.name_unwritable': {
    fr: 'Le nom de l’outil (« {field} ») nomme aussi son fichier : lui donner au moins une lettre ou un chiffre.',
    en: 'The name of the tool (“{field}”) names its file as well: give it at least one letter or digit.',
  },
  'preset.no_columns': {
    fr: '« {field} » est vide dans PRESET : décrire au moins une colonne.',
    en: '“{field}” is empty in PRESET: describe at least one column.',
  },
  'preset.too_many_columns': {
    fr: '« {field} » a trop de colonnes dans PRESET : {most} au plus.',
    en: '“{field}” has too many columns in PRESET: {most} at most.',
  },
  'preset.field_or_text': {
    fr: '« {field} » doit avoir dans PRESET soit un champ (field), soit un texte fixe (text).',
    en: '“{field}” must have either a field or a fixed text in PRESET.',
  },
  'preset.formula': {
    fr: '« {field} » ne peut commencer dans PRESET par = + - @ ou un espace, ni contenir de saut de ligne : un tableur y verrait une formule.',
    en: '“{field}” can’t begin with = + - @ or a space in PRESET, nor contain a line break: a spreadsheet would see a formula.',
  },
  'preset.not_in_encoding': {
    fr: '« {field} » a des lettres que windows-1252 n’a pas : changer le texte, ou l’encodage (encoding) de PRESET.',
    en: '“{field}” has letters that windows-1252 lacks: change the text, or the encoding of PRESET.',
  },
  'preset.header_twice': {
    fr: '« {field} » répète l’en-tête « {header} » dans PRESET : chaque colonne a le sien.',
    en: '“{field}” repeats the header “{header}” in PRESET: each column has its own.',
  },
  'preset.max_unsuited': {
    fr: '« {field} » ne convient pas dans PRESET : seuls les textes peuvent être abrégés, pas une référence, un numéro ou une date.',
    en: '“{field}” does not suit in PRESET: only texts can be shortened, not a reference, a number or a date.',
  },
  'preset.nobody_found': {
    fr: '« {field} » n’a ni référence (reference) ni téléphone (phone1) dans PRESET : personne ne s’y retrouverait pour un retrait.',
    en: '“{field}” has neither a reference nor a phone1 in PRESET: nobody could be found in it for a recall.',
  },
  'preset.unknown': {
    fr: 'Aucun outil ne s’appelle « {name} » : donner un fichier PRESET.json, ou l’un de ces noms : {names}.',
    en: 'No tool is called “{name}”: give a PRESET.json file, or one of these names: {names}.',
  },
  'preset.name_taken': {
    fr: 'Un outil s’appelle déjà « {name} » : choisir un autre nom, ou remplacer l’ancien.',
    en: 'A tool is called “{name}” already: choose another name, or replace it.',
  },
  'preset.name_shipped': {
    fr: '« {name} » est un outil fourni avec Aval : choisir un autre nom.',
    en: '“{name}” is a tool that comes with Aval: choose another name.',
  },
  'preset.sample_workbook': {
    fr: '« {file} » est un classeur : donner un fichier texte de l’outil (CSV ou TXT), avec ses séparateurs.',
    en: '“{file}” is a workbook: give a text file of the tool (CSV or TXT), with its delimiters.',
  },
  'preset.sample_empty': {
    fr: '« {file} » est vide : donner un fichier que l’outil accepte, avec au moins sa ligne d’en-têtes.',
    en: '“{file}” is empty: give a file that the tool takes, with its header line at least.',
  },
  'preset.sample_encoding': {
    fr: '« {file} » est en {encoding}, qu’Aval n’écrit pas : l’enregistrer en UTF-8 ou en Windows-1252.',
    en: '“{file}” is in {encoding}, which Aval does not write: save it as UTF-8 or Windows-1252.',
  },
} as const satisfies Catalogue;
