import type { Catalogue } from '../text.ts';

/** Refusals of the demonstration. */
export const demo = {
  'demo.folder_taken': {
    fr: '« {path} » est un espace qui n’est pas la démonstration (--out) : choisir un autre dossier.',
    en: '“{path}” is a workspace that is not the demonstration (--out): choose another folder.',
  },
} as const satisfies Catalogue;
