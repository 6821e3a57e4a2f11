import type { Catalogue } from '../text.ts';

/** The steps at which contacts leave a campaign, as labels beside a number. */
export const funnel = {
  'funnel.total': { fr: 'Contacts dans l’espace', en: 'Contacts in the workspace' },
  'funnel.segment': { fr: 'Pas choisis par le filtre', en: 'Not chosen by the filter' },
  'funnel.excluded': { fr: 'Laissés de côté', en: 'Left out' },
  'funnel.no_coordinate': { fr: 'Sans coordonnée pour ce canal', en: 'No detail for this channel' },
  'funnel.invalid_coordinate': { fr: 'Coordonnée inutilisable', en: 'Detail that can’t be used' },
  'funnel.suppressed': { fr: 'Opposés', en: 'Objected' },
  'funnel.paused': { fr: 'En pause', en: 'Paused' },
  'funnel.blocked': { fr: 'Interdits à cette date', en: 'Forbidden on that date' },
  'funnel.review': { fr: 'À vérifier par une personne', en: 'To be reviewed by a person' },
  'funnel.pressure': { fr: 'Contactés récemment', en: 'Contacted recently' },
  'funnel.duplicate_target': { fr: 'Même destinataire qu’un autre', en: 'Same addressee as another' },
  'funnel.limit': { fr: 'Au-delà du nombre demandé', en: 'Beyond the number asked for' },
  'funnel.eligible': { fr: 'À contacter', en: 'To contact' },
} as const satisfies Catalogue;
