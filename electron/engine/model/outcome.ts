/**
 * Where a contact can leave a campaign, in the order in which it is asked. A contact leaves at the
 * first step that stops it, so that the steps and the eligible add up to everybody.
 */
export const FUNNEL_STEPS = [
  'segment',
  'no_coordinate',
  'invalid_coordinate',
  'suppressed',
  'blocked',
  'review',
  'pressure',
  'duplicate_target',
  'limit',
] as const;

export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** Where a contact ended: out at a step, or in the list. */
export type FunnelOutcome = FunnelStep | 'eligible';
