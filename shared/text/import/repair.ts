import type { Catalogue } from '../text.ts';

/** A sentence for each repair, about all its cells or rows. */
export const repair = {
  'repair.cell.double_encoding': {
    fr: 'Les caractères mal enregistrés (« Ã© » pour « é ») sont rétablis.',
    en: 'Characters that were stored wrongly (“Ã©” for “é”) are restored.',
  },
  'repair.cell.email_among_phones': {
    fr: 'Une adresse e-mail parmi les téléphones est gardée comme e-mail.',
    en: 'An e-mail address among the phones is kept as an e-mail.',
  },
  'repair.cell.phone_among_emails': {
    fr: 'Un numéro parmi les e-mails est gardé comme téléphone.',
    en: 'A number among the e-mails is kept as a phone.',
  },
  'repair.cell.postcode_and_town': {
    fr: 'Le code postal et la ville d’une même cellule sont séparés.',
    en: 'Postcode and town in one cell are parted.',
  },
  'repair.cell.two_facts': {
    fr: 'Une adresse e-mail ou un numéro à côté d’un nom est gardé à sa place, hors du nom.',
    en: 'An e-mail address or a number beside a name is kept in its place, out of the name.',
  },
  'repair.column.other_kind': {
    fr: 'La colonne est lue selon ce qu’elle contient, pas selon son titre.',
    en: 'The column is read as what it holds, not as its header says.',
  },
  'repair.csv.double_encoding': {
    fr: 'Les caractères mal enregistrés dans le fichier (« Ã© » pour « é ») sont rétablis.',
    en: 'Characters that the file stores wrongly (“Ã©” for “é”) are restored.',
  },
  'repair.csv.formula_text': {
    fr: 'Les valeurs écrites en formule (="06…") sont lues comme du texte.',
    en: 'Values written as formulas (="06…") are read as text.',
  },
  'repair.date.century_assumed': {
    fr: 'Une année sur deux chiffres est complétée par le siècle le plus probable.',
    en: 'A year of two digits is given the likelier century.',
  },
  'repair.date.serial': {
    fr: 'Un nombre est lu comme une date du tableur.',
    en: 'A number is read as a spreadsheet date.',
  },
  'repair.email.comma_for_dot': {
    fr: 'Une virgule dans une adresse e-mail est lue comme un point.',
    en: 'A comma in an e-mail address is read as a full stop.',
  },
  'repair.email.final_dot': {
    fr: 'Le point après une adresse e-mail est retiré.',
    en: 'The full stop after an e-mail address is taken off.',
  },
  'repair.email.note': {
    fr: 'La remarque à côté d’une adresse e-mail est laissée de côté.',
    en: 'The remark beside an e-mail address is left out.',
  },
  'repair.email.several': {
    fr: 'Plusieurs adresses e-mail dans une cellule sont séparées.',
    en: 'Several e-mail addresses in one cell are parted.',
  },
  'repair.email.space': {
    fr: 'Les espaces dans une adresse e-mail sont retirées.',
    en: 'Spaces in an e-mail address are taken off.',
  },
  'repair.name.note': {
    fr: 'La remarque entre parenthèses est laissée hors du nom.',
    en: 'The remark in brackets is left out of the name.',
  },
  'repair.name.order_assumed': {
    fr: 'Rien ne dit lequel est le prénom : l’ordre habituel de la colonne est suivi.',
    en: 'Nothing tells which is the first name: the usual order of the column is followed.',
  },
  'repair.phone.country_code_assumed': {
    fr: 'Le + qui manque devant l’indicatif d’un pays est ajouté.',
    en: 'The + that is missing before a country code is added.',
  },
  'repair.phone.extension': {
    fr: 'Le poste est laissé hors du numéro.',
    en: 'The extension is left out of the number.',
  },
  'repair.phone.letter_for_zero': {
    fr: 'La lettre O dans un numéro est lue comme un zéro.',
    en: 'The letter O in a number is read as a zero.',
  },
  'repair.phone.note': {
    fr: 'La remarque à côté d’un numéro est laissée de côté.',
    en: 'The remark beside a number is left out.',
  },
  'repair.phone.several': {
    fr: 'Plusieurs numéros dans une cellule sont séparés.',
    en: 'Several numbers in one cell are parted.',
  },
  'repair.phone.zero_restored': {
    fr: 'Le zéro que le tableur a retiré au début d’un numéro est remis.',
    en: 'The zero that the spreadsheet dropped at the start of a number is put back.',
  },
  'repair.postcode.corsica': {
    fr: 'Un code postal de Corse (2A, 2B) est écrit à la façon de La Poste (20…).',
    en: 'A Corsican postcode (2A, 2B) is written as the post writes it (20…).',
  },
  'repair.postcode.zero_restored': {
    fr: 'Le zéro que le tableur a retiré au début d’un code postal est remis.',
    en: 'The zero that the spreadsheet dropped at the start of a postcode is put back.',
  },
  'repair.row.footnote': {
    fr: 'Une ligne de texte qui n’est pas une personne (note de bas de liste, date d’édition, lettre d’index) est écartée.',
    en: 'A line of text that is no person (footnote, day of printing, letter of an index) is left out.',
  },
  'repair.row.other_table': {
    fr: 'Un autre tableau dans la feuille est laissé de côté, il ne donne aucun contact.',
    en: 'Another table in the sheet is left out, it makes no contacts.',
  },
  'repair.row.repeated_header': {
    fr: 'Une ligne qui répète les titres des colonnes est écartée.',
    en: 'A row that repeats the column headers is left out.',
  },
  'repair.row.shifted': {
    fr: 'Une ligne décalée d’une colonne est lue remise à sa place.',
    en: 'A row shifted by one column is read as if moved back.',
  },
  'repair.row.total': { fr: 'Une ligne de total est écartée.', en: 'A row of totals is left out.' },
  'repair.rows.above_header': {
    fr: 'Ce qui se trouve au-dessus des titres des colonnes n’est pas importé.',
    en: 'Lines above the column headers are not imported.',
  },
  'repair.siret.zero_restored': {
    fr: 'Le zéro que le tableur a retiré au début d’un SIRET est remis.',
    en: 'The zero that the spreadsheet dropped at the start of a SIRET is put back.',
  },
  'repair.table.aside': {
    fr: 'Un petit tableau à côté des contacts n’est pas lu avec eux.',
    en: 'A small table beside the contacts is not read with them.',
  },
  'repair.table.two_header_rows': {
    fr: 'Deux lignes de titres sont lues ensemble.',
    en: 'Two header rows are read together.',
  },
} as const satisfies Catalogue;
