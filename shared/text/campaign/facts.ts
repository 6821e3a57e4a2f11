import type { Catalogue } from '../text.ts';

/** Errors in facts of `aval evaluate`; `field` is the path of the value. */
export const facts = {
  'facts.file_empty': {
    fr: '« {path} » est vide : donnez un fichier de faits, un objet JSON par ligne.',
    en: '“{path}” is empty: give a file of facts, one JSON object a line.',
  },
  'facts.not_json': {
    fr: 'La ligne n’est pas du JSON : vérifiez guillemets, virgules et accolades.',
    en: 'The line is not JSON: check quotes, commas and braces.',
  },
  'facts.not_an_object': {
    fr: '« {field} » doit être un objet JSON : mettez-le entre accolades.',
    en: '“{field}” must be a JSON object: put it in braces.',
  },
  'facts.not_a_list': {
    fr: '« {field} » doit être une liste : mettez ses éléments entre crochets.',
    en: '“{field}” must be a list: put its elements in square brackets.',
  },
  'facts.not_a_text': {
    fr: '« {field} » doit être un texte entre guillemets.',
    en: '“{field}” must be a text in quotes.',
  },
  'facts.not_a_boolean': {
    fr: '« {field} » doit être true ou false, sans guillemets.',
    en: '“{field}” must be true or false, without quotes.',
  },
  'facts.unknown_field': {
    fr: '« {field} » n’est pas un champ connu : retirez-le ou corrigez son nom.',
    en: '“{field}” is not a known field: remove it or correct its name.',
  },
  'facts.missing_field': {
    fr: '« {field} » manque et est nécessaire : ajoutez-le.',
    en: '“{field}” is missing and needed: add it.',
  },
  'facts.empty': {
    fr: '« {field} » est vide : donnez-lui une valeur ou retirez-le.',
    en: '“{field}” is empty: give it a value or remove it.',
  },
  'facts.not_in_list': {
    fr: '« {field} » doit être l’une de ces valeurs : {expected}.',
    en: '“{field}” must be one of these values: {expected}.',
  },
  'facts.purpose_out_of_scope': {
    fr: '« {field} » doit être l’un de ces buts : {expected}. Aval ne juge pas la communication politique, syndicale ou religieuse ni les sondages : leurs règles sont ailleurs (cnil.fr).',
    en: '“{field}” must be one of these purposes: {expected}. Aval does not judge political, trade-union or religious communication nor opinion polls: their rules are elsewhere (cnil.fr).',
  },
  'facts.recipient_is_organisation': {
    fr: '« {field} » nomme l’organisation même de la campagne : on ne transmet qu’à quelqu’un d’autre.',
    en: '“{field}” names the campaign’s own organisation: data is passed on to somebody else only.',
  },
  'facts.not_a_day': {
    fr: '« {field} » doit être un jour du calendrier, écrit AAAA-MM-JJ.',
    en: '“{field}” must be a day of the calendar, written YYYY-MM-DD.',
  },
  'facts.not_a_moment': {
    fr: '« {field} » doit être un jour (AAAA-MM-JJ) ou une date et une heure avec leur décalage (2026-11-24T10:30:00+01:00).',
    en: '“{field}” must be a day (YYYY-MM-DD) or a date and time with their offset (2026-11-24T10:30:00+01:00).',
  },
  'facts.not_an_email': {
    fr: '« {field} » doit être une adresse e-mail complète.',
    en: '“{field}” must be a complete e-mail address.',
  },
  'facts.not_a_number': {
    fr: '« {field} » doit être un numéro au format international, par exemple +33145000000.',
    en: '“{field}” must be a number in international format, for example +33145000000.',
  },
  'facts.not_a_territory': {
    fr: '« {field} » doit être un code de pays ou de territoire de deux lettres, par exemple FR ou RE.',
    en: '“{field}” must be a two-letter country or territory code, for example FR or RE.',
  },
} as const satisfies Catalogue;
