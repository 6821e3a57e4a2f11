import type { Catalogue } from '../text.ts';

/** Retention. */
export const purge = {
  'purge.day_unreadable': {
    fr: 'La date « {value} » (--on) n’est pas un jour : l’écrire comme 2026-11-24.',
    en: 'The date “{value}” (--on) is no day: write it like 2026-11-24.',
  },
} as const satisfies Catalogue;
