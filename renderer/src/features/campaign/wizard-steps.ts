/** The five steps of a campaign, as its addresses name them. */
export const STEPS = ['channel', 'segment', 'check', 'approval', 'export'] as const;

export type WizardStep = (typeof STEPS)[number];
