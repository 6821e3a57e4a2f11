/** What a person is for the organisation, by the relation that ended last. */
export const RETENTION_KINDS = ['customer', 'prospect', 'member', 'donor'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** The events that start the retention period (docs/law/rules-fr.md, 6.1). */
export const RETENTION_CAUSES = [
  'collection',
  'contact',
  'purchase',
  'gift',
  'contract',
  'membership',
  'relation',
  'request',
  'consent',
] as const;
export type RetentionCause = (typeof RETENTION_CAUSES)[number];
