import type { Catalogue } from '../text.ts';

/** The call planner. */
export const plan = {
  'plan.no_calls': {
    fr: 'La campagne « {campaign} » n’est pas une campagne d’appels (canal : {channel}) : il n’y a pas d’appels à planifier. Choisir une campagne du canal phone ou automated_call.',
    en: 'The campaign “{campaign}” is no campaign of calls (channel: {channel}): there are no calls to plan. Choose a campaign of the channel phone or automated_call.',
  },
  'plan.count': {
    fr: '{option} : donner un nombre entier de 1 à {most}.',
    en: '{option}: give a whole number from 1 to {most}.',
  },
  'plan.shift': {
    fr: '« {shift} » ne dit pas des heures (--shift) : les donner dans l’ordre, comme 10:00-13:00,14:00-20:00.',
    en: '“{shift}” does not say hours (--shift): give them in order, as in 10:00-13:00,14:00-20:00.',
  },
  'plan.after_campaign': {
    fr: 'La campagne se termine le {to}, avant le premier jour à planifier ({from}) : choisir un jour plus tôt (--from), ou prolonger la campagne.',
    en: 'The campaign ends on {to}, before the first day to plan ({from}): choose an earlier day (--from), or prolong the campaign.',
  },
  'plan.no_calling_day': {
    fr: 'Du {from} au {to}, aucun jour n’est un jour d’appel : il n’y a pas de liste à écrire. Allonger le planning (--days).',
    en: 'From {from} to {to}, no day is a calling day: there is no list to write. Make the plan longer (--days).',
  },
  'plan.list_day': {
    fr: 'La liste du {day} n’est pas écrite d’avance : les refus d’ici là ne sont pas connus. Le prochain jour d’appel est le {next} (--from).',
    en: 'The list of {day} is not written in advance: the refusals until then are not known. The next calling day is {next} (--from).',
  },
  'plan.is_forecast': {
    fr: 'C’est une prévision, au plus : elle ne permet rien, car les refus de demain ne sont pas connus.',
    en: 'This is a forecast, at most: it permits nothing, because tomorrow’s refusals are not known.',
  },
  'plan.holiday': { fr: 'férié', en: 'public holiday' },
  'plan.why.capacity': {
    fr: '{count|appel dépasse|appels dépassent} ce que l’équipe peut faire',
    en: '{count|call is|calls are} more than the team can make',
  },
  'plan.why.consent_ends': {
    fr: '{count|appel viendrait|appels viendraient} après la fin d’un accord',
    en: '{count|call|calls} would come after the end of a consent',
  },
  'plan.why.request_ends': {
    fr: '{count|appel viendrait|appels viendraient} après les cinq jours ouvrables d’une demande de rappel',
    en: '{count|call|calls} would come after the five working days of a request to be called back',
  },
  'plan.why.permission_ends': {
    fr: '{count|appel viendrait|appels viendraient} un jour où plus rien ne le permet',
    en: '{count|call|calls} would come on a day on which nothing permits it any more',
  },
  'plan.why.not_yet': {
    fr: '{count|appel viendrait|appels viendraient} avant que rien ne le permette',
    en: '{count|call|calls} would come before anything permits it',
  },
  'plan.why.callback_later': {
    fr: '{count|appel attend|appels attendent} le moment promis à la personne',
    en: '{count|call waits|calls wait} for the time promised to the person',
  },
  'plan.why.no_lawful_hour': {
    fr: '{count|appel n’a|appels n’ont} aucune heure permise dans les heures de l’équipe',
    en: '{count|call has|calls have} no lawful hour within the team’s hours',
  },
  'plan.why.days': {
    fr: '{count|appel reste|appels restent} pour après ces jours',
    en: '{count|call is|calls are} left for after these days',
  },
  'report.plan': {
    fr: '{campaign}, du {from} au {until} : {people|personne|personnes}, {attempts|appel permis|appels permis} au plus, {planned|possible|possibles} d’ici le {until}.',
    en: '{campaign}, from {from} to {until}: {people|person|people}, {attempts|call|calls} permitted at most, {planned} possible by {until}.',
  },
  'report.plan_column.day': { fr: 'jour', en: 'day' },
  'report.plan_column.capacity': { fr: 'au plus', en: 'at most' },
  'report.plan_column.planned': { fr: 'prévus', en: 'planned' },
  'report.plan_hours': {
    fr: '{zone} : de {from} à {until}, soit {franceFrom}–{franceUntil} en France',
    en: '{zone}: from {from} to {until}, which is {franceFrom}–{franceUntil} in France',
  },
  'report.plan_callback': {
    fr: 'À rappeler : contact {contact}, {when}',
    en: 'To call back: contact {contact}, {when}',
  },
  'report.plan_callback_unlawful': {
    fr: 'À rappeler : contact {contact}, {when} : ce moment n’est pas permis',
    en: 'To call back: contact {contact}, {when}: that time is not lawful',
  },
  'report.plan_callback_nearest': { fr: 'au plus près : {time}', en: 'nearest lawful time: {time}' },
  'report.plan_list': {
    fr: 'Liste du {day} : {people|personne|personnes}, dans {folder}',
    en: 'List of {day}: {people|person|people}, in {folder}',
  },
} as const satisfies Catalogue;
