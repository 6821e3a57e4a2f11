import type { Catalogue } from '../text.ts';

/** The people of one address who get one letter. */
export const household = {
  'household.unknown': {
    fr: 'Aucun foyer n’a la clé {key}, ou une seule personne y reçoit encore du courrier : relire la liste des foyers.',
    en: 'No household has the key {key}, or only one person still gets letters there: read the list of households again.',
  },
  'household.changed': {
    fr: 'Ce foyer a changé entre-temps : relire la liste des foyers.',
    en: 'This household has changed meanwhile: read the list of households again.',
  },
  'household.line_missing': {
    fr: 'La première ligne de l’adresse est vide : écrire le nom du foyer, comme « M. et Mme ROUX ».',
    en: 'The first line of the address is empty: write the name of the household, such as “M. et Mme ROUX”.',
  },
  'household.salutation_missing': {
    fr: 'La formule d’appel est vide : en écrire une, comme « Madame, Monsieur, ».',
    en: 'The salutation is empty: write one, such as “Madame, Monsieur,”.',
  },
  'household.salutation_long': {
    fr: 'La formule d’appel dépasse {most} caractères : la raccourcir.',
    en: 'The salutation is longer than {most} characters: shorten it.',
  },
  'household.line_long': {
    fr: '« {line} » ne tient pas sur une ligne d’adresse, qui a {most} caractères : le raccourcir.',
    en: '“{line}” does not fit a line of an address, which has {most} characters: shorten it.',
  },
  'household.report_line': { fr: '{key} : {line} · {salutation}', en: '{key}: {line} · {salutation}' },
  'household.report_separate': {
    fr: '{key} : une lettre chacun ({line})',
    en: '{key}: one letter each ({line})',
  },
  'household.report_members': { fr: 'pour {names}', en: 'for {names}' },
  'household.report_open': { fr: 'à relire', en: 'to be read again' },
  'household.report_again': { fr: 'à relire : le foyer a changé', en: 'to be read again: the household has changed' },
  'household.report_confirmed': { fr: 'confirmé le {on} par {by}', en: 'confirmed on {on} by {by}' },
  'household.report_none': { fr: 'Aucun foyer à relire.', en: 'No household to read again.' },
} as const satisfies Catalogue;
