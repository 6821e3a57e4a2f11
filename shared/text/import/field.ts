import type { Catalogue } from '../text.ts';

/** Values of rows that a contact does not take. */
export const field = {
  'field.corrected_by_hand': {
    fr: '« {value} » a été corrigé à la main : la valeur corrigée reste.',
    en: '“{value}” was corrected by hand: the corrected value stays.',
  },
} as const satisfies Catalogue;
