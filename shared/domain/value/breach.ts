/** How personal data got out of hand. */
export const BREACH_KINDS = ['lost', 'stolen', 'sent', 'opened'] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];
