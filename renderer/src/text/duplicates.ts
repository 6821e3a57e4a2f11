import type { Catalogue } from '../../../shared/text/text.ts';

/** Contacts that may be one person. */
export const duplicates = {
  title: { fr: 'Doublons probables', en: 'Probable duplicates' },
  sentence: {
    fr: '« Même personne » : un refus de l’une vaut pour l’autre, et un seul message part. Les deux fiches restent, et vous pouvez revenir en arrière.',
    en: '“One person”: an objection of one holds for the other, and one message goes out. Both sheets stay, and you can take it back.',
  },
  action: { fr: 'Voir les doublons probables', en: 'See the probable duplicates' },
  help1: {
    fr: '« Sûr » : même nom, et même e-mail, numéro ou adresse. « Probable » : noms proches, et l’un de ces trois. « Homonymes ? » : même nom et même code postal, rien d’autre.',
    en: '“Sure”: the same name, and the same e-mail, number or address. “Probable”: names alike, and one of these three. “Namesakes?”: the same name and postcode, nothing else.',
  },
  help2: {
    fr: 'Aval ne fusionne jamais deux fiches. Sans décision, il les traite comme deux personnes.',
    en: 'Aval never merges two sheets. Without a decision, it treats them as two people.',
  },
  lanes: { fr: 'Sortes de doublons', en: 'Kinds of duplicates' },
  'lane.sure': { fr: 'Sûr', en: 'Sure' },
  'lane.probable': { fr: 'Probable', en: 'Probable' },
  'lane.homonym': { fr: 'Homonymes ?', en: 'Namesakes?' },
  laneOf: { fr: '{lane} ({open})', en: '{lane} ({open})' },
  toDecide: {
    fr: '{open|paire à décider|paires à décider} sur {total}',
    en: '{open|pair to decide|pairs to decide} of {total}',
  },
  first: {
    fr: 'Les {count} premières sont montrées ; les autres suivront.',
    en: 'The first {count} are shown; the others will follow.',
  },
  none: { fr: 'Aucun doublon probable', en: 'No probable duplicate' },
  noneSentence: {
    fr: 'Aucune paire de contacts de cette sorte dans l’espace.',
    en: 'No pair of contacts of this kind in the workspace.',
  },
  pairOf: { fr: '{one} et {other}', en: '{one} and {other}' },
  field: { fr: 'Champ', en: 'Field' },
  openSheet: { fr: 'Ouvrir la fiche n° {id}', en: 'Open sheet no. {id}' },
  nameless: { fr: 'Contact n° {id}', en: 'Contact no. {id}' },
  unknown: { fr: '(vide)', en: '(empty)' },
  same: { fr: 'Même personne', en: 'One person' },
  two: { fr: 'Deux personnes', en: 'Two people' },
  sameOf: { fr: 'Même personne : {one} et {other}', en: 'One person: {one} and {other}' },
  twoOf: { fr: 'Deux personnes : {one} et {other}', en: 'Two people: {one} and {other}' },
  'decided.same': { fr: 'Décidé : même personne.', en: 'Decided: one person.' },
  'decided.two': { fr: 'Décidé : deux personnes.', en: 'Decided: two people.' },
  undo: { fr: 'Revenir en arrière', en: 'Take it back' },
  undoOf: { fr: 'Revenir en arrière : {one} et {other}', en: 'Take it back: {one} and {other}' },
} as const satisfies Catalogue;
