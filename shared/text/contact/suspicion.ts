import type { Catalogue } from '../text.ts';

/** The status of a person according to a remark, and its confirmation or dismissal. */
export const suspicion = {
  'suspicion.unknown': {
    fr: 'Aucune remarque à confirmer n’a le numéro {id}.',
    en: 'No remark to confirm has the number {id}.',
  },
  'suspicion.not_held': {
    fr: 'L’état {id} n’est pas confirmé : seul un état confirmé peut être levé.',
    en: 'The state {id} is not confirmed: only a confirmed state can be lifted.',
  },
  'suspicion.which_number': {
    fr: 'La personne a {count|numéro|numéros} : indiquez lequel est faux.',
    en: 'The person has {count|number|numbers}: say which one is wrong.',
  },
  'suspicion.other_number': {
    fr: 'Ce numéro n’est pas un numéro de cette personne : indiquez un des siens.',
    en: 'This number is not one of this person’s: give one of theirs.',
  },
  'suspicion.number_unused': {
    fr: 'Un numéro ne s’indique que pour confirmer un faux numéro que la remarque ne désigne pas.',
    en: 'A number is given only to confirm a wrong number that the remark does not name.',
  },
  'suspicion.no_address': {
    fr: 'Cette personne n’a pas d’adresse complète : il n’y a rien à déclarer faux.',
    en: 'This person has no complete address: there is nothing to report as wrong.',
  },
  'state.kind.deceased': { fr: 'décédé(e)', en: 'deceased' },
  'state.kind.moved': { fr: 'a déménagé', en: 'moved' },
  'state.kind.wrong_number': { fr: 'faux numéro', en: 'wrong number' },
  'state.kind.undeliverable': { fr: 'adresse fausse', en: 'wrong address' },
  'state.is.open': { fr: 'à confirmer', en: 'to be confirmed' },
  'state.is.confirmed': { fr: 'confirmé', en: 'confirmed' },
  'state.is.dismissed': { fr: 'écarté', en: 'dismissed' },
  'state.is.lifted': { fr: 'levé', en: 'lifted' },
  'suspicion.decided': {
    fr: '{by} a déjà décidé de cette remarque le {on}.',
    en: '{by} decided on this remark already, on {on}.',
  },
  'suspicion.day_to_come': {
    fr: 'Le {day} est à venir : indiquez le jour où vous l’avez constaté.',
    en: '{day} is to come: give the day on which you found it out.',
  },
} as const satisfies Catalogue;
