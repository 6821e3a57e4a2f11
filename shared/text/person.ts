import type { Catalogue } from './text.ts';

/** The rights of a person. */
export const person = {
  'person.nobody_named': {
    fr: 'Rien ne dit de qui il s’agit : donner --email, --phone ou --id.',
    en: 'Nothing says who is meant: give --email, --phone or --id.',
  },
} as const satisfies Catalogue;
