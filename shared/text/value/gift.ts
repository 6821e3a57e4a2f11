import type { Catalogue } from '../text.ts';

/** Findings about the gift of a row. */
export const gift = {
  'gift.amount_unreadable': {
    fr: 'Ce montant ne se lit pas comme un don : il faut des euros au-dessus de zéro, comme 35,50. Le don n’est pas compté.',
    en: 'This amount cannot be read as a gift: euros above zero are needed, such as 35.50. The gift is not counted.',
  },
  'gift.no_day': {
    fr: 'Ce don n’a pas de date lisible : il n’est pas compté. Complétez la date du don.',
    en: 'This gift has no day that can be read: it is not counted. Fill in the day of the gift.',
  },
  'gift.no_amount': {
    fr: 'Cette date de don n’a pas de montant : aucun don n’est compté. Complétez le montant.',
    en: 'This day of a gift has no amount: no gift is counted. Fill in the amount.',
  },
} as const satisfies Catalogue;
