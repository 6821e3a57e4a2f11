import type { Catalogue } from '../text.ts';

/** Sentences about removing people from exported lists. */
export const recall = {
  'recall.file_unknown': {
    fr: 'Ce fichier n’est d’aucune liste écrite par cet espace.',
    en: 'This file is of no list that this workspace wrote.',
  },
  'recall.changed_meanwhile': {
    fr: 'L’espace a changé pendant l’examen des listes, dont rien n’a été retiré : recommencer.',
    en: 'The workspace changed while the lists were judged; nothing was withdrawn: try again.',
  },
  'recall.nothing_prepared': {
    fr: 'Aucun retrait préparé n’attend pour la liste n° {export} : préparer d’abord le retrait.',
    en: 'No withdrawal waits for list no. {export}: prepare the withdrawal first.',
  },
} as const satisfies Catalogue;
