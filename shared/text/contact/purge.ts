import type { Catalogue } from '../text.ts';

/** Refusals of the purge and of what precedes it. */
export const purge = {
  'purge.day_unreadable': {
    fr: 'La date « {value} » n’est pas un jour : l’écrire comme 2026-11-24.',
    en: 'The date “{value}” is no day: write it like 2026-11-24.',
  },
  'purge.day_to_come': {
    fr: 'Le {day} n’est pas encore venu : rien n’est effacé d’avance. Vous pouvez seulement voir ce qui sera à effacer ce jour-là.',
    en: '{day} has not come yet: nothing is erased in advance. You can only see what will be due on that day.',
  },
  'purge.until_unreadable': {
    fr: '« {value} » n’est pas un jour : l’écrire comme 2027-01-31, ou « - » pour ne plus garder la fiche.',
    en: '“{value}” is no day: write it like 2027-01-31, or “-” to keep the record no longer.',
  },
  'purge.until_past': {
    fr: 'Le {until} est passé : donnez le dernier jour jusqu’où garder la fiche.',
    en: '{until} has passed: give the last day until which the record is kept.',
  },
  'purge.reason_missing': {
    fr: 'Dites pourquoi cette fiche est gardée : un litige, une garantie.',
    en: 'Say why this record is kept: a dispute, a warranty.',
  },
  'purge.unknown_contact': {
    fr: 'Aucun contact n’a le numéro « {contact} » : cherchez-le dans les contacts.',
    en: 'No contact has the number “{contact}”: look it up among the contacts.',
  },
  'purge.not_held': {
    fr: 'Le contact n° {contact} n’était pas gardé à part : rien n’a changé.',
    en: 'Contact no. {contact} was not held: nothing has changed.',
  },
  'purge.confirm_missing': {
    fr: '{count|fiche serait effacée|fiches seraient effacées} : vérifiez la liste, puis confirmez ce nombre. Rien n’a été effacé.',
    en: '{count|record would be erased|records would be erased}: check the list, then confirm this number. Nothing was erased.',
  },
  'purge.confirm_wrong': {
    fr: 'Le nombre confirmé est {confirm}, mais {count|fiche est à effacer|fiches sont à effacer} : vérifiez la liste. Rien n’a été effacé.',
    en: 'The number confirmed is {confirm}, but {count|record is|records are} to be erased: check the list. Nothing was erased.',
  },
  'purge.none_yet': {
    fr: 'Aucun effacement n’a eu lieu : le procès-verbal se fait après.',
    en: 'Nothing has been erased yet: the report comes afterwards.',
  },
  'purge.nobody_to_ask': {
    fr: 'Personne ne peut être interrogé ainsi : {count|fiche à effacer a|fiches à effacer ont} déjà reçu la question, dit non, ou n’ont pas de coordonnée permise.',
    en: 'Nobody can be asked that way: of {count|record|records} to be erased, all were asked before, said no, or have no coordinate that may be used.',
  },
} as const satisfies Catalogue;
