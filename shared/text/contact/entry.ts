import type { Catalogue } from '../text.ts';

/** Refusals of a line of `aval record`; `field` is the path of the error. */
export const entry = {
  'entry.none': {
    fr: 'Le fichier ne contient aucune ligne : donnez un objet JSON par ligne.',
    en: 'The file holds no line: give one JSON object a line.',
  },
  'entry.not_json': {
    fr: 'La ligne {line} n’est pas du JSON : vérifiez guillemets, virgules et accolades.',
    en: 'Line {line} is not JSON: check quotes, commas and braces.',
  },
  'entry.one_person': {
    fr: 'La ligne {line} doit désigner une personne par un seul de ces champs : {field}.',
    en: 'Line {line} must name one person by one of these fields: {field}.',
  },
  'entry.unknown_contact': {
    fr: 'La ligne {line} désigne une personne qui n’est pas parmi les contacts : importez-la d’abord.',
    en: 'Line {line} names a person who is not among the contacts: import that person first.',
  },
  'entry.several_contacts': {
    fr: 'La ligne {line} peut désigner plusieurs contacts ({ids}) : donnez « id ».',
    en: 'Line {line} may name several contacts ({ids}): give “id”.',
  },
  'entry.unknown_coordinate': {
    fr: 'Ligne {line} : « {field} » n’est pas une coordonnée de ce contact.',
    en: 'Line {line}: “{field}” is no coordinate of this contact.',
  },
  'entry.not_an_id': {
    fr: 'Ligne {line} : « {field} » doit être le numéro d’un contact.',
    en: 'Line {line}: “{field}” must be the id of a contact.',
  },
  'entry.not_an_object': {
    fr: 'Ligne {line} : « {field} » doit être un objet JSON : mettez-le entre accolades.',
    en: 'Line {line}: “{field}” must be a JSON object: put it in braces.',
  },
  'entry.not_a_list': {
    fr: 'Ligne {line} : « {field} » doit être une liste : mettez ses éléments entre crochets.',
    en: 'Line {line}: “{field}” must be a list: put its elements in square brackets.',
  },
  'entry.not_a_text': {
    fr: 'Ligne {line} : « {field} » doit être un texte entre guillemets.',
    en: 'Line {line}: “{field}” must be a text in quotes.',
  },
  'entry.not_a_boolean': {
    fr: 'Ligne {line} : « {field} » doit être true ou false, sans guillemets.',
    en: 'Line {line}: “{field}” must be true or false, without quotes.',
  },
  'entry.unknown_field': {
    fr: 'Ligne {line} : « {field} » n’est pas un champ connu : retirez-le ou corrigez son nom.',
    en: 'Line {line}: “{field}” is not a known field: remove it or correct its name.',
  },
  'entry.missing_field': {
    fr: 'Ligne {line} : « {field} » manque et est nécessaire : ajoutez-le.',
    en: 'Line {line}: “{field}” is missing and needed: add it.',
  },
  'entry.empty': {
    fr: 'Ligne {line} : « {field} » est vide : donnez-lui une valeur ou retirez-le.',
    en: 'Line {line}: “{field}” is empty: give it a value or remove it.',
  },
  'entry.not_in_list': {
    fr: 'Ligne {line} : « {field} » doit être l’une de ces valeurs : {expected}.',
    en: 'Line {line}: “{field}” must be one of these values: {expected}.',
  },
  'entry.in_future': {
    fr: 'Ligne {line} : « {field} » est un jour à venir : indiquez celui où cela a eu lieu.',
    en: 'Line {line}: “{field}” is a day to come: give the one when it happened.',
  },
  'entry.not_a_day': {
    fr: 'Ligne {line} : « {field} » doit être un jour du calendrier, écrit AAAA-MM-JJ.',
    en: 'Line {line}: “{field}” must be a day of the calendar, written YYYY-MM-DD.',
  },
  'entry.not_a_moment': {
    fr: 'Ligne {line} : « {field} » doit être un jour (AAAA-MM-JJ) ou une date et une heure avec leur décalage (2026-11-24T10:30:00+01:00).',
    en: 'Line {line}: “{field}” must be a day (YYYY-MM-DD) or a date and time with their offset (2026-11-24T10:30:00+01:00).',
  },
  'entry.not_an_email': {
    fr: 'Ligne {line} : « {field} » doit être une seule adresse e-mail complète.',
    en: 'Line {line}: “{field}” must be one complete e-mail address.',
  },
  'entry.not_a_number': {
    fr: 'Ligne {line} : « {field} » doit être un seul numéro de téléphone complet.',
    en: 'Line {line}: “{field}” must be one complete phone number.',
  },
  'entry.not_a_territory': {
    fr: 'Ligne {line} : « {field} » doit être un code de pays ou de territoire de deux lettres, par exemple FR ou RE.',
    en: 'Line {line}: “{field}” must be a two-letter country or territory code, for example FR or RE.',
  },
} as const satisfies Catalogue;
