import type { Catalogue } from '../text.ts';

/** The instructions beside a list for VICIdial. */
export const vicidial = {
  'vicidial.title': {
    fr: 'Liste VICIdial « {campaign} », écrite le {day}',
    en: 'VICIdial list “{campaign}”, written on {day}',
  },
  'vicidial.noes_first': { fr: '1. D’abord les refus', en: '1. First the refusals' },
  'vicidial.noes_where': {
    fr: 'Dans VICIdial : Lists, Add-Delete DNC, avec la campagne choisie. Jamais la liste DNC du système : elle vaudrait pour tous vos clients. Dans la campagne, mettre « Use Campaign DNC » à Y.',
    en: 'In VICIdial: Lists, Add-Delete DNC, with the campaign chosen. Never the DNC list of the system: it would hold for all your clients. In the campaign, set “Use Campaign DNC” to Y.',
  },
  'vicidial.delta': {
    fr: 'dnc-delta.txt : {count|numéro|numéros}, les refus reçus depuis la liste du {day}.',
    en: 'dnc-delta.txt: {count|number|numbers}, the refusals received since the list of {day}.',
  },
  'vicidial.delta_first': {
    fr: 'dnc-delta.txt : {count|numéro|numéros}, comme dnc.txt : c’est la première liste.',
    en: 'dnc-delta.txt: {count|number|numbers}, as in dnc.txt: this is the first list.',
  },
  'vicidial.full': {
    fr: 'dnc.txt : {count|numéro|numéros}, tous les refus au téléphone, pour une campagne VICIdial qui ne les a pas encore.',
    en: 'dnc.txt: {count|number|numbers}, all refusals of calls, for a VICIdial campaign that does not have them yet.',
  },
  'vicidial.list': { fr: '2. Ensuite la liste n° {listId}', en: '2. Then list no. {listId}' },
  'vicidial.nobody': { fr: 'Personne à appeler : aucune fiche.', en: 'Nobody to call: no leads.' },
  'vicidial.file': {
    fr: '{file} : {count|fiche|fiches}, zone {zone}.',
    en: '{file}: {count|lead|leads}, zone {zone}.',
  },
  'vicidial.own_list': {
    fr: 'Chaque zone a ses heures : charger chaque fichier dans une liste à part (« List ID Override »), avec ses heures d’appel.',
    en: 'Each zone has its hours: load each file into a list of its own (“List ID Override”), with its call time.',
  },
  'vicidial.call_time': {
    fr: 'Heures d’appel à créer (« Call Time ») : de {from} à {until}, du lundi au vendredi, fermé les jours fériés.',
    en: 'Call time to create: from {from} to {until}, Monday to Friday, closed on public holidays.',
  },
  'vicidial.no_call_time': {
    fr: 'Aucune heure légale n’est en vigueur ce jour-là.',
    en: 'No legal hours are in force on that day.',
  },
  'vicidial.shared_code': {
    fr: 'L’indicatif 262 est celui de La Réunion et de Mayotte : VICIdial peut prendre l’une pour l’autre, et ces heures sont permises dans les deux cas.',
    en: 'The code 262 is that of Réunion and of Mayotte: VICIdial may take one for the other, and these hours are lawful in both cases.',
  },
  'vicidial.pause': {
    fr: 'Pause de {from} à {until}, heure de la personne.',
    en: 'Pause from {from} to {until}, by the person’s clock.',
  },
  'vicidial.pause_in_paris': {
    fr: 'Pause de {from} à {until}, heure de la personne (de {parisFrom} à {parisUntil} à Paris le {day}).',
    en: 'Pause from {from} to {until}, by the person’s clock (from {parisFrom} to {parisUntil} in Paris on {day}).',
  },
  'vicidial.stop': { fr: '3. La pause', en: '3. The pause' },
  'vicidial.stop_how': {
    fr: 'Les heures d’appel de VICIdial n’ont qu’un début et une fin par jour : arrêter la campagne, ou la liste de la zone, pendant la pause.',
    en: 'A call time of VICIdial has one start and one end a day: stop the campaign, or the list of the zone, during the pause.',
  },
  'vicidial.attempts': { fr: '4. Les tentatives', en: '4. The attempts' },
  'vicidial.attempts_how': {
    fr: 'Le champ 24 (called_count) tient les appels des {days} derniers jours : mettre « Call Count Limit » à {max} dans la campagne, et charger la liste avec ce champ.',
    en: 'Field 24 (called_count) holds the calls of the last {days} days: set “Call Count Limit” to {max} in the campaign, and load the list with that field.',
  },
} as const satisfies Catalogue;
