import type { Catalogue } from '../text.ts';

/** Findings about the layout of a table. */
export const layout = {
  'layout.remembered': {
    fr: 'Même présentation que le fichier du {on} : ses colonnes sont proposées comme alors.',
    en: 'Same layout as the file of {on}: its columns are proposed as they were then.',
  },
  'layout.drifted': {
    fr: '{changes} depuis le fichier du {on} : les autres colonnes sont proposées comme alors.',
    en: '{changes} since the file of {on}: the other columns are proposed as they were then.',
  },
  'layout.changed': { fr: '{changes} depuis le fichier du {on}.', en: '{changes} since the file of {on}.' },
  'layout.added': { fr: '{count|colonne nouvelle|colonnes nouvelles}', en: '{count|new column|new columns}' },
  'layout.gone': { fr: '{count|disparue|disparues}', en: '{count|gone|gone}' },
  'layout.moved': { fr: '{count|déplacée|déplacées}', en: '{count|moved|moved}' },
} as const satisfies Catalogue;
