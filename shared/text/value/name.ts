import type { Catalogue } from '../text.ts';

/** Findings about names. */
export const name = {
  'name.order_assumed': {
    fr: 'Rien ne dit lequel est le prénom : l’ordre habituel de la colonne a été suivi.',
    en: 'It is unclear which is the first name: the usual order of the column was followed.',
  },
  'name.note': {
    fr: 'La remarque entre parenthèses n’est pas gardée dans le nom.',
    en: 'The remark in brackets is not kept in the name.',
  },
} as const satisfies Catalogue;
