import type { Catalogue } from '../text.ts';

/** Findings about dates. */
export const date = {
  'date.impossible': {
    fr: 'Ce jour n’existe pas dans le calendrier : la date n’est pas gardée, corrigez-la.',
    en: 'This day is not in the calendar: the date is not kept, correct it.',
  },
  'date.ambiguous': {
    fr: 'On ne sait pas si le jour ou le mois vient d’abord : la date reste du texte, écrivez-la en toutes lettres ou année d’abord.',
    en: 'It is unclear whether day or month comes first: the date stays text, write the month in words or the year first.',
  },
  'date.year_only': {
    fr: 'Il n’y a que l’année : la date reste du texte, rien n’est deviné.',
    en: 'There is only the year: the date stays text, nothing is guessed.',
  },
  'date.incomplete': {
    fr: 'Le jour manque : la date reste du texte, rien n’est deviné.',
    en: 'The day is missing: the date stays text, nothing is guessed.',
  },
  'date.out_of_range': {
    fr: 'Personne n’est né ce jour-là : la date n’est pas gardée, corrigez-la.',
    en: 'Nobody was born on that day: the date is not kept, correct it.',
  },
  'date.in_future': {
    fr: 'Ce jour est après celui de l’import : il est gardé, mais ne compte en faveur d’aucun contact. Corrigez-le.',
    en: 'This day is after that of the import: it is kept, but counts in favour of no contact. Correct it.',
  },
  'date.not_a_date': {
    fr: 'Ce texte n’est pas une date : il est gardé à part, corrigez-le.',
    en: 'This text is not a date: it is kept apart, correct it.',
  },
  'date.placeholder': {
    fr: 'La cellule dit qu’il n’y a pas de date.',
    en: 'The cell says that there is no date.',
  },
  'date.serial': {
    fr: 'Ce nombre a été lu comme une date du tableur.',
    en: 'This number was read as a spreadsheet date.',
  },
  'date.century_assumed': {
    fr: 'L’année sur deux chiffres a été lue {year}.',
    en: 'The year of two digits was read as {year}.',
  },
} as const satisfies Catalogue;
