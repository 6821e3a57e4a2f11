import type { Catalogue } from '../text.ts';

/** Corrections of a contact by hand. */
export const correction = {
  'correction.nothing': {
    fr: 'Rien n’a été corrigé : tout est comme avant.',
    en: 'Nothing was corrected: all is as before.',
  },
  'correction.nothing_left': {
    fr: 'Il ne resterait rien de cette personne. Pour qu’elle disparaisse, effacez-la.',
    en: 'Nothing would be left of this person. To make the person disappear, erase the contact.',
  },
  'correction.changed_meanwhile': {
    fr: 'Cette fiche a changé entre-temps. Relisez-la, puis corrigez.',
    en: 'This contact has changed meanwhile. Read it again, then correct it.',
  },
  'correction.not_one_email': {
    fr: '« {value} » n’est pas une adresse e-mail. Écrivez-en une seule, comme nom@exemple.fr.',
    en: '“{value}” is not an e-mail address. Write one alone, like name@example.com.',
  },
  'correction.not_one_phone': {
    fr: '« {value} » n’est pas un numéro de téléphone. Écrivez-en un seul, avec ses dix chiffres ou son indicatif.',
    en: '“{value}” is not a phone number. Write one alone, with its ten digits or its country code.',
  },
  'correction.not_one_postcode': {
    fr: '« {value} » n’est pas un code postal. Écrivez-le seul, sans la ville, comme 69002 ; le pays se corrige dans son champ.',
    en: '“{value}” is not a postcode. Write it alone, without the town, like 69002; the country is corrected in its own field.',
  },
  'correction.not_one_country': {
    fr: '« {value} » n’est pas un pays. Écrivez son nom ou son code, comme Belgique ou BE.',
    en: '“{value}” is not a country. Write its name or code, like Belgium or BE.',
  },
  'correction.not_one_siret': {
    fr: '« {value} » n’est pas un SIRET. Recopiez ses quatorze chiffres : les neuf du SIREN ne suffisent pas.',
    en: '“{value}” is not a SIRET. Copy its fourteen digits: the nine of the SIREN are not enough.',
  },
  'correction.not_a_birth_date': {
    fr: '« {value} » n’est pas une date de naissance possible. Écrivez-la comme 12/03/1980.',
    en: '“{value}” is not a possible date of birth. Write it day first, like 12/03/1980.',
  },
  'correction.not_a_civility': {
    fr: '« {value} » n’est pas une civilité. Écrivez Mme, M., ou un titre comme Dr.',
    en: '“{value}” is not a civility. Write Mme, M., or a title like Dr.',
  },
  'correction.coordinate_in_name': {
    fr: '« {value} » contient un e-mail ou un numéro de téléphone. Écrivez le nom seul.',
    en: '“{value}” contains an e-mail or a phone number. Write the name alone.',
  },
  'correction.no_value': {
    fr: '« {value} » ne dit rien. Écrivez la bonne valeur, ou rien pour retirer la fausse.',
    en: '“{value}” says nothing. Write the right value, or nothing to remove the wrong one.',
  },
  'correction.unwritten': {
    fr: '« {value} » ne dit pas quoi corriger : écrivez CHAMP=VALEUR, comme lastName=MARTIN.',
    en: '“{value}” does not say what to correct: write FIELD=VALUE, like lastName=MARTIN.',
  },
  'correction.field_unknown': {
    fr: '« {field} » ne se corrige pas. Champs : {known}.',
    en: '“{field}” cannot be corrected. Fields: {known}.',
  },
  'correction.no_such_value': {
    fr: '« {field} » ne désigne aucune valeur de cette fiche, qui en a {count} : comptez à partir de 0.',
    en: '“{field}” names no value of this contact, which has {count}: count from 0.',
  },
} as const satisfies Catalogue;
