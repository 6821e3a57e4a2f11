import type { Catalogue } from '../../../shared/text/text.ts';

/** The register’s words for lists that two persons approve. */
export const registerApprovals = {
  'kind.approval': { fr: 'Listes validées à deux', en: 'Lists approved by two' },
  'action.approval.proposed': { fr: 'Liste proposée', en: 'List proposed' },
  'action.approval.accepted': { fr: 'Liste validée par une deuxième personne', en: 'List accepted by a second person' },
  'action.approval.refused': { fr: 'Liste refusée', en: 'List refused' },
  'action.approval.switched_on': {
    fr: 'Deux personnes demandées pour toute liste',
    en: 'Two persons asked for every list',
  },
  'action.approval.off_proposed': {
    fr: 'Fin de la deuxième personne proposée',
    en: 'End of the second person proposed',
  },
  'action.approval.off_refused': {
    fr: 'Fin de la deuxième personne refusée',
    en: 'End of the second person refused',
  },
  'action.approval.switched_off': { fr: 'Deuxième personne plus demandée', en: 'Second person no longer asked' },
  'detail.approval.proposed': {
    fr: 'Campagne « {campaign} » : {people|personne|personnes}',
    en: 'Campaign “{campaign}”: {people|person|people}',
  },
  'detail.approval.accepted': {
    fr: 'Campagne « {campaign} » : {people|personne|personnes}',
    en: 'Campaign “{campaign}”: {people|person|people}',
  },
  'detail.approval.refused': {
    fr: 'Campagne « {campaign} » : {people|personne|personnes}',
    en: 'Campaign “{campaign}”: {people|person|people}',
  },
} as const satisfies Catalogue;
