import type { Catalogue } from '../text.ts';

/** The rights of a person. */
export const person = {
  'person.nobody_named': {
    fr: 'Rien ne dit de qui il s’agit : donner --email, --phone ou --id.',
    en: 'Nothing says who is meant: give --email, --phone or --id.',
  },
  'person.unknown': {
    fr: 'Aucun contact de cet espace ne répond à cette demande : vérifier --id, --email ou --phone.',
    en: 'No contact of this workspace answers to that: check --id, --email or --phone.',
  },
} as const satisfies Catalogue;
