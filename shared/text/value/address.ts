import type { Catalogue } from '../text.ts';

/** Findings about addresses, and why an address can’t be printed. */
export const address = {
  'address.no_postcode': {
    fr: 'Il n’y a pas de code postal dans cette adresse : complétez-la pour écrire à cette personne.',
    en: 'There is no postcode in this address: complete it to write to this person.',
  },
  'address.postcode_of_another_town': {
    fr: 'Le code postal {postcode} n’est pas celui de {city} : vérifiez l’un des deux.',
    en: 'The postcode {postcode} is not that of {city}: check one of them.',
  },
  'address.no_name': {
    fr: 'Il n’y a pas de nom à qui écrire : complétez la fiche.',
    en: 'There is no name to write to: complete the contact.',
  },
  'address.no_place': {
    fr: 'Il n’y a ni rue, ni lieu-dit, ni boîte postale : complétez l’adresse.',
    en: 'There is neither street nor hamlet nor post box: complete the address.',
  },
  'address.no_town': {
    fr: 'Il n’y a pas de ville : complétez l’adresse.',
    en: 'There is no town: complete the address.',
  },
  'address.line_too_long': {
    fr: 'La ligne {line} de l’adresse dépasse 38 caractères même abrégée : raccourcissez-la à la main.',
    en: 'Line {line} of the address is longer than 38 characters even abbreviated: shorten it by hand.',
  },
} as const satisfies Catalogue;
