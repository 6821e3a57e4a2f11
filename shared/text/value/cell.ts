import type { Catalogue } from '../text.ts';

/** Findings about any cell. */
export const cell = {
  'cell.formula_error': {
    fr: 'La formule de cette cellule a échoué ({error}) : la cellule est laissée de côté.',
    en: 'The formula of this cell failed ({error}): the cell is left out.',
  },
  'cell.too_long': {
    fr: 'Ce texte est bien plus long que ce que peut contenir ce champ : il est gardé à part, corrigez-le.',
    en: 'This text is far longer than this field can hold: it is kept apart, correct it.',
  },
  'cell.unclear_answer': {
    fr: 'Cette réponse n’est ni un oui ni un non : son texte est gardé.',
    en: 'This answer is neither a yes nor a no: its text is kept.',
  },
  'cell.unknown_audience': {
    fr: 'On ne sait pas si c’est un particulier ou un professionnel : ce que dit l’origine du fichier est suivi.',
    en: 'It is unclear whether this is a consumer or a professional: what the origin of the file says is followed.',
  },
  'cell.phone_among_emails': {
    fr: 'Un numéro de téléphone a été trouvé parmi les e-mails : il est gardé comme téléphone.',
    en: 'A telephone number was found among the e-mails: it is kept as a phone.',
  },
  'cell.email_among_phones': {
    fr: 'Une adresse e-mail a été trouvée parmi les téléphones : elle est gardée comme e-mail.',
    en: 'An e-mail address was found among the phones: it is kept as an e-mail.',
  },
  'cell.two_facts': {
    fr: 'Une adresse e-mail ou un numéro a été trouvé à côté du nom : il est gardé à sa place.',
    en: 'An e-mail address or a number was found beside the name: it is kept in its place.',
  },
  'cell.repair_refused': {
    fr: 'Cette cellule ne peut être lue sans la réparation refusée : son texte est gardé à part, corrigez-le.',
    en: 'This cell cannot be read without the repair that was refused: its text is kept apart, correct it.',
  },
} as const satisfies Catalogue;
