import type { Catalogue } from '../text.ts';

/** Findings about the layout of a table. */
export const layout = {
  'layout.remembered': {
    fr: 'Même présentation que le fichier du {on} : ses colonnes sont proposées comme alors.',
    en: 'Same layout as the file of {on}: its columns are proposed as they were then.',
  },
} as const satisfies Catalogue;
