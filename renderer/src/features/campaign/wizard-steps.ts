/** The five steps of a campaign, as named in its routes. */
export const WIZARD_STEPS = ['channel', 'segment', 'check', 'approval', 'export'] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];
