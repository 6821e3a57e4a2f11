import type { Catalogue } from '../text.ts';

/** Findings about cells of e-mail addresses. */
export const email = {
  'email.no_at': {
    fr: 'Il n’y a pas d’arobase : ce texte n’est pas gardé comme e-mail, corrigez-le.',
    en: 'There is no at sign: this text is not kept as an e-mail, correct it.',
  },
  'email.two_at': {
    fr: 'Il y a deux arobases : ce texte n’est pas gardé comme e-mail, corrigez-le.',
    en: 'There are two at signs: this text is not kept as an e-mail, correct it.',
  },
  'email.nothing_before_at': {
    fr: 'Il n’y a rien avant l’arobase : ce texte n’est pas gardé comme e-mail, complétez-le.',
    en: 'There is nothing before the at sign: this text is not kept as an e-mail, complete it.',
  },
  'email.nothing_after_at': {
    fr: 'Il n’y a rien après l’arobase : ce texte n’est pas gardé comme e-mail, complétez-le.',
    en: 'There is nothing after the at sign: this text is not kept as an e-mail, complete it.',
  },
  'email.no_top_level_domain': {
    fr: 'La fin de l’adresse manque (.fr, .com…) : ce texte n’est pas gardé comme e-mail, complétez-le.',
    en: 'The end of the address is missing (.fr, .com…): this text is not kept as an e-mail, complete it.',
  },
  'email.misplaced_dot': {
    fr: 'Un point est mal placé : ce texte n’est pas gardé comme e-mail, corrigez-le.',
    en: 'A full stop is misplaced: this text is not kept as an e-mail, correct it.',
  },
  'email.not_an_address': {
    fr: 'Ce texte n’est pas une adresse e-mail : il est gardé à part, corrigez-le.',
    en: 'This text is not an e-mail address: it is kept apart, correct it.',
  },
  'email.placeholder': {
    fr: 'La cellule dit qu’il n’y a pas d’e-mail.',
    en: 'The cell says that there is no e-mail.',
  },
  'email.likely_typo': {
    fr: '« {domain} » ressemble à « {suggestion} » mal tapé : l’adresse est gardée telle quelle, vérifiez-la.',
    en: '“{domain}” looks like “{suggestion}” mistyped: the address is kept as it is, check it.',
  },
  'email.comma_for_dot': {
    fr: 'Une virgule a été lue comme un point : vérifiez l’adresse.',
    en: 'A comma was read as a full stop: check the address.',
  },
  'email.final_dot': {
    fr: 'Le point qui suivait l’adresse a été retiré.',
    en: 'The full stop after the address was taken off.',
  },
  'email.space': {
    fr: 'Les espaces autour de l’arobase ou d’un point ont été retirés.',
    en: 'The spaces around the at sign or a full stop were taken off.',
  },
  'email.accent': {
    fr: 'L’adresse a un accent avant l’arobase : elle est gardée telle quelle, vérifiez-la.',
    en: 'The address has an accent before the at sign: it is kept as it is, check it.',
  },
  'email.note': {
    fr: 'La remarque écrite à côté de l’adresse n’est pas gardée avec elle.',
    en: 'The remark written beside the address is not kept with it.',
  },
} as const satisfies Catalogue;
