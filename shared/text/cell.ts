import type { Catalogue } from './text.ts';

/** What was noticed in a cell of any kind. */
export const cell = {
  'cell.formula_error': {
    fr: 'La formule de cette cellule a échoué ({error}) : la cellule est laissée de côté.',
    en: 'The formula of this cell failed ({error}): the cell is left out.',
  },
  'cell.unclear_answer': {
    fr: 'Cette réponse n’est ni un oui ni un non : son texte est gardé.',
    en: 'This answer is neither a yes nor a no: its text is kept.',
  },
  'cell.unknown_audience': {
    fr: 'On ne sait pas si c’est un particulier ou un professionnel : ce que dit l’origine du fichier est suivi.',
    en: 'It is unclear whether this is a consumer or a professional: what the origin of the file says is followed.',
  },
} as const satisfies Catalogue;
