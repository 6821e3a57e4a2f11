import type { Catalogue } from '../text.ts';

/** Sentences about removing people from exported lists. */
export const recall = {
  'recall.file_unknown': {
    fr: 'Ce fichier n’est d’aucune liste écrite par cet espace : donner la liste telle qu’Aval l’a écrite, ou une partie de ses lignes.',
    en: 'This file is of no list that this workspace wrote: give the list as Aval wrote it, or some of its rows.',
  },
  'recall.changed_meanwhile': {
    fr: 'L’espace a changé pendant l’examen des listes, dont rien n’a été retiré : recommencer.',
    en: 'The workspace changed while the lists were judged; nothing was withdrawn: try again.',
  },
  'recall.nothing_prepared': {
    fr: 'Aucun retrait préparé n’attend pour la liste n° {export} : préparer d’abord le retrait.',
    en: 'No withdrawal waits for list no. {export}: prepare the withdrawal first.',
  },
  'recall.done_before': {
    fr: 'La liste n° {export} a été écrite le {left} : personne n’a pu en être retiré le {on}.',
    en: 'List no. {export} was written on {left}: nobody can have been taken out of it on {on}.',
  },
  'recall.done_after': {
    fr: 'Le {on} n’est pas encore passé (nous sommes le {today}) : un retrait se déclare une fois fait.',
    en: '{on} has not come yet (today is {today}): say that people were taken out once it is done.',
  },
  'recall.because.erased': { fr: 'Personne effacée', en: 'Person erased' },
  'recall.because.gone': { fr: 'Fichier retiré de l’espace', en: 'File taken back from the workspace' },
  'recall.because.coordinate_changed': { fr: 'Coordonnée changée depuis', en: 'Detail changed since' },
  'recall.because.no_coordinate': { fr: 'Plus de coordonnée', en: 'No detail any more' },
  'recall.because.invalid_coordinate': {
    fr: 'Coordonnée qui ne mène plus à la personne',
    en: 'Detail that reaches the person no more',
  },
  'recall.because.paused': { fr: 'En pause', en: 'Paused' },
  'recall.because.other': { fr: 'Autre raison', en: 'Another reason' },
} as const satisfies Catalogue;
