import type { Catalogue } from '../text.ts';

/** Corrections of a contact by hand. */
export const correction = {
  'correction.nothing': {
    fr: 'Rien n’a été corrigé : tout est comme avant.',
    en: 'Nothing was corrected: all is as before.',
  },
  'correction.nothing_left': {
    fr: 'Il ne resterait rien de cette personne. Pour qu’elle disparaisse, effacez-la.',
    en: 'Nothing would be left of this person. To make the person disappear, erase the contact.',
  },
  'correction.changed_meanwhile': {
    fr: 'Cette fiche a changé entre-temps. Relisez-la, puis corrigez.',
    en: 'This contact has changed meanwhile. Read it again, then correct it.',
  },
  'correction.not_one_email': {
    fr: '« {value} » n’est pas une adresse e-mail. Écrivez-en une seule, comme nom@exemple.fr.',
    en: '“{value}” is not an e-mail address. Write one alone, like name@example.com.',
  },
  'correction.not_one_phone': {
    fr: '« {value} » n’est pas un numéro de téléphone. Écrivez-en un seul, avec ses dix chiffres ou son indicatif.',
    en: '“{value}” is not a phone number. Write one alone, with its ten digits or its country code.',
  },
  'correction.unwritten': {
    fr: '« {value} » ne dit pas quoi corriger : écrivez CHAMP=VALEUR, comme lastName=MARTIN.',
    en: '“{value}” does not say what to correct: write FIELD=VALUE, like lastName=MARTIN.',
  },
  'correction.field_unknown': {
    fr: '« {field} » ne se corrige pas. Champs : {known}.',
    en: '“{field}” cannot be corrected. Fields: {known}.',
  },
  'correction.no_such_value': {
    fr: '« {field} » ne désigne aucune valeur de cette fiche, qui en a {count} : comptez à partir de 0.',
    en: '“{field}” names no value of this contact, which has {count}: count from 0.',
  },
} as const satisfies Catalogue;
