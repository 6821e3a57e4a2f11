/** What a person may ask for (art. 15 to 21 RGPD). */
export const RIGHTS_KINDS = ['access', 'portability', 'rectification', 'opposition', 'erasure', 'restriction'] as const;
export type RightsKind = (typeof RIGHTS_KINDS)[number];

/** How a request came. */
export const RIGHTS_WAYS = ['letter', 'email', 'phone', 'form'] as const;
export type RightsWay = (typeof RIGHTS_WAYS)[number];

export const RIGHTS_STATES = ['open', 'answered', 'closed'] as const;
export type RightsState = (typeof RIGHTS_STATES)[number];

export const RIGHTS_OUTCOMES = ['done', 'refused', 'unfounded'] as const;
export type RightsOutcome = (typeof RIGHTS_OUTCOMES)[number];

/** The data held on a person, in the order in which they are told. */
export const HELD_BLOCKS = ['who', 'origin', 'agreed', 'sent', 'passed_on'] as const;
export type HeldBlock = (typeof HELD_BLOCKS)[number];
