import type { Catalogue } from '../../../shared/text/text.ts';

/** Words of the shared components. */
export const ui = {
  'verdict.allow': { fr: 'Autorisé', en: 'Allowed' },
  'verdict.conditional': { fr: 'Oui, à condition de…', en: 'Yes, on condition…' },
  'verdict.review': { fr: 'À vérifier', en: 'To check' },
  'verdict.block': { fr: 'Interdit', en: 'Forbidden' },
  'channel.post': { fr: 'Courrier', en: 'Letter' },
  'channel.phone': { fr: 'Appel', en: 'Call' },
  'channel.email': { fr: 'E-mail', en: 'E-mail' },
  'channel.sms': { fr: 'SMS', en: 'SMS' },
  'channel.automated_call': { fr: 'Automate', en: 'Robot call' },
  dayForm: { fr: 'jj/mm/aaaa', en: 'dd/mm/yyyy' },
  calendar: { fr: 'Choisir dans le calendrier', en: 'Choose in the calendar' },
  retry: { fr: 'Réessayer', en: 'Try again' },
} as const satisfies Catalogue;

/** The fault of a day that may be left out. */
export const DAY_OR_NOTHING = {
  fr: 'Ce n’est pas une date. Écrivez-la en jj/mm/aaaa, ou laissez vide.',
  en: 'This is not a date. Write it as dd/mm/yyyy, or leave it empty.',
} as const;
