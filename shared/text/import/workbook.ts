import type { Catalogue } from '../text.ts';

/** Refusals of a whole file, and findings about workbooks. */
export const workbook = {
  'workbook.empty_file': {
    fr: '« {file} » est vide (0 octet) : redemandez-le ou copiez-le de nouveau.',
    en: '“{file}” is empty (0 bytes): ask for it or copy it again.',
  },
  'workbook.pdf': {
    fr: '« {file} » est un document PDF : demandez le tableau d’origine, en xlsx ou en csv.',
    en: '“{file}” is a PDF document: ask for the original table, as xlsx or csv.',
  },
  'workbook.old_xls': {
    fr: '« {file} » est un ancien classeur Excel (.xls) : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
    en: '“{file}” is an old Excel workbook (.xls): open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'workbook.encrypted': {
    fr: '« {file} » est protégé par un mot de passe : ouvrez-le, retirez le mot de passe et enregistrez-le.',
    en: '“{file}” is protected by a password: open it, remove the password and save it.',
  },
  'workbook.open_document': {
    fr: '« {file} » est un document LibreOffice (OpenDocument) : ouvrez-le et enregistrez-le au format .xlsx.',
    en: '“{file}” is a LibreOffice document (OpenDocument): open it and save it as .xlsx.',
  },
  'workbook.binary_workbook': {
    fr: '« {file} » est un classeur Excel binaire (.xlsb) : ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
    en: '“{file}” is a binary Excel workbook (.xlsb): open it in Excel and save it as .xlsx.',
  },
  'workbook.xml_spreadsheet': {
    fr: '« {file} » est un classeur XML d’Excel 2003 : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
    en: '“{file}” is an Excel 2003 XML workbook: open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'workbook.contact_cards': {
    fr: '« {file} » contient des cartes de visite (vCard), pas un tableau : exportez les contacts au format csv.',
    en: '“{file}” holds contact cards (vCard), not a table: export the contacts as csv.',
  },
  'workbook.json': {
    fr: '« {file} » est un fichier JSON, fait pour les programmes : demandez les contacts en csv ou en xlsx.',
    en: '“{file}” is a JSON file, made for programs: ask for the contacts as csv or xlsx.',
  },
  'workbook.rare_delimiter': {
    fr: 'Dans « {file} », les colonnes sont séparées par « {delimiter} », ce qui ne se devine pas sans risque : ajoutez « sep={delimiter} » en première ligne, ou enregistrez-le avec des points-virgules.',
    en: 'In “{file}” the columns are parted by “{delimiter}”, which can’t be guessed without risk: add “sep={delimiter}” as its first line, or save it with semicolons.',
  },
  'workbook.web_page': {
    fr: '« {file} » est une page web, pas un classeur : ouvrez-la dans Excel ou LibreOffice et enregistrez-la au format .xlsx.',
    en: '“{file}” is a web page, not a workbook: open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'workbook.image': {
    fr: '« {file} » est une image : demandez le tableau d’origine, en xlsx ou en csv.',
    en: '“{file}” is an image: ask for the original table, as xlsx or csv.',
  },
  'workbook.other_document': {
    fr: '« {file} » est un document d’un autre genre (texte, présentation…), pas un classeur : choisissez un fichier xlsx ou csv.',
    en: '“{file}” is a document of another kind (text, slides…), not a workbook: choose an xlsx or csv file.',
  },
  'workbook.other_archive': {
    fr: '« {file} » est une archive sans classeur : décompressez-la et choisissez le fichier xlsx ou csv qu’elle contient.',
    en: '“{file}” is an archive without a workbook: unpack it and choose the xlsx or csv file inside.',
  },
  'workbook.binary': {
    fr: '« {file} » n’est ni un classeur xlsx ni un texte csv : choisissez un fichier xlsx ou csv.',
    en: '“{file}” is neither an xlsx workbook nor csv text: choose an xlsx or csv file.',
  },
  'workbook.truncated': {
    fr: '« {file} » est incomplet, sa fin manque : copiez-le ou téléchargez-le de nouveau.',
    en: '“{file}” is incomplete, its end is missing: copy or download it again.',
  },
  'workbook.damaged': {
    fr: '« {file} » est endommagé : ouvrez-le dans Excel ou LibreOffice, laissez réparer et enregistrez-le, ou redemandez-le.',
    en: '“{file}” is damaged: open it in Excel or LibreOffice, let it be repaired and save it, or ask for it again.',
  },
  'workbook.no_sheets': {
    fr: '« {file} » ne contient aucune feuille de cellules : choisissez un autre classeur.',
    en: '“{file}” holds no sheet of cells: choose another workbook.',
  },
  'workbook.too_large': {
    fr: '« {file} » se déploie bien au-delà de ce qu’un classeur peut contenir : il est refusé, demandez d’où il vient.',
    en: '“{file}” unfolds far beyond what a workbook can hold: it is refused, ask where it comes from.',
  },
  'workbook.too_many_lines': {
    fr: '« {file} » a plus de quatre millions de lignes, bien plus qu’un fichier de contacts : partagez-le en plusieurs fichiers.',
    en: '“{file}” has more than four million lines, far more than a file of contacts: split it into several files.',
  },
  'workbook.unsafe': {
    fr: '« {file} » contient ce qu’aucun classeur honnête ne contient (entités, doublons ou chemins détournés) : il est refusé, demandez d’où il vient.',
    en: '“{file}” holds what no honest workbook holds (entities, duplicates or crooked paths): it is refused, ask where it comes from.',
  },

  'workbook.hidden_sheets': {
    fr: '{count|feuille masquée|feuilles masquées} dans ce classeur.',
    en: '{count|hidden sheet|hidden sheets} in this workbook.',
  },
  'workbook.hidden_columns': {
    fr: '{count|colonne masquée, lue comme les autres|colonnes masquées, lues comme les autres}.',
    en: '{count|hidden column, read like any other|hidden columns, read like any other}.',
  },
  'workbook.notes_refuse': {
    fr: '{count|commentaire de cellule refuse|commentaires de cellules refusent} le contact dans la feuille « {sheet} » ({cells}), et les commentaires ne sont pas lus : recopiez ces refus dans une colonne, ou notez-les dans les oppositions.',
    en: '{count|note on a cell refuses|notes on cells refuse} contact in the sheet “{sheet}” ({cells}), and notes are not read: copy these refusals to a column, or note them in the suppression list.',
  },
  'workbook.formula_without_value': {
    fr: '{count|formule sans résultat enregistré, lue comme vide|formules sans résultat enregistré, lues comme vides} : ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le.',
    en: '{count|formula without a stored result, read as empty|formulas without a stored result, read as empty}: open the workbook in Excel or LibreOffice and save it.',
  },
  'workbook.too_many_rows': {
    fr: 'Une feuille s’arrête à la ligne 1 048 576 : « {file} » ne peut pas tout contenir, exportez en csv ou par parties.',
    en: 'A sheet ends at row 1,048,576: “{file}” cannot hold it all, export as csv or in parts.',
  },
  'workbook.cell_too_long': {
    fr: 'Une cellule de « {file} » (ligne {row}, colonne {column}) passerait 32 767 caractères : raccourcissez ce texte.',
    en: 'A cell of “{file}” (row {row}, column {column}) would pass 32,767 characters: shorten this text.',
  },
} as const satisfies Catalogue;
