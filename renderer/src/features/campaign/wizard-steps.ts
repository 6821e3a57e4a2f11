/** The five steps of a campaign, as its addresses name them. */
export const WIZARD_STEPS = ['channel', 'segment', 'check', 'approval', 'export'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];
