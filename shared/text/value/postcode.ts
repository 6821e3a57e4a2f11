import type { Catalogue } from '../text.ts';

/** Findings about postcodes. */
export const postcode = {
  'postcode.impossible': {
    fr: 'Ce code postal n’existe pas en France : il n’est pas gardé, corrigez-le.',
    en: 'This postcode does not exist in France: it is not kept, correct it.',
  },
  'postcode.digits_lost': {
    fr: 'Le tableur a remplacé ce code postal par une puissance de dix : redemandez-le.',
    en: 'The spreadsheet turned this postcode into a power of ten: ask for it again.',
  },
  'postcode.not_a_postcode': {
    fr: 'Ce texte n’est pas un code postal : il est gardé à part, corrigez-le.',
    en: 'This text is not a postcode: it is kept apart, correct it.',
  },
  'postcode.corsica': {
    fr: 'Le code de Corse a été écrit à la façon de La Poste (20…).',
    en: 'The Corsican code was written as the post writes it (20…).',
  },
} as const satisfies Catalogue;
