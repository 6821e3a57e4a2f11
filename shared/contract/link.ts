/** The only addresses that Aval opens outside, by identifier: the page can name no other. Main knows the addresses. */
export const LINKS = ['legifrance', 'cnil', 'cnilProspecting', 'bloctel', 'help'] as const;

export type LinkName = (typeof LINKS)[number];
