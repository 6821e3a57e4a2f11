import type { Catalogue } from '../text.ts';

/** The help of the commands about the firm's records: processing, register, copies. */
export const commandRecords = {
  'command.processing': {
    fr: 'Écrit le registre des traitements (art. 30 du RGPD) dans un classeur, rempli de ce que l’espace sait.',
    en: 'Writes the record of processing (art. 30 GDPR) as a workbook, filled from what the workspace knows.',
  },
  'command.register': {
    fr: 'Montre le registre, du plus ancien au plus récent, ou l’écrit dans un classeur.',
    en: 'Shows the register, oldest first, or writes it as a workbook.',
  },
  'command.copies': {
    fr: 'Liste les fichiers qui portent des données hors de l’espace ; note où ils sont et quand ils sont détruits.',
    en: 'Lists the files with data outside the workspace; notes where they lie and when they are destroyed.',
  },
  'option.processing.out': { fr: 'le classeur à écrire', en: 'the workbook to write' },
  'option.processing.set': {
    fr: 'garde les mots de la maison donnés par ce fichier',
    en: 'keeps the words of the firm that this file gives',
  },
  'option.processing.on': {
    fr: 'le jour du registre (par défaut : aujourd’hui)',
    en: 'the day of the record (default: today)',
  },
  'option.processing.force': { fr: 'remplace le fichier s’il existe', en: 'replaces the file if it exists' },
  'option.register.from': { fr: 'à partir de ce jour, inclus', en: 'from this day on, included' },
  'option.register.to': { fr: 'jusqu’à ce jour, inclus', en: 'until this day, included' },
  'option.register.kind': { fr: 'les lignes de ce genre seulement', en: 'the lines of this kind only' },
  'option.register.out': { fr: 'le classeur à écrire', en: 'the workbook to write' },
  'option.register.force': { fr: 'remplace le fichier s’il existe', en: 'replaces the file if it exists' },
  'option.copies.destroyed': {
    fr: 'note que la copie de ce numéro est détruite (--on : quand)',
    en: 'notes that the copy with this number is destroyed (--on: when)',
  },
  'option.copies.placed': { fr: 'note où est la copie de ce numéro', en: 'notes where the copy with this number lies' },
  'option.copies.at': { fr: 'l’endroit, en clair ; vide : inconnu', en: 'the place, in words; empty: unknown' },
  'option.copies.on': {
    fr: 'le jour de la destruction, ou de la liste (par défaut : aujourd’hui)',
    en: 'the day of the destruction, or of the list (default: today)',
  },
  'report.register_written': {
    fr: 'Registre écrit dans {file} : {entries|ligne|lignes}.',
    en: 'Register written to {file}: {entries|line|lines}.',
  },
  'report.register_empty': { fr: 'Aucune ligne.', en: 'No line.' },
  'report.register_sheet': { fr: 'Registre', en: 'Register' },
  'report.register_column.place': { fr: 'N°', en: 'No.' },
  'report.register_column.at': { fr: 'Quand', en: 'When' },
  'report.register_column.by': { fr: 'Qui', en: 'Who' },
  'report.register_column.action': { fr: 'Action', en: 'Action' },
  'report.register_column.subject': { fr: 'Détail', en: 'Detail' },
  'report.register_column.file': { fr: 'Fichier', en: 'File' },
  'report.register_column.sha256': { fr: 'SHA-256', en: 'SHA-256' },
} as const satisfies Catalogue;
