import type { Catalogue } from '../text.ts';

/** Findings about cells of telephone numbers. */
export const phone = {
  'phone.too_short': {
    fr: 'Il manque des chiffres à ce numéro ({digits} lus) : il n’est pas gardé comme téléphone, complétez-le.',
    en: 'This number lacks digits ({digits} read): it is not kept as a phone, complete it.',
  },
  'phone.too_long': {
    fr: 'Ce numéro a trop de chiffres ({digits} lus) : il n’est pas gardé comme téléphone, corrigez-le.',
    en: 'This number has too many digits ({digits} read): it is not kept as a phone, correct it.',
  },
  'phone.not_a_number': {
    fr: 'Ce texte n’est pas un numéro de téléphone : il est gardé à part, corrigez-le.',
    en: 'This text is not a telephone number: it is kept apart, correct it.',
  },
  'phone.digits_lost': {
    fr: 'Le tableur a remplacé ce numéro par une puissance de dix : ses chiffres sont perdus, redemandez-le.',
    en: 'The spreadsheet turned this number into a power of ten: its digits are lost, ask for it again.',
  },
  'phone.short_number': {
    fr: 'Ce numéro court n’est la ligne de personne : il n’est pas gardé comme téléphone.',
    en: 'This short number is nobody’s line: it is not kept as a phone.',
  },
  'phone.special_rate': {
    fr: 'Un numéro en 08 n’est jamais appelé pour prospecter : il n’est pas gardé comme téléphone.',
    en: 'A number in 08 is never dialled for prospecting: it is not kept as a phone.',
  },
  'phone.platform': {
    fr: 'Ce numéro appartient à une plateforme d’appels automatiques, pas à une personne : il n’est pas gardé comme téléphone.',
    en: 'This number belongs to a platform of automated calls, not to a person: it is not kept as a phone.',
  },
  'phone.machine': {
    fr: 'Ce numéro est réservé aux machines : il n’est pas gardé comme téléphone.',
    en: 'This number is reserved for machines: it is not kept as a phone.',
  },
  'phone.placeholder': {
    fr: 'La cellule dit qu’il n’y a pas de numéro.',
    en: 'The cell says that there is no number.',
  },
  'phone.fax': {
    fr: 'Un numéro de télécopie n’est pas gardé comme téléphone.',
    en: 'A fax number is not kept as a phone.',
  },
  'phone.extension': {
    fr: 'Le poste n’est pas gardé avec le numéro : il reste dans le fichier.',
    en: 'The extension is not kept with the number: it stays in the file.',
  },
  'phone.note': {
    fr: 'La remarque écrite à côté du numéro n’est pas gardée avec lui.',
    en: 'The remark written beside the number is not kept with it.',
  },
  'phone.letter_for_zero': {
    fr: 'La lettre O a été lue comme un zéro.',
    en: 'The letter O was read as a zero.',
  },
  'phone.range_unknown': {
    fr: 'Cette tranche de numéros n’est pas dans le plan de numérotation fourni : le numéro est gardé tel quel.',
    en: 'This range of numbers is not in the bundled numbering plan: the number is kept as it is.',
  },
  'phone.country_code_assumed': {
    fr: 'Le numéro commence par l’indicatif d’un pays, sans le + : il a été ajouté.',
    en: 'The number begins with a country code without its +: it was added.',
  },
} as const satisfies Catalogue;
