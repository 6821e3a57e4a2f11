import type { Catalogue } from '../text.ts';

/** The status of a person according to a remark, and its confirmation or dismissal. */
export const suspicion = {
  'suspicion.unknown': {
    fr: 'Aucune remarque à confirmer n’a le numéro {id}.',
    en: 'No remark to confirm has the number {id}.',
  },
  'suspicion.decided': {
    fr: '{by} a déjà décidé de cette remarque le {on}.',
    en: '{by} decided on this remark already, on {on}.',
  },
  'suspicion.day_to_come': {
    fr: 'Le {day} est à venir : indiquez le jour où vous l’avez constaté.',
    en: '{day} is to come: give the day on which you found it out.',
  },
} as const satisfies Catalogue;
