import type { Catalogue } from '../text.ts';

/** Findings about SIRET numbers. */
export const siret = {
  'siret.digits_lost': {
    fr: 'Le tableur a remplacé ce SIRET par une puissance de dix : ses chiffres sont perdus, redemandez-le.',
    en: 'The spreadsheet turned this SIRET into a power of ten: its digits are lost, ask for it again.',
  },
  'siret.wrong_length': {
    fr: 'Un SIRET a quatorze chiffres : celui-ci n’est pas gardé, corrigez-le.',
    en: 'A SIRET has fourteen digits: this one is not kept, correct it.',
  },
  'siret.wrong_check_digit': {
    fr: 'La clé de contrôle de ce SIRET est fausse : il n’est pas gardé, corrigez-le.',
    en: 'The check digit of this SIRET is wrong: it is not kept, correct it.',
  },
  'siret.not_a_number': {
    fr: 'Ce texte n’est pas un SIRET : il est gardé à part, corrigez-le.',
    en: 'This text is not a SIRET: it is kept apart, correct it.',
  },
  'siret.siren_only': {
    fr: 'C’est un SIREN (l’entreprise), pas un SIRET (l’établissement) : il n’est pas gardé comme SIRET.',
    en: 'This is a SIREN (the firm), not a SIRET (the establishment): it is not kept as a SIRET.',
  },
  'siret.zero_restored': {
    fr: 'Le zéro que le tableur avait retiré au début a été remis.',
    en: 'The zero that the spreadsheet had dropped at the start was put back.',
  },
  'siret.placeholder': {
    fr: 'La cellule dit qu’il n’y a pas de SIRET.',
    en: 'The cell says that there is no SIRET.',
  },
} as const satisfies Catalogue;
