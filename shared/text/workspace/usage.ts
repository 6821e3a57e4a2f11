import type { Catalogue } from '../text.ts';

/** Errors of the command line in the use of a command. */
export const usage = {
  'usage.command_missing': {
    fr: 'Aucune commande : « aval --help » donne la liste.',
    en: 'No command: “aval --help” lists them.',
  },
  'usage.command_unknown': {
    fr: 'La commande « {command} » n’existe pas : « aval --help » donne la liste.',
    en: 'There is no command “{command}”: “aval --help” lists them.',
  },
  'usage.option_unknown': {
    fr: 'La commande « {command} » n’a pas d’option {option} : voir « aval {command} --help ».',
    en: 'The command “{command}” has no option {option}: see “aval {command} --help”.',
  },
  'usage.option_repeated': {
    fr: 'L’option {option} est donnée deux fois : n’en garder qu’une.',
    en: 'The option {option} is given twice: keep one.',
  },
  'usage.option_value_missing': {
    fr: 'L’option {option} attend une valeur ({value}).',
    en: 'The option {option} needs a value ({value}).',
  },
  'usage.option_value_unexpected': {
    fr: 'L’option {option} ne prend pas de valeur.',
    en: 'The option {option} takes no value.',
  },
  'usage.option_required': {
    fr: 'Il manque l’option {option} : voir « aval {command} --help ».',
    en: 'The option {option} is missing: see “aval {command} --help”.',
  },
  'usage.option_choice': {
    fr: 'L’option {option} n’accepte que {choices}, pas « {value} ».',
    en: 'The option {option} takes {choices} only, not “{value}”.',
  },
  'usage.option_day': {
    fr: 'L’option {option} attend un jour comme 2026-12-01, pas « {value} ».',
    en: 'The option {option} needs a day such as 2026-12-01, not “{value}”.',
  },
  'usage.json_too_deep': {
    fr: '« {name} » a plus de {deepest} parenthèses ouvertes les unes dans les autres : le simplifier.',
    en: '“{name}” has more than {deepest} brackets open inside one another: simplify it.',
  },
  'usage.option_count': {
    fr: 'L’option {option} attend un nombre entier à partir de 1, pas « {value} ».',
    en: 'The option {option} needs a whole number from 1 on, not “{value}”.',
  },
  'usage.option_decimal': {
    fr: '« {value} » n’est pas un nombre pour {option} : par exemple 1.5 ou -0,8.',
    en: '“{value}” is no number for {option}: for example 1.5 or -0.8.',
  },
  'usage.argument_missing': {
    fr: 'Il manque {argument} : voir « aval {command} --help ».',
    en: '{argument} is missing: see “aval {command} --help”.',
  },
  'usage.argument_unexpected': {
    fr: '« {argument} » est de trop : voir « aval {command} --help ».',
    en: '“{argument}” is one too many: see “aval {command} --help”.',
  },
  'usage.days_reversed': {
    fr: '« aval register » : le {to} est avant le {from}. Donner --from avant --to.',
    en: '“aval register”: {to} is before {from}. Give --from before --to.',
  },
  'usage.one_of': {
    fr: 'Donner l’un de {options} : voir « aval {command} --help ».',
    en: 'Give one of {options}: see “aval {command} --help”.',
  },
  'usage.together': {
    fr: 'Ces options ne vont qu’ensemble : {options} ; voir « aval {command} --help ».',
    en: 'These options only go together: {options}; see “aval {command} --help”.',
  },
  'usage.not_text': {
    fr: '« {name} » mêle deux codages de caractères, ses accents ne sont pas sûrs : enregistrez-le en UTF-8.',
    en: '“{name}” mixes two character encodings, its accents are not certain: save it as UTF-8.',
  },
  'usage.not_json': {
    fr: '« {name} » n’est pas du JSON : vérifier guillemets, virgules et accolades.',
    en: '“{name}” is no JSON: check quotes, commas and braces.',
  },
  'usage.interrupted': {
    fr: 'Interrompu : rien n’a été changé.',
    en: 'Interrupted: nothing was changed.',
  },
  'usage.unforeseen': {
    fr: 'Une erreur que personne n’avait prévue a tout arrêté ({kind}) ; rien n’a été changé.',
    en: 'An unexpected error stopped the command ({kind}); nothing was changed.',
  },
} as const satisfies Catalogue;
