import type { Catalogue } from '../text.ts';

/** The phases of long jobs, for the progress bar. */
export const phase = {
  'phase.care': { fr: 'Ce qui demande attention', en: 'What needs attention' },
  'phase.check': { fr: 'Vérification des contacts', en: 'Checking contacts' },
  'phase.plan': { fr: 'Examen des personnes à appeler', en: 'Judging the people to call' },
  'phase.plan_days': { fr: 'Répartition des appels', en: 'Spreading the calls' },
  'phase.recall': { fr: 'Examen des listes en cours', en: 'Judging the lists in use' },
  'phase.export': { fr: 'Écriture de la liste', en: 'Writing the list' },
  'phase.reread': { fr: 'Relecture de la liste', en: 'Reading the list again' },
  'phase.importing': { fr: 'Lecture du fichier', en: 'Reading the file' },
  'phase.listing': { fr: 'Lecture des contacts', en: 'Reading contacts' },
  'phase.storing': { fr: 'Enregistrement', en: 'Storing' },
  'phase.rewriting': { fr: 'Réécriture de l’espace', en: 'Writing the workspace anew' },
  'phase.clearing': { fr: 'Suppression des anciens fichiers', en: 'Removing the old files' },
  'phase.undoing': { fr: 'Annulation de l’import', en: 'Undoing the import' },
  'phase.seconds_left': { fr: 'encore {seconds} s', en: '{seconds} s left' },
  'phase.minutes_left': { fr: 'encore {minutes} min', en: '{minutes} min left' },
} as const satisfies Catalogue;
