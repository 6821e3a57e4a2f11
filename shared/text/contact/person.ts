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
  'person.pair_unreadable': {
    fr: '« {pair} » ne nomme pas deux contacts : les écrire comme 12,34.',
    en: '“{pair}” does not name two contacts: write them like 12,34.',
  },
} as const satisfies Catalogue;
