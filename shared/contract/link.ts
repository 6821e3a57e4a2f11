import { z } from 'zod';

/** A rule and one of its cited addresses. */
export const CitedSource = z.strictObject({ rule: z.string().max(200), address: z.url({ protocol: /^https?$/ }) });

/** Identifiers of the only addresses that Aval opens, besides the sources of the rule book. Main has the addresses. */
export const LINKS = ['legifrance', 'cnil', 'cnilProspecting', 'bloctel', 'help'] as const;

export type LinkName = (typeof LINKS)[number];
