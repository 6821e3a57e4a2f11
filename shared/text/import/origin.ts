import type { Catalogue } from '../text.ts';

/** Refusals of an ORIGIN.json; `field` is the path of the error. */
export const origin = {
  'origin.not_an_object': {
    fr: 'Dans l’origine, « {field} » doit être un objet JSON : mettez-le entre accolades.',
    en: 'In the origin, “{field}” must be a JSON object: put it in braces.',
  },
  'origin.not_a_list': {
    fr: 'Dans l’origine, « {field} » doit être une liste : mettez ses éléments entre crochets.',
    en: 'In the origin, “{field}” must be a list: put its elements in square brackets.',
  },
  'origin.not_a_text': {
    fr: 'Dans l’origine, « {field} » doit être un texte entre guillemets.',
    en: 'In the origin, “{field}” must be a text in quotes.',
  },
  'origin.not_a_boolean': {
    fr: 'Dans l’origine, « {field} » doit être true ou false, sans guillemets.',
    en: 'In the origin, “{field}” must be true or false, without quotes.',
  },
  'origin.unknown_field': {
    fr: 'Dans l’origine, « {field} » n’est pas un champ connu : retirez-le ou corrigez son nom.',
    en: 'In the origin, “{field}” is not a known field: remove it or correct its name.',
  },
  'origin.missing_field': {
    fr: 'Dans l’origine, « {field} » manque et est nécessaire : ajoutez-le.',
    en: 'In the origin, “{field}” is missing and needed: add it.',
  },
  'origin.empty': {
    fr: 'Dans l’origine, « {field} » est vide : donnez-lui une valeur ou retirez-le.',
    en: 'In the origin, “{field}” is empty: give it a value or remove it.',
  },
  'origin.not_in_list': {
    fr: 'Dans l’origine, « {field} » doit être l’une de ces valeurs : {expected}.',
    en: 'In the origin, “{field}” must be one of these values: {expected}.',
  },
  'origin.not_a_day': {
    fr: 'Dans l’origine, « {field} » doit être un jour du calendrier, écrit AAAA-MM-JJ.',
    en: 'In the origin, “{field}” must be a day of the calendar, written YYYY-MM-DD.',
  },
  'origin.not_a_moment': {
    fr: 'Dans l’origine, « {field} » doit être un jour (AAAA-MM-JJ) ou une date et une heure avec leur décalage (2026-11-24T10:30:00+01:00).',
    en: 'In the origin, “{field}” must be a day (YYYY-MM-DD) or a date and time with their offset (2026-11-24T10:30:00+01:00).',
  },
  'origin.in_future': {
    fr: 'Dans l’origine, « {field} » est un jour à venir : indiquez celui où cela a eu lieu.',
    en: 'In the origin, “{field}” is a day to come: give the one when it happened.',
  },
  'origin.since_after_on': {
    fr: 'Dans l’origine, « {field} » est après « on » : le premier jour de collecte ne peut pas suivre le dernier.',
    en: 'In the origin, “{field}” comes after “on”: the first day of collection can’t follow the last.',
  },
  'origin.not_public': {
    fr: 'Dans l’origine, « {field} » ne se dit que de données publiques (« kind » : « public ») : retirez-le.',
    en: 'In the origin, “{field}” is said of public data alone (“kind”: “public”): remove it.',
  },
  'origin.captured_after_on': {
    fr: 'Dans l’origine, « {field} » est après « on » : des données ne peuvent pas être relevées après avoir été reçues.',
    en: 'In the origin, “{field}” comes after “on”: data can’t be captured after it was received.',
  },
  'origin.capture_missing': {
    fr: 'Données publiques : dites dans l’origine où elles ont été relevées, quel jour et sous quelles conditions de réutilisation (capturedFrom, capturedOn, reuseTerms) ; les lettres d’information le diront.',
    en: 'Public data: say in the origin where it was captured, on which day and under which terms of reuse (capturedFrom, capturedOn, reuseTerms); the letters that inform people will say it.',
  },
  'origin.evidence_missing': {
    fr: 'Dans l’origine, « {field} » : le fichier de preuve « {path} » n’existe pas, vérifiez son chemin.',
    en: 'In the origin, “{field}”: the evidence file “{path}” does not exist, check its path.',
  },
} as const satisfies Catalogue;
