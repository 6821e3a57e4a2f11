import { z } from 'zod';

/** A rule, and one of the addresses that it cites. */
export const CitedSource = z.strictObject({ rule: z.string().max(200), address: z.url({ protocol: /^https?$/ }) });

/** The only addresses that Aval opens outside, by identifier, beside the sources of the rule book: the page can name no other. Main knows the addresses. */
export const LINKS = ['legifrance', 'cnil', 'cnilProspecting', 'bloctel', 'help'] as const;

export type LinkName = (typeof LINKS)[number];
