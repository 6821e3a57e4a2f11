import type { Catalogue } from '../../../shared/text/text.ts';

/** What one person likes on one computer. */
export const settings = {
  title: { fr: 'Réglages', en: 'Settings' },
  sentence: { fr: 'Ils valent pour vous, sur cet ordinateur.', en: 'They hold for you, on this computer.' },
  appearance: { fr: 'Apparence', en: 'Appearance' },
  'appearance.system': { fr: 'Comme le système', en: 'As the system' },
  'appearance.light': { fr: 'Claire', en: 'Light' },
  'appearance.dark': { fr: 'Sombre', en: 'Dark' },
  language: { fr: 'Langue', en: 'Language' },
  languageSentence: {
    fr: 'Celle de l’interface. Les textes de loi restent en français.',
    en: 'That of the interface. The texts of law stay in French.',
  },
  'language.fr': { fr: 'Français', en: 'Français' },
  'language.en': { fr: 'English', en: 'English' },
  start: { fr: 'Au démarrage', en: 'At the start' },
  reopens: { fr: 'Ouvrir le dernier espace', en: 'Open the last workspace' },
  reopensSentence: { fr: 'Sinon, Aval demande lequel ouvrir.', en: 'Otherwise Aval asks which one to open.' },
  notifies: { fr: 'Prévenir quand une longue tâche est finie', en: 'Tell when a long task is done' },
  notifiesSentence: {
    fr: 'Par une notification du système, seulement quand Aval est en arrière-plan. Elle ne dit rien des contacts.',
    en: 'By a notification of the system, only while Aval is in the background. It says nothing about contacts.',
  },
  workspace: { fr: 'Cet espace', en: 'This workspace' },
  workspaceSentence: {
    fr: 'Un espace par responsable : ses oppositions et ses preuves ne servent qu’à lui.',
    en: 'One workspace for each controller: its objections and proofs serve nobody else.',
  },
  organisation: { fr: 'Organisation', en: 'Organisation' },
  brands: { fr: 'Autres noms et marques', en: 'Other names and brands' },
  brandsHint: {
    fr: 'Marques et enseignes sous lesquelles des accords ou des fichiers nomment la même organisation.',
    en: 'Brands and trading names by which consents or files name the same organisation.',
  },
  brandsChange: { fr: 'Changer', en: 'Change' },
  brandsSave: { fr: 'Enregistrer ces noms', en: 'Save these names' },
  brandsKeep: { fr: 'Annuler', en: 'Cancel' },
  noBrands: { fr: 'Aucun', en: 'None' },
  contacts: { fr: 'Contacts', en: 'Contacts' },
  backup: { fr: 'Sauvegarde', en: 'Backup' },
  backupSentence: {
    fr: 'L’espace et ses pièces dans un seul fichier, à garder sur un autre disque.',
    en: 'The workspace and its evidence in one file, to keep on another disk.',
  },
  backUp: { fr: 'Faire une sauvegarde…', en: 'Make a backup…' },
  backedUp: { fr: 'Sauvegarde faite : {file}.', en: 'Backup made: {file}.' },
  showFile: { fr: 'Montrer le fichier', en: 'Show the file' },
  restore: { fr: 'Reprendre une sauvegarde…', en: 'Restore a backup…' },
  verification: { fr: 'Vérification', en: 'Verification' },
  verificationSentence: {
    fr: 'Relit tout : les fichiers de l’espace, le registre, les pièces. Ne change rien.',
    en: 'Reads everything again: the files of the workspace, the register, the evidence. Changes nothing.',
  },
  verify: { fr: 'Vérifier l’espace', en: 'Verify the workspace' },
  whole: {
    fr: 'L’espace est intact : {entries|ligne|lignes} au registre, {files|pièce|pièces}.',
    en: 'The workspace is whole: {entries|line|lines} in the register, {files|piece|pieces} of evidence.',
  },
  damaged: { fr: 'L’espace n’est pas tel qu’il a été écrit.', en: 'The workspace is not as it was written.' },
  about: { fr: 'À propos', en: 'About' },
  version: { fr: 'Aval {version}', en: 'Aval {version}' },
  aboutSentence: {
    fr: 'Aval fonctionne sans Internet : aucun compte, aucune mise à jour automatique, aucun envoi.',
    en: 'Aval works without the Internet: no account, no automatic update, nothing sent.',
  },
} as const satisfies Catalogue;
