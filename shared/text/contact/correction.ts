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
} as const satisfies Catalogue;
