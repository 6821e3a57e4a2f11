import type { Catalogue } from './text.ts';

/** What a remark tells of a person's state, and what somebody found out about it. */
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
