import type { Catalogue } from '../text.ts';

/** Findings about remarks. */
export const note = {
  'note.opposition': {
    fr: 'Une remarque dit que la personne ne veut plus être contactée : elle compte comme une opposition.',
    en: 'A remark says that the person wants no more contact: it counts as an opposition.',
  },
  'note.deceased': {
    fr: 'Une remarque dit que la personne est décédée : confirmez-le sur sa fiche.',
    en: 'A remark says that the person has died: confirm it on the contact.',
  },
  'note.moved': {
    fr: 'Une remarque dit que la personne a déménagé : confirmez-le sur sa fiche.',
    en: 'A remark says that the person has moved: confirm it on the contact.',
  },
  'note.undeliverable': {
    fr: 'Une remarque dit que le courrier est revenu : confirmez-le sur la fiche.',
    en: 'A remark says that the mail came back: confirm it on the contact.',
  },
  'note.wrong_number': {
    fr: 'Une remarque dit que le numéro est faux : confirmez-le sur la fiche.',
    en: 'A remark says that the number is wrong: confirm it on the contact.',
  },
} as const satisfies Catalogue;
