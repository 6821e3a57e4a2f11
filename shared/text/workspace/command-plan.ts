import type { Catalogue } from '../text.ts';

/** The help of the call planner. */
export const commandPlan = {
  'command.plan': {
    fr: 'Prévoit les appels d’une équipe jour par jour, et écrit la liste du prochain jour d’appel.',
    en: 'Forecasts the calls of a team day by day, and writes the list of the next calling day.',
  },
  'option.plan.agents': { fr: 'les personnes qui appellent en même temps', en: 'the people who call at the same time' },
  'option.plan.pace': { fr: 'les appels d’une personne en une heure', en: 'the calls of one of them in an hour' },
  'option.plan.shift': {
    fr: 'les heures de l’équipe, à l’heure de Paris (par défaut : 10:00-13:00,14:00-20:00)',
    en: 'the hours of the team, by the clock of Paris (default: 10:00-13:00,14:00-20:00)',
  },
  'option.plan.from': {
    fr: 'le premier jour (par défaut : le prochain jour d’appel)',
    en: 'the first day (default: the next calling day)',
  },
  'option.plan.days': {
    fr: 'les jours de calendrier à planifier (par défaut : 7)',
    en: 'the calendar days to plan (default: 7)',
  },
  'option.plan.per-day': {
    fr: 'les appels par personne et par jour (par défaut : 1)',
    en: 'the calls a person and day (default: 1)',
  },
  'option.plan.courtesy': {
    fr: 'pas d’appels non plus le Vendredi saint et le 26 décembre en Alsace et en Moselle, ni le jour de l’abolition de l’esclavage outre-mer',
    en: 'no calls either on Good Friday and 26 December in Alsace and Moselle, nor on the day of the abolition of slavery overseas',
  },
  'option.plan.format': {
    fr: 'écrit la liste du premier jour d’appel dans ce format',
    en: 'writes the list of the first calling day in this format',
  },
} as const satisfies Catalogue;
