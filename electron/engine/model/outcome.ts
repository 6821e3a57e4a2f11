/**
 * The steps at which a contact can leave a campaign, in order. A contact leaves at the first step that excludes it, so
 * that the steps and the eligible add up to all contacts.
 */
export const FUNNEL_STEPS = [
  'segment',
  'excluded',
  'no_coordinate',
  'invalid_coordinate',
  'suppressed',
  'paused',
  'blocked',
  'review',
  'pressure',
  'duplicate_target',
  'limit',
] as const;

export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** The outcome of a contact: out at a step, or on the list. */
export type FunnelOutcome = FunnelStep | 'eligible';
