import type { Catalogue } from '../../../shared/text/text.ts';

/** Long jobs: their names and the time left. The names of phases come from the engine, in shared/text. */
export const jobs = {
  'kind.example': { fr: 'Création de l’espace d’exemple', en: 'Building the example workspace' },
  'kind.backup': { fr: 'Sauvegarde de l’espace', en: 'Backing the workspace up' },
  'kind.restoration': { fr: 'Reprise de la sauvegarde', en: 'Restoring the backup' },
  'kind.verification': { fr: 'Vérification de l’espace', en: 'Verifying the workspace' },
  'kind.today': { fr: 'Qui peut être contacté aujourd’hui', en: 'Who may be contacted today' },
  'kind.inspection': { fr: 'Lecture du fichier', en: 'Reading the file' },
  'kind.rehearsal': { fr: 'Contrôle du fichier', en: 'Checking the file' },
  'kind.import': { fr: 'Import du fichier', en: 'Importing the file' },
  'kind.problems': { fr: 'Enregistrement des lignes à corriger', en: 'Saving the rows to correct' },
  'kind.undo': { fr: 'Retrait du fichier', en: 'Taking the file back' },
  'kind.suppressionPreview': { fr: 'Aperçu de la liste d’oppositions', en: 'Preview of the suppression list' },
  'kind.suppressionList': { fr: 'Lecture de la liste d’oppositions', en: 'Reading the suppression list' },
  'kind.returnsInspection': { fr: 'Lecture des retours', en: 'Reading the returns' },
  'kind.returnsRehearsal': { fr: 'Contrôle des retours', en: 'Checking the returns' },
  'kind.returns': { fr: 'Enregistrement des retours', en: 'Recording the returns' },
  'kind.check': { fr: 'Contrôle de la campagne', en: 'Checking the campaign' },
  'kind.replay': { fr: 'Contrôle à une autre date', en: 'Checking on another date' },
  'kind.export': { fr: 'Écriture de la liste', en: 'Writing the list' },
  starting: { fr: 'Préparation…', en: 'Preparing…' },
  of: { fr: '{done} sur {total}', en: '{done} of {total}' },
  ofRows: { fr: '{done} sur {total|ligne|lignes}', en: '{done} of {total|row|rows}' },
  secondsLeft: { fr: 'encore {count|seconde|secondes}', en: '{count|second|seconds} left' },
  minutesLeft: { fr: 'encore {count|minute|minutes}', en: '{count|minute|minutes} left' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
} as const satisfies Catalogue;
