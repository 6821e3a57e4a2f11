import type { Catalogue } from '../../../shared/text/text.ts';

/** The register’s words for the people who work here. */
export const registerUsers = {
  'kind.user': { fr: 'Personnes qui travaillent ici', en: 'People who work here' },
  'action.user.added': { fr: 'Personne ajoutée', en: 'Person added' },
  'action.user.removed': { fr: 'Personne retirée', en: 'Person removed' },
  'action.user.reset': { fr: 'Code remis', en: 'New code given' },
  'action.user.role_changed': { fr: 'Rôle changé', en: 'Role changed' },
  'action.user.code_chosen': { fr: 'Code choisi', en: 'Code chosen' },
  'action.user.rescued': { fr: 'Code changé par le code de secours', en: 'Code changed by the rescue code' },
  'detail.user.rescued': { fr: '{user}', en: '{user}' },
  'action.user.code_failed': { fr: 'Codes faux', en: 'Wrong codes' },
  'detail.user.added': { fr: '{user}, rôle « {role} »', en: '{user}, role “{role}”' },
  'detail.user.removed': { fr: '{user}', en: '{user}' },
  'detail.user.reset': { fr: '{user}', en: '{user}' },
  'detail.user.role_changed': { fr: '{user}, rôle « {role} »', en: '{user}, role “{role}”' },
  'detail.user.code_chosen': { fr: '{user}', en: '{user}' },
  'detail.user.code_failed': { fr: '{user} : {times} de suite', en: '{user}: {times} in a row' },
} as const satisfies Catalogue;
