import type { Catalogue } from '../text.ts';

/** Refusals of a filter; `field` is the path of the error. */
export const segment = {
  'segment.not_an_object': {
    fr: 'Dans le filtre, « {field} » doit être un objet JSON entre accolades.',
    en: 'In the filter, “{field}” must be a JSON object in braces.',
  },
  'segment.unknown_key': {
    fr: 'Dans le filtre, « {field} » n’est pas connu d’un filtre : retirez-le (un filtre a « all », « any » ou « field », « op » et « value »).',
    en: 'In the filter, “{field}” is unknown to a filter: remove it (a filter has “all”, “any” or “field”, “op” and “value”).',
  },
  'segment.unknown_field': {
    fr: 'Dans le filtre, « {field} » demande « {value} », qui n’est pas un champ d’un contact.',
    en: 'In the filter, “{field}” asks for “{value}”, which is no field of a contact.',
  },
  'segment.unknown_operator': {
    fr: 'Dans le filtre, « {field} » demande « {value} » : les opérateurs sont is, isNot, in, startsWith, contains, before, after et exists.',
    en: 'In the filter, “{field}” asks for “{value}”: the operators are is, isNot, in, startsWith, contains, before, after and exists.',
  },
  'segment.bad_value': {
    fr: 'Dans le filtre, « {field} » n’a pas une valeur que cet opérateur comprend.',
    en: 'In the filter, “{field}” has no value that this operator understands.',
  },
  'segment.bad_day': {
    fr: 'Dans le filtre, « {field} » doit être un jour (AAAA-MM-JJ) ou une date et une heure avec leur décalage.',
    en: 'In the filter, “{field}” must be a day (YYYY-MM-DD) or a date and time with their offset.',
  },
  'segment.too_deep': {
    fr: 'Dans le filtre, « {field} » emboîte trop de groupes (plus de {value}).',
    en: 'In the filter, “{field}” nests too many groups (more than {value}).',
  },
  'segment.goods_unknown': {
    fr: 'La réponse du jour par {channel} dépend du produit : l’employer dans une campagne qui dit son produit.',
    en: 'Today’s answer by {channel} depends on the goods: use it in a campaign that states its goods.',
  },
  'segment.name': {
    fr: 'Un segment enregistré a un nom, de {longest} caractères au plus.',
    en: 'A saved segment has a name, of {longest} characters at most.',
  },
  'segment.unknown': {
    fr: 'Aucun segment enregistré ne s’appelle « {name} » : rien n’a été changé.',
    en: 'No saved segment is called “{name}”: nothing was changed.',
  },
} as const satisfies Catalogue;
