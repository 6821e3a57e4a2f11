import type { Catalogue } from '../text.ts';

/** References of contacts, as lists give them. */
export const reference = {
  'reference.other_workspace': {
    fr: 'La référence « {reference} » est celle d’un autre espace que « {organisation} », dont les références commencent par {code} : l’ouvrir pour la retrouver.',
    en: 'The reference “{reference}” is of another workspace than “{organisation}”, whose references begin with {code}: open that one to find it.',
  },
  'reference.file_of_other_workspace': {
    fr: 'La référence « {reference} » de ce fichier est celle d’un autre espace que « {organisation} », dont les références commencent par {code} : rien n’est pris, ouvrir l’autre espace.',
    en: 'The reference “{reference}” in this file is of another workspace than “{organisation}”, whose references begin with {code}: nothing is taken, open the other one.',
  },
  'reference.unreadable': {
    fr: '« {value} » n’est pas une référence comme {code}-1074.',
    en: '“{value}” is no reference such as {code}-1074.',
  },
  'reference.bare': {
    fr: 'Le numéro {value} seul peut être celui d’une autre personne : donner la référence entière ({code}-{value}), ou aussi l’e-mail ou le téléphone.',
    en: 'The number {value} alone may be another person’s: give the whole reference ({code}-{value}), or the e-mail or phone as well.',
  },
} as const satisfies Catalogue;
