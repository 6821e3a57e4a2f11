import type { Catalogue } from '../text.ts';

/** Addresses outside the computer. */
export const link = {
  'link.unknown': {
    fr: 'Cette adresse n’est pas de celles qu’Aval ouvre.',
    en: 'This address is none of those that Aval opens.',
  },
} as const satisfies Catalogue;
