import type { Catalogue } from '../../../shared/text/text.ts';

/** The names on letters to several people of one address, and the year of receipts. */
export const households = {
  title: { fr: '{count|foyer|foyers} : relire les noms', en: '{count|household|households}: read the names again' },
  allConfirmed: {
    fr: '{count|foyer : nom confirmé|foyers : noms confirmés}',
    en: '{count|household: name confirmed|households: names confirmed}',
  },
  sentence: {
    fr: 'Une seule lettre part pour les personnes d’une même adresse. Confirmez une fois la première ligne et la formule d’appel : elles ne seront redemandées que si le foyer change.',
    en: 'A single letter goes to the people of one address. Confirm the first line and the salutation once: they are asked for again only when the household changes.',
  },
  read: { fr: 'Relire', en: 'Read' },
  fold: { fr: 'Replier', en: 'Fold' },
  showAll: { fr: 'Montrer aussi les foyers confirmés', en: 'Also show the confirmed households' },
  firstOnes: {
    fr: 'Les {shown} premiers foyers sont montrés : les suivants viennent à mesure.',
    en: 'The first {shown} households are shown: the next ones follow as you go.',
  },
  members: { fr: 'Pour {names}', en: 'For {names}' },
  again: {
    fr: 'Le foyer a changé depuis la dernière confirmation.',
    en: 'The household has changed since it was confirmed.',
  },
  confirmed: { fr: 'Confirmé', en: 'Confirmed' },
  confirmOf: { fr: 'Confirmé : {line}', en: 'Confirmed: {line}' },
  isConfirmed: { fr: 'confirmé', en: 'confirmed' },
  change: { fr: 'Changer', en: 'Change' },
  changeOf: { fr: 'Changer : {line}', en: 'Change: {line}' },
  twoLetters: { fr: 'Deux lettres', en: 'Two letters' },
  oneEach: { fr: 'Une lettre chacun', en: 'One letter each' },
  eachOf: { fr: '{each} : {line}', en: '{each}: {line}' },
  line1: { fr: 'Première ligne de l’adresse', en: 'First line of the address' },
  line1Hint: {
    fr: '38 caractères au plus, comme « M. et Mme ROUX ».',
    en: 'At most 38 characters, such as “M. et Mme ROUX”.',
  },
  salutation: { fr: 'Formule d’appel', en: 'Salutation' },
  keep: { fr: 'Confirmer ce nom', en: 'Confirm this name' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  noted: { fr: '{line} : noté.', en: '{line}: noted.' },
  notedEach: { fr: '{line} : une lettre chacun.', en: '{line}: one letter each.' },
  year: { fr: 'Année des dons', en: 'Year of the gifts' },
  yearHint: {
    fr: 'Une ligne par donateur de cette année, avec le total et les dates. Les autres personnes ne sont pas dans le fichier.',
    en: 'One row a donor of that year, with the total and the days. Other people are not in the file.',
  },
} as const satisfies Catalogue;
