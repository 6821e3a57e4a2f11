import type { Catalogue } from '../text.ts';

/** A no until a date. */
export const pause = {
  'pause.without_end': {
    fr: 'Une pause a toujours une fin : donner un jour (--until), ou pour un fichier la colonne des dates de fin (--until-column).',
    en: 'A pause always has an end: give a day (--until), or for a file the column of the last days (--until-column).',
  },
  'pause.two_ends': {
    fr: 'Une seule fin à la fois : le même jour pour tous (--until) ou un jour par ligne (--until-column).',
    en: 'One end at a time: the same day for all (--until) or a day for each row (--until-column).',
  },
  'pause.end_unreadable': {
    fr: 'La fin de la pause « {value} » n’est pas un jour : l’écrire comme 2027-01-31.',
    en: 'The end of the pause “{value}” is no day: write it like 2027-01-31.',
  },
  'pause.end_past': {
    fr: 'La fin de la pause, {value}, est déjà passée : donner un jour d’aujourd’hui ou d’après.',
    en: 'The end of the pause, {value}, is over already: give today or a later day.',
  },
  'pause.unsuited': {
    fr: 'Une pause se note pour des personnes en clair, ni pour des empreintes (--hashed) ni pour la liste d’un destinataire (--from-recipient).',
    en: 'A pause is recorded for people in clear, neither for hashes (--hashed) nor for the list of a recipient (--from-recipient).',
  },
  'pause.unknown_column': {
    fr: 'Aucune colonne ne s’appelle « {column} » : donner l’en-tête ou la lettre de la colonne des dates de fin.',
    en: 'No column is called “{column}”: give the header or the letter of the column of the last days.',
  },
  'pause.row_unreadable': {
    fr: 'La fin de la pause « {value} » n’est pas une date : la ligne n’est pas prise.',
    en: 'The end of the pause “{value}” is no date: the row is not taken.',
  },
  'pause.row_past': {
    fr: 'La fin de la pause « {value} » est déjà passée : la ligne n’est pas prise.',
    en: 'The end of the pause “{value}” is over already: the row is not taken.',
  },
  'pause.says.asked': {
    fr: 'En pause jusqu’au {until} : la personne ne veut rien recevoir d’ici là.',
    en: 'Paused until {until}: the person wants nothing before then.',
  },
  'pause.says.restriction': {
    fr: 'Le traitement des données de cette personne est limité.',
    en: 'The processing of this person’s data is restricted.',
  },
  'pause.source.asked': { fr: 'demande de la personne', en: 'request of the person' },
  'pause.source.restriction': { fr: 'RGPD, art. 18', en: 'GDPR, art. 18' },
  'pause.remedy.asked': {
    fr: 'Attendre la fin de la pause, le {until} inclus ; ou la lever si la personne le demande.',
    en: 'Wait until the pause is over, {until} included; or end it if the person asks for it.',
  },
  'pause.remedy.restriction': {
    fr: 'Attendre que la limitation soit levée.',
    en: 'Wait until the restriction is lifted.',
  },
  'pause.none': {
    fr: 'Cette personne n’est pas en pause : rien n’a été changé.',
    en: 'This person is not paused: nothing was changed.',
  },
} as const satisfies Catalogue;
